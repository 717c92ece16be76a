import type { TFunction } from 'i18next'
import type { BoardDoc } from '../../../shared/schema/board.ts'
import type { StageDoc } from '../../../shared/schema/stage.ts'
import { type Item, itemOf } from '../../sync/items.ts'
import type { Row } from './rows.ts'

/** Enough to know which one is meant, in UTF-16 units. */
const SHORT = 60

/** What the outline's words are looked up with. */
export type Words = TFunction<readonly ['outline', 'board']>

/** What is kept of looked-up words: some for each of a thousand rows. All are forgotten then, which costs one drawing. */
const KEPT_MAX = 8_000

/** The same words, each looked up once: a thousand rows say them all, and looking them up took a good third of the time. */
export function lookedUpOnce(t: Words): Words {
  const kept = new Map<string, string>()
  const lookUp = (key: string, values?: object): string => {
    const asked = values === undefined ? key : `${key} ${JSON.stringify(values)}`
    const known = kept.get(asked)
    if (known !== undefined) return known
    if (kept.size >= KEPT_MAX) kept.clear()
    const words = (t as (key: string, values?: object) => string)(key, values)
    kept.set(asked, words)
    return words
  }
  return lookUp as Words
}

/** What kind of thing it is, in a word: "Note", "Ellipse". */
export function kindWords(item: Item, t: Words): string {
  return item.kind === 'figure' ? t(`kind.${item.record.kind}`) : t(`kind.${item.kind}`)
}

/** The words on a thing; where it has none, which kind of thing it is. */
export function wordsOn(item: Item, t: Words): string {
  const text = item.kind === 'stroke' ? '' : item.record.text.trim()
  if (text) return text
  return item.kind === 'stroke' ? t('kind.stroke') : t('name.wordless', { kind: kindWords(item, t) })
}

/** The same in a few words, for an item or a group; empty when it is not there. */
export function shortWords(board: BoardDoc, id: string, t: Words): string {
  const item = itemOf(board, id)
  if (item) return short(wordsOn(item, t))
  const group = board.groups.get(id)
  return group ? short(group.text || t('groupEmpty')) : ''
}

/** One line, cut at a word where there is one. */
export function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= SHORT) return line
  const cut = [...line].slice(0, SHORT).join('')
  return `${cut.replace(/\s\S*$/u, '')}…`
}

/** What a row or a node reads, without anything around it. */
export function rowText(board: BoardDoc, stage: StageDoc, row: Pick<Row, 'kind' | 'of'>, t: Words): string {
  const { kind, of } = row
  if (kind === 'section') return stage.sections.get(of)?.title ?? ''
  if (kind === 'open') return t('openBoard')
  if (kind === 'text') return t('text')
  if (kind === 'prompt') return stage.prompts.get(of)?.text ?? ''
  if (kind === 'loose') return t('loose')
  if (kind === 'group') return board.groups.get(of)?.text || t('groupEmpty')
  if (kind === 'agreement') return ''
  if (kind === 'drawings') return t('kind.stroke')
  if (kind === 'comment') return board.comments.get(of)?.text ?? ''
  if (kind === 'linkTo' || kind === 'linkFrom') {
    const link = board.links.get(of)
    return link ? shortWords(board, kind === 'linkTo' ? link.to : link.from, t) : ''
  }
  const item = itemOf(board, of)
  return item ? wordsOn(item, t) : ''
}
