/** What people wrote in calm weather, as far as it may say how they find back. */
export type RepairSources = {
  /** What the group chose as its way back; empty: it chose none. */
  readonly chosen: string
  /** How a difference between two sides is mended, as they said. */
  readonly tensions: readonly { readonly repair: string }[]
  readonly agreements: readonly { readonly what: string }[]
  readonly notes: readonly { readonly text: string; readonly asked: string; readonly lies: string }[]
}

/** Questions, sections and agreements that speak of finding back: of our kits and library, and as people say it. */
const speaksOfRepair =
  /\b(ways? back|find back|mend(s|ed|ing)?|repair(s|ed|ing)?|make up|made up|apolog\w+|sorry|clash|crack|unfair|bumpy|hard moment|landed badly|gets? (tough|rough|hard)|storm)\b/i

/** Nobody reads more than a handful when it is hard to read at all. */
const LINES_MAX = 8

/** The way back, line by line: what the group chose, else what it agreed on, said of its differences and answered. */
export function repairPath({ chosen, tensions, agreements, notes }: RepairSources): readonly string[] {
  if (chosen.trim() !== '') return linesOf(chosen)
  const found = [
    ...agreements.map(({ what }) => what).filter((what) => speaksOfRepair.test(what)),
    ...tensions.map(({ repair }) => repair),
    ...notes.filter(({ asked, lies }) => speaksOfRepair.test(`${asked}\n${lies}`)).map(({ text }) => text),
  ]
  return [...new Set(found.map((line) => line.trim()).filter(Boolean))].slice(0, LINES_MAX)
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
