import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardFileOf } from '../../../server/export/boardFile.ts'
import { documentsFrom } from '../../../server/import/documents.ts'
import type { Rename } from '../../../server/import/ids.ts'
import { newId } from '../../../server/members/keys.ts'
import { type BoardFile, recordsIn } from '../../../shared/boardFile.ts'
import { meaningOf } from '../../../shared/rules/alliance/meaning.ts'
import { Agreement, agreementsOf, emptyAgreement, termsOf } from '../../../shared/schema/agreement.ts'
import { allianceDoc } from '../../../shared/schema/alliance.ts'
import { anyBoardFile } from '../../helpers/anyBoard.ts'
import { onlyIds } from '../../helpers/anyRecord.ts'

const NOW = 1_800_000_000_000

/** As a file on a disk is. */
const written = (file: BoardFile): BoardFile => JSON.parse(JSON.stringify(file)) as BoardFile

function broughtIn(file: BoardFile, rename: Rename): BoardFile {
  const begun = { title: file.title, kit: file.kit, language: file.language, code: 'PLUM4829' }
  const { board, stage, deck } = documentsFrom(file, begun, rename, NOW)
  return written(boardFileOf({ board, stage, deck }, NOW))
}

/** Everything that a copy has as the board it was made of; who sits there is of each board. */
function lasting({ private: _, ...file }: BoardFile): unknown {
  const members = Object.entries(file.stage.members ?? {}).map(([id, seat]) => {
    const { leftAt: _left, isImported: _imported, keptBefore: _kept, ...signed } = seat as Record<string, unknown>
    return [id, signed]
  })
  return sorted({ ...file, exportedAt: 0, stage: { ...file.stage, members: Object.fromEntries(members) } })
}

/** Lists that are sets are in no order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, sorted(part)]),
  )
}

test('[EXP-5] a file that is brought in and taken home again is the same file, up to ids', () => {
  fc.assert(
    fc.property(anyBoardFile, (file) => {
      const there = new Map<string, string>()
      const back = new Map<string, string>()
      const rename: Rename = (id) => {
        const made = there.get(id) ?? `new${there.size}`
        there.set(id, made)
        back.set(made, id)
        return made
      }
      const copy = broughtIn(file, rename)
      const again = broughtIn(copy, (id) => back.get(id) ?? `unknown-${id}`)
      expect(lasting(again)).toEqual(lasting(file))
      const copied = JSON.stringify(copy)
      for (const id of onlyIds) expect(copied).not.toContain(JSON.stringify(id))
    }),
    { numRuns: 60 },
  )
})

test('[EXP-6] what people said yes to is theirs in a copy, too, although everybody in it has another id', () => {
  const agreement = { ...emptyAgreement, what: 'We answer within a day', owners: ['ana'], serves: ['need'] }
  const meaning = meaningOf(termsOf(agreement))
  const [board, stage] = [new Y.Doc(), new Y.Doc()]
  agreementsOf(board).put('a', agreement)
  const { commitments, wordings } = allianceDoc(stage)
  wordings.put(meaning, termsOf(agreement))
  commitments.put('ana', { said: { a: { stance: 'in', words: '', meaning, at: 1 } }, belongs: 'here' })
  const there = new Map<string, string>()
  const file = written(boardFileOf({ board, stage }, NOW))
  const copy = broughtIn(file, (id) => there.set(id, there.get(id) ?? newId()).get(id) ?? '')
  const [now] = [...recordsIn(copy.board.agreements, Agreement).values()]
  const said = recordsIn(copy.stage.commitments, commitments.schema).get(there.get('ana') ?? '')?.said
  expect(now?.owners).toEqual([there.get('ana')])
  expect(said?.[there.get('a') ?? '']?.meaning).toBe(meaningOf(termsOf(now ?? emptyAgreement)))
  expect(Object.keys(copy.stage.wordings ?? {})).toEqual([meaningOf(termsOf(now ?? emptyAgreement))])
})
