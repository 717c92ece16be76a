import { CreateBoardFrom } from '../../shared/kits/createFrom.ts'
import { OWN_KIT } from '../../shared/kits/kitFile.ts'
import { kitById, kits } from '../../shared/kits/kits.ts'
import { checkKit, type KitProblem } from '../../shared/kits/readKit.ts'
import { Problem } from '../problem.ts'
import type { Beginning } from '../seed.ts'
import { parse } from './parse.ts'

type Wanted = {
  readonly wanted: Pick<CreateBoardFrom, 'title' | 'language'>
  readonly kit: Beginning & { readonly id: string; readonly language?: string }
}

/** What `POST /boards` asks for: a title, and one of our kits or the sender's own. A 400 says what to correct. */
export function wantedBoard(body: unknown): Wanted {
  const { kit, ownKit, ...wanted } = parse(CreateBoardFrom, body)
  if (ownKit !== undefined) {
    const own = checkKit(ownKit)
    if (own.problem) throw kitMalformed(own.problem)
    return { wanted, kit: { ...own.kit, id: OWN_KIT } }
  }
  const ours = kitById(kit ?? '')
  if (ours) return { wanted, kit: ours }
  throw new Problem(
    400,
    'kit-unknown',
    `There is no kit "${kit ?? ''}". Choose one of: ${kits.map(({ id }) => id).join(', ')}.`,
  )
}

const faults: Readonly<Record<KitProblem['what'], string>> = {
  tooBig: 'it is too big',
  notJson: 'it is no JSON',
  notKit: 'it is no Groundwork kit',
  newer: 'it was made by a newer Groundwork',
  missing: 'this is missing',
  long: 'this is too long',
  many: 'there are too many',
  range: 'this number is too small or too large',
  unknown: 'this names something that is not in the kit',
  twice: 'this id is there twice',
  wrong: 'this is not as it should be',
}

function kitMalformed(problem: KitProblem): Problem {
  const place = 'part' in problem ? [problem.part, problem.number, problem.field].filter(Boolean).join(' ') : 'kit'
  return new Problem(400, 'kit-malformed', `${place}: ${faults[problem.what]}. Correct it in the kit and try again.`)
}
