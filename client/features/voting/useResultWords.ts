import { useMemo } from 'react'
import type { Vote } from '../../../shared/schema/vote.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { fistRange, optionResults } from './results.ts'

/** With more than these the names of all tied options are no sentence any more. */
const TIED_NAMED_MAX = 3

/** A result in a sentence or two: for who can't see the picture, and for who wants to be sure. */
export function useResultWords(vote: Vote): string {
  const { t, i18n } = useTranslation('voting')
  return useMemo(() => {
    const { result } = vote
    const round = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
    if (result === null) return t('result.uncounted')
    if (result.kind === 'fist') {
      const range = fistRange(result.counts)
      if (result.median === null || range === null) return t('result.nobody')
      const median = round.format(result.median)
      if (range[0] === range[1]) return t('result.fistAll', { median })
      return t('result.fist', { median, low: range[0], high: range[1] })
    }
    if (result.kind === 'scale') {
      if (result.median === null || result.quartiles === null) return t('result.nobody')
      const whole = (value: number) => Math.round(value)
      const [from = '', to = ''] = vote.ends ?? []
      const [lower, upper] = result.quartiles.map(whole)
      return t('result.scale', { median: whole(result.median), lower, upper, from, to })
    }
    const [first, ...rest] = optionResults(vote).filter(({ mark }) => mark !== null)
    if (!first) return t('result.nobody')
    const { count } = first
    const isDots = result.kind === 'dots'
    if (rest.length === 0) return t(isDots ? 'result.leadsDots' : 'result.leadsPick', { option: first.text, count })
    if (rest.length >= TIED_NAMED_MAX)
      return t(isDots ? 'result.tieManyDots' : 'result.tieManyPick', { options: rest.length + 1, count })
    const quoted = [first, ...rest].map(({ text }) => t('result.quoted', { option: text }))
    const options = new Intl.ListFormat(i18n.language).format(quoted)
    return t(isDots ? 'result.tieDots' : 'result.tiePick', { options, count })
  }, [vote, t, i18n.language])
}
