import { Check, Copy } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { announce } from './announce.ts'
import { Button } from './Button.tsx'
import styles from './CopyField.module.css'
import { classes } from './classes.ts'
import { copyText } from './copyText.ts'
import field from './Field.module.css'
import { FieldNotes, type FieldWords } from './FieldNotes.tsx'

const SAYS_COPIED_MS = 2_500

export type CopyFieldProps = Pick<FieldWords, 'label' | 'description'> & {
  readonly value: string
  readonly copyLabel: string
  readonly copiedLabel: string
  readonly className?: string | undefined
}

/** Text to take along. Where copying is not allowed, the text is selected so that a key can do it. */
export function CopyField({ label, description, value, copyLabel, copiedLabel, className }: CopyFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const [isCopied, setIsCopied] = useState(false)

  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setIsCopied(false), SAYS_COPIED_MS)
    return () => clearTimeout(timer)
  }, [isCopied])

  async function copy() {
    if (await copyText(value)) {
      setIsCopied(true)
      announce(copiedLabel)
    } else {
      input.current?.focus()
      input.current?.select()
    }
  }

  return (
    <TextField isReadOnly value={value} className={classes(field.field, className)}>
      <Label className={field.label}>{label}</Label>
      <div className={styles.row}>
        <Input ref={input} className={classes(field.box, styles.text)} onFocus={(event) => event.target.select()} />
        <Button icon={isCopied ? Check : Copy} onPress={copy}>
          <span className={styles.words}>
            <span aria-hidden={isCopied} data-shown={!isCopied}>
              {copyLabel}
            </span>
            <span aria-hidden={!isCopied} data-shown={isCopied}>
              {copiedLabel}
            </span>
          </span>
        </Button>
      </div>
      <FieldNotes description={description} />
    </TextField>
  )
}
