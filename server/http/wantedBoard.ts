import { CreateBoardFrom } from '../../shared/kits/createFrom.ts'
import { inLength } from '../../shared/kits/inLength.ts'
import type { Kit } from '../../shared/kits/kit.ts'
import { OWN_KIT } from '../../shared/kits/kitFile.ts'
import { USUAL_LENGTH } from '../../shared/kits/kitLength.ts'
import { kitById, kits } from '../../shared/kits/kits.ts'
import { checkKit, type KitProblem } from '../../shared/kits/readKit.ts'
import { Problem } from '../problem.ts'
import type { Beginning } from '../seed.ts'
import { parse } from './parse.ts'

type Wanted = {
  readonly wanted: Pick<CreateBoardFrom, 'title' | 'language'>
  readonly kit: Beginning & { readonly id: string; readonly language?: string }
}

/** What `POST /boards` asks for: a title, and one of our kits or the sender's own, in one length. A 400 says what to correct. */
export function wantedBoard(body: unknown): Wanted {
  const { kit, ownKit, length = USUAL_LENGTH, ...wanted } = parse(CreateBoardFrom, body)
  if (ownKit !== undefined) {
    const own = checkKit(ownKit)
    if (own.problem) throw kitMalformed(own.problem)
    return { wanted, kit: { ...inLength(own.kit, length), id: OWN_KIT } }
  }
  return { wanted, kit: inLength(ourKit(kit ?? '', 400), length) }
}

/** One of our kits, whole; without one, the answer names those there are. */
export function ourKit(id: string, status: 400 | 404): Kit {
  const kit = kitById(id)
  if (kit) return kit
  const known = kits.map(({ id }) => id).join(', ')
  throw new Problem(status, 'kit-unknown', `There is no kit "${id}". Choose one of: ${known}.`)
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
