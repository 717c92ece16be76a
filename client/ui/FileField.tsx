import { FolderOpen } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import styles from './FileField.module.css'

type FileFieldProps = {
  /** What the button does: "Open a kit file". */
  readonly label: string
  /** Beside the button; and while a file is held over it. */
  readonly drop: string
  readonly dropNow: string
  /** What is wrong with the file that was given, after a heading; empty: nothing. */
  readonly trouble: string
  readonly troubleHeading: string
  readonly isPending?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** Takes a JSON file: chosen, or dropped here. What is wrong with it is said in place. */
export function FileField(props: FileFieldProps) {
  const { label, drop, dropNow, trouble, troubleHeading, isPending = false, onFiles } = props
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop a file, beside a button that does the same
    <div
      className={classes(styles.field, isOver && styles.over)}
      onDragOver={over}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      <Button icon={FolderOpen} isPending={isPending} onPress={() => input.current?.click()}>
        {label}
      </Button>
      <span className={styles.drop}>{isOver ? dropNow : drop}</span>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])])
          // The same file, mended, is chosen again.
          currentTarget.value = ''
        }}
      />
      {trouble && (
        <div role="alert" className={styles.trouble}>
          <p className={styles.heading}>{troubleHeading}</p>
          <p>{trouble}</p>
        </div>
      )}
    </div>
  )
}
