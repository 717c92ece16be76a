import { expect, test } from 'vitest'
import { exportFormats } from '../../../shared/exports.ts'
import { emptyAgreement } from '../../../shared/schema/agreement.ts'
import { allianceDoc } from '../../../shared/schema/alliance.ts'
import { tensionDoc } from '../../../shared/schema/tension.ts'
import type { Guest } from '../../helpers/guest.ts'
import { until } from '../../helpers/until.ts'
import { startWorkshop, type Workshop } from '../../helpers/workshop.ts'

const ours = 'said-to-all-3d1'
const secretOf = (what: string) => `${what}-canary-3d1`

/** Everybody on one board, with something of theirs in each place that is not everybody's. */
async function fullBoard(workshop: Workshop) {
  const names = ['ana', 'omar', 'lena', 'kim'] as const
  const fay = await workshop.join('fay', 'facilitator')
  const wall = await workshop.join('wall', 'viewer')
  const people = await Promise.all(names.map((name) => workshop.join(name, 'participant')))
  const [ana] = people as [Guest, ...Guest[]]
  await Promise.all([fay, ...people].map((person) => person.open('stage')))
  const deck = await fay.open('deck')
  deck.prompts.put('hidden', {
    text: secretOf('unrevealed'),
    hint: secretOf('hint'),
    probes: [secretOf('probe')],
    order: 'Zz',
  })
  deck.prompts.put('nameless', { text: ours, hint: secretOf('hint'), mode: 'private', anonymous: true, order: 'Zy' })
  deck.notes.put('f', { text: secretOf('facilitator') })
  const board = await ana.open('board')
  board.notes.put('n', { text: ours, author: ana.member.id, createdAt: 1 })
  tensionDoc(board.doc).agreements.put('a', { ...emptyAgreement, what: ours, owners: [ana.member.id] })
  await until(() => deck.acknowledged() >= 4 && board.acknowledged() >= 3)
  expect(await fay.command('prompt.reveal', { promptId: 'nameless' })).toBe(204)
  for (const [at, person] of people.entries()) {
    const own = await person.open('private')
    own.drafts.put(`card-${at}`, { text: `${ours} by nobody ${at}`, prompt: 'nameless' })
    own.drafts.put(`own-${at}`, { text: secretOf(`draft-${person.member.name}`), prompt: null })
    own.takeAways.put(`take-${at}`, { question: secretOf(`carried-${person.member.name}`), keptAt: 1 })
    await until(() => own.acknowledged() >= 4)
  }
  expect(await fay.command('drafts.reveal', { promptId: 'nameless' })).toBe(204)
  const vote = { vote: 'v', kind: 'fist', question: ours, isNamed: false } as const
  expect(await fay.command('vote.open', vote)).toBe(204)
  for (const [at, person] of people.entries())
    expect(await person.command('vote.cast', { vote: 'v', choices: at })).toBe(204)
  expect(await fay.command('vote.close', { vote: 'v' })).toBe(204)
  await until(() => [...board.notes.all().values()].filter(({ anonymous }) => anonymous).length === 4)
  return { fay, wall, people, ana }
}

async function takenHome({ address }: Workshop, who: Guest, what: string): Promise<string> {
  const answer = await fetch(`${address}/api/boards/${who.boardId}/${what}`, {
    headers: { authorization: `Bearer ${who.token}` },
  })
  expect(answer.status).toBe(200)
  return answer.text()
}

test('[EXP-9] whatever the format and whoever asks, a file holds what they may see, and not one word more', async () => {
  await using workshop = await startWorkshop()
  const { fay, wall, people, ana } = await fullBoard(workshop)
  expect(await fay.command('version.keep', { version: 'v1', name: 'Now' })).toBe(204)
  const stage = await fay.open('stage')
  await until(() => allianceDoc(stage.doc).versions.get('v1'))
  const record = await workshop.store.findBoard({ id: fay.boardId })
  const never = [
    record?.code,
    record?.secret,
    ...Object.values(record?.keyHashes ?? {}),
    ...Object.values(workshop.board.keys),
  ]
  const files = [...exportFormats.map((format) => `export/${format}`), 'versions/v1']

  for (const who of [fay, wall, ...people])
    for (const file of files) {
      const text = await takenHome(workshop, who, file)
      expect(text).toContain(ours)
      for (const secret of never) expect(text).not.toContain(secret)
      for (const { token } of [fay, wall, ...people]) expect(text).not.toContain(token)
      const isLead = who === fay && file !== 'versions/v1' && file !== 'export/csv'
      for (const what of ['unrevealed', 'hint']) expect(text.includes(secretOf(what))).toBe(isLead)
      if (!isLead) for (const what of ['probe', 'facilitator']) expect(text).not.toContain(secretOf(what))
      for (const { member } of people)
        for (const what of ['draft', 'carried']) {
          const isOwn = who.member.id === member.id && file !== 'versions/v1' && file !== 'export/csv'
          expect(
            text.includes(secretOf(`${what}-${member.name}`)),
            `${member.name}'s ${what} for ${who.member.name} in ${file}`,
          ).toBe(isOwn)
        }
    }

  const json = JSON.parse(await takenHome(workshop, fay, 'export/json'))
  const cards = Object.values(json.board.notes as Record<string, Record<string, unknown>>).filter(
    ({ anonymous }) => anonymous,
  )
  expect(cards).toHaveLength(4)
  for (const card of cards) expect(card.author).toBeNull()
  expect(json.stage.votes.v).toMatchObject({ ballots: null, result: { kind: 'fist' } })
  expect(Object.keys(json.stage)).not.toContain('versions')
  expect(json.private.of).toBe(fay.member.id)
  const csv = await takenHome(workshop, ana, 'export/csv')
  for (const line of csv.split('\r\n').filter((line) => line.includes('by nobody')))
    for (const { member } of people) expect(line).not.toContain(member.name)
})

test('[EXP-9] where people lead themselves, nobody takes the deck home', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const deck = await fay.open('deck')
  const [prompt] = [...deck.prompts.all().values()].slice(-1)
  expect(await takenHome(workshop, fay, 'export/json')).toContain(prompt?.text)
  expect(await fay.command('guide.start', {})).toBe(204)
  for (const format of exportFormats)
    expect(await takenHome(workshop, fay, `export/${format}`)).not.toContain(prompt?.text)
})
