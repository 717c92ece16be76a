import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AdviceRule, adviceRules, type WritingKind } from '../../shared/coach/advice.ts'
import { coach } from '../../shared/coach/coach.ts'

/** One labelled text: the rules that should speak about it, none for a clean one. */
export type Labelled = { readonly text: string; readonly kind: WritingKind; readonly rules: readonly string[] }

/** How often a rule spoke, how often it should have, and how often both. */
export type Figures = { readonly spoke: number; readonly expected: number; readonly right: number }

/** The labelled set, as tests/coach/README.md describes it. */
export function readSet(folder: string): {
  readonly tuning: readonly Labelled[]
  readonly heldOut: readonly Labelled[]
} {
  const all = readAll(folder)
  return { tuning: all.filter(({ text }) => !isHeldOut(text)), heldOut: all.filter(({ text }) => isHeldOut(text)) }
}

/** Every labelled text of a folder. */
export function readAll(folder: string): readonly Labelled[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return files.sort().flatMap((name) => labelledIn(readFileSync(join(folder, name), 'utf8')))
}

function labelledIn(file: string): Labelled[] {
  let kind: WritingKind = 'prompt'
  let rules: readonly string[] = []
  return file.split('\n').flatMap((line) => {
    if (line === '') return []
    if (!line.startsWith('> ')) return [{ text: line, kind, rules }]
    const [first, ...rest] = line.slice(2).split(' ')
    kind = first as WritingKind
    rules = rest
    return []
  })
}

/** FNV-1a, 32 bit, over UTF-16 code units; an even one is held out. */
function isHeldOut(text: string): boolean {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash % 2 === 0
}

export function spokenOn({ text, kind }: Labelled): AdviceRule[] {
  return coach(text, { kind, language: 'en' }).map(({ rule }) => rule)
}

/** Each rule's figures over some labelled texts. */
export function figuresOf(texts: readonly Labelled[]): ReadonlyMap<AdviceRule, Figures> {
  const spoken = texts.map((one) => ({ expected: one.rules, spoke: spokenOn(one) }))
  const count = (is: (one: (typeof spoken)[number]) => boolean) => spoken.filter(is).length
  return new Map(
    adviceRules.map((rule) => [
      rule,
      {
        spoke: count((one) => one.spoke.includes(rule)),
        expected: count((one) => one.expected.includes(rule)),
        right: count((one) => one.spoke.includes(rule) && one.expected.includes(rule)),
      },
    ]),
  )
}

export function totalOf(figures: ReadonlyMap<AdviceRule, Figures>): Figures {
  const all = [...figures.values()]
  const sum = (of: (one: Figures) => number) => all.reduce((total, one) => total + of(one), 0)
  return { spoke: sum((one) => one.spoke), expected: sum((one) => one.expected), right: sum((one) => one.right) }
}

/** Of what it said, how much was right; 1 for a rule that was silent. */
export const precision = ({ right, spoke }: Figures): number => (spoke === 0 ? 1 : right / spoke)
/** Of what it should have said, how much it did. */
export const recall = ({ right, expected }: Figures): number => (expected === 0 ? 1 : right / expected)
