import { useEffect, useRef, useState } from 'react'
import { AGREEMENT_LINE_LENGTH_MAX } from '../../../shared/limits.ts'
import { TextField } from '../../ui/TextField.tsx'

type Props = {
  readonly label: string
  readonly example: string
  readonly now: string
  readonly onKeep: (words: string) => void
}

/** A plain field: kept when it is left, and the last one who left it wins. */
export function PlainLine({ label, example, now, onKeep }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const keep = () => {
    if (typed !== null && typed.trim() !== now) onKeep(typed.trim())
    setTyped(null)
  }
  // A page that is put away takes its fields along, and tells them nothing.
  const last = useRef(keep)
  useEffect(() => {
    last.current = keep
  })
  useEffect(() => () => last.current(), [])
  return (
    <TextField
      label={label}
      placeholder={example}
      value={typed ?? now}
      onChange={setTyped}
      onBlur={keep}
      maxLength={AGREEMENT_LINE_LENGTH_MAX}
    />
  )
}
