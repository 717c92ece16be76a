import { join } from 'node:path'
import { adviceRules } from '../../shared/coach/advice.ts'
import { type Figures, figuresOf, precision, readAll, readSet, recall, spokenOn, totalOf } from '../coach/readSet.ts'

/** How often the set is read for the time of one sentence. */
const ROUNDS = 20

const { tuning, heldOut } = readSet(join(process.cwd(), 'tests', 'coach', 'sentences'))
const said = (name: string, own: Figures | undefined) =>
  own &&
  `${name.padEnd(20)} ${precision(own).toFixed(3)}  ${recall(own).toFixed(3)}  ${own.right}/${own.spoke}/${own.expected}`
const fresh = readAll(join(process.cwd(), 'tests', 'coach', 'fresh'))
for (const [half, texts] of Object.entries({ tuning, 'held out': heldOut, fresh })) {
  const figures = figuresOf(texts)
  const clean = texts.filter(({ rules }) => rules.length === 0).length
  console.log(
    `\n${half}: ${texts.length} texts, ${clean} clean\nrule                 prec.  recall right/said/expected`,
  )
  for (const rule of adviceRules) console.log(said(rule, figures.get(rule)))
  console.log(said('all', totalOf(figures)))
}

const all = [...tuning, ...heldOut, ...fresh]
const start = performance.now()
for (let round = 0; round < ROUNDS; round++) for (const text of all) spokenOn(text)
const each = (performance.now() - start) / (ROUNDS * all.length)
console.log(`\n${(each * 1000).toFixed(0)} µs a text`)
