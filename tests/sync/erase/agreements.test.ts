import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openSqlite } from '../../../server/store/sqlite.ts'
import { changesBetween } from '../../../shared/rules/alliance/changes.ts'
import { agreementsOf, emptyAgreement } from '../../../shared/schema/agreement.ts'
import { allianceDoc } from '../../../shared/schema/alliance.ts'
import { agreedIn, checkinDoc, keyOf, readable, WORDS_GONE } from '../../../shared/schema/checkin.ts'
import { agree, allianceOf, say } from '../../helpers/alliance.ts'
import { stageOf } from '../../helpers/asked.ts'
import { dataFolder, filesWith } from '../../helpers/rawFiles.ts'
import { versionWords } from '../../helpers/storedWords.ts'
import { startWorkshop, type Workshop } from '../../helpers/workshop.ts'

const DAY_MS = 86_400_000
const START = Date.UTC(2030, 2, 1)

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }))
afterEach(() => void vi.useRealTimers())

const day = (count: number) => vi.setSystemTime(START + count * DAY_MS)

/** Where these words lie: in the files as they are, or in a version, which is compressed there. */
async function placesOf(workshop: Workshop, folder: string, words: string): Promise<readonly string[]> {
  const inVersions = (await versionWords(workshop.store, workshop.board.board.id)).includes(words)
  return [...filesWith(folder, words), ...(inVersions ? ['a version'] : [])]
}

test('[PRV-120] words that only somebody who was erased had answered go with them, from the files and every version', async () => {
  using folder = dataFolder()
  await using workshop = await startWorkshop({ store: openSqlite(folder.path) })
  const [fay, ana] = [await workshop.join('fay', 'facilitator'), await workshop.join('ana', 'participant')]
  const places = (words: string) => placesOf(workshop, folder.path, words)
  await agree(workshop, { a1: { what: 'canary-hers' }, a2: { what: 'canary-both' } })
  for (const who of [fay, ana]) await say(workshop, who, [['a2', 'in']])
  expect(await say(workshop, ana, [['a1', 'out']])).toEqual({ status: 204 })
  // Of the old words nothing is left but that they were answered.
  await agree(workshop, { a1: { what: 'now' }, a2: { what: 'now, too' } })
  expect(await ana.command('version.keep', { version: 'v1', name: 'One' })).toBe(204)
  for (const words of ['canary-hers', 'canary-both']) expect(await places(words), words).toContain('a version')
  expect(await ana.command('member.erase', { words: 'keep' })).toBe(204)
  expect(await places('canary-hers')).toEqual([])
  expect(await places('canary-both')).toContain('a version')
  expect((await allianceOf(workshop)).wordings.ids()).toHaveLength(1)
})

/** An alliance that came back to itself once; of `gone` everything speaks that can, of `stays` the same. */
async function lookedAt(workshop: Workshop) {
  const [fay, ana] = [await workshop.join('fay', 'facilitator'), await workshop.join('ana', 'participant')]
  const id = { board: fay.boardId, kind: 'board', owner: null } as const
  await agree(workshop, { gone: { what: 'canary-gone-first' }, stays: { what: 'canary-stays' } })
  await say(workshop, ana, [
    ['gone', 'in', 'canary-gone-in'],
    ['stays', 'in', 'canary-stays-in'],
  ])
  await agree(workshop, { gone: { what: 'canary-gone-again' } })
  await say(workshop, fay, [['gone', 'notYet', 'canary-gone-notYet']])
  for (const about of ['gone', 'stays'])
    expect(
      await ana.command('signal.raise', { signal: `g-${about}`, about, isNamed: true, words: `canary-${about}-care` }),
    ).toBe(204)
  expect(await fay.command('checkin.open', { checkin: 'c1', isNamed: true })).toBe(204)
  for (const agreement of ['gone', 'stays'])
    expect(
      await ana.command('checkin.did', { checkin: 'c1', agreement, did: 'yes', words: `canary-${agreement}-did` }),
    ).toBe(204)
  expect(await ana.command('checkin.pulse', { checkin: 'c1', agreement: 'gone', pulse: 'wobbling' })).toBe(204)
  expect(await fay.command('checkin.show', { checkin: 'c1' })).toBe(204)
  expect(await fay.command('checkin.close', { checkin: 'c1', next: null })).toBe(204)
  await workshop.app.rooms.lend([id], async (room) => {
    const agreements = agreementsOf(room.doc)
    room.write(() => {
      agreements.put('copy', { ...emptyAgreement, what: 'canary-gone-proposed', proposes: 'gone' })
      agreements.patch('gone', { deletedAt: Date.now() })
    })
    await room.committed()
  })
  return { fay, ana }
}

test('[PRV-121] of an agreement that left the Trash no words stay: not where people answered, not in check-ins, not in versions', async () => {
  using folder = dataFolder()
  await using workshop = await startWorkshop({ store: openSqlite(folder.path) })
  const places = (words: string) => placesOf(workshop, folder.path, words)
  const { ana } = await lookedAt(workshop)
  const parts = ['first', 'in', 'again', 'notYet', 'care', 'did']
  await workshop.app.keeping.round()
  for (const part of parts) expect(await places(`canary-gone-${part}`), part).toContain('a version')
  day(31)
  await workshop.app.keeping.round()
  for (const part of [...parts, 'proposed']) expect(await places(`canary-gone-${part}`), part).toEqual([])
  for (const part of ['', '-in', '-care', '-did'])
    expect(await places(`canary-stays${part}`), part).toEqual(
      expect.arrayContaining(['groundwork.sqlite', 'a version']),
    )

  // That there was one stays, and how it did.
  const stage = await stageOf(workshop)
  const { alliance, checkins, checkinVerdicts, checkinDid, checkinWords } = await workshop.app.rooms.lend(
    [{ board: ana.boardId, kind: 'stage', owner: null }],
    async ({ doc }) => ({ ...allianceDoc(doc), ...checkinDoc(doc) }),
  )
  const c1 = checkins.get('c1')
  for (const read of [c1?.before, c1?.asked, c1?.after]) {
    expect(read?.find(({ agreement }) => agreement === 'gone')?.meaning).toBe(WORDS_GONE)
    expect(checkinWords.get(read?.find(({ agreement }) => agreement === 'stays')?.meaning ?? '')).toBeDefined()
  }
  expect(c1?.pulses.gone?.counts).toEqual([0, 1, 0, 0])
  expect(checkinDid.ids()).toEqual([keyOf('c1', 'stays', ana.member.id)])
  expect([checkinVerdicts.ids(), checkinWords.ids().length, alliance.get().checkin]).toEqual([[], 1, null])
  expect(stage.members.get(ana.member.id)?.name).toBe('ana')
  // The next check-in goes on from there.
  const fay = await workshop.join('fay again', 'facilitator')
  expect(await fay.command('checkin.open', { checkin: 'c2', isNamed: true })).toBe(204)
  const { before = [], asked = [] } = checkins.get('c2') ?? {}
  const changes = changesBetween(agreedIn(before, checkinWords), agreedIn(readable(asked), checkinWords))
  expect(changes).toMatchObject({ kept: ['stays'], changed: [], retired: ['gone'] })
})
