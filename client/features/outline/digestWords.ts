import type { TFunction } from 'i18next'
import type { DigestLine } from './digest.ts'

/** What members and sections are called; empty for somebody without a name. */
export type Names = {
  readonly member: (id: string) => string
  readonly section: (id: string | null) => string
}

/** A line of the digest as a sentence, without its full stop. */
export function sentenceOf(
  { what, kind, count, who, section }: DigestLine,
  names: Names,
  t: TFunction<'outline'>,
): string {
  const name = who === null ? '' : names.member(who)
  const place = section === undefined ? '' : names.section(section)
  const isThing = kind === 'note' || kind === 'figure' || kind === 'image' || kind === 'stroke'
  const things = isThing ? t(`digest.${kind}`, { count }) : ''
  const words = { count, things, who: name, section: place }
  if (what === 'wrote') return t('digest.wrote', { section: place })
  if (what === 'added') return t(name ? 'digest.added' : 'digest.addedUnsigned', words)
  if (what === 'commented') return t(name ? 'digest.commented' : 'digest.commentedUnsigned', words)
  return t(`digest.${what}`, words)
}
