import { useState } from 'react'
import { COMMITMENT_WORDS_LENGTH_MAX } from '../../../shared/limits.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { MyWord } from './useMyWord.ts'

/** What somebody gets out of the alliance, said before they say yes; kept when the field is left. */
export function GetsField({ gets, sayGets }: Pick<MyWord, 'gets' | 'sayGets'>) {
  const { t } = useTranslation('commit')
  const [typed, setTyped] = useState<string | null>(null)
  const keep = async () => {
    if (typed === null) return
    // What could not be kept stays to be tried again.
    if (typed.trim() === gets || (await sayGets(typed.trim()))) setTyped(null)
  }
  return (
    <TextField
      label={t('gets')}
      description={t('getsHint')}
      placeholder={t('getsExample')}
      value={typed ?? gets}
      onChange={setTyped}
      onBlur={() => void keep()}
      maxLength={COMMITMENT_WORDS_LENGTH_MAX}
    />
  )
}
