import { expect, test } from 'vitest'
import type { CreatedBoard } from '../../../shared/api.ts'
import type { BoardFile } from '../../../shared/boardFile.ts'
import { FILE_TEXT_LENGTH_MAX } from '../../../shared/limits.ts'
import { emptyAgreement } from '../../../shared/schema/agreement.ts'
import { tensionDoc } from '../../../shared/schema/tension.ts'
import type { Guest } from '../../helpers/guest.ts'
import { png } from '../../helpers/pictures.ts'
import { until } from '../../helpers/until.ts'
import { call, post, startWorkshop, type Workshop } from '../../helpers/workshop.ts'

async function takenHome(workshop: Workshop, who: Guest): Promise<BoardFile> {
  const answer = await fetch(`${workshop.address}/api/boards/${who.boardId}/export/json`, {
    headers: { authorization: `Bearer ${who.token}` },
  })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="?atlas-team-\d{4}-\d\d-\d\d\.groundwork\.json"?$/,
  )
  return (await answer.json()) as BoardFile
}

async function refusal(workshop: Workshop, body: unknown): Promise<string> {
  const answer = await post(`${workshop.address}/api/boards/import`, body)
  const { error } = (await answer.json()) as { error: { code: string; message: string } }
  expect(error.message).toMatch(/\.$/)
  return `${answer.status} ${error.code}`
}

test('[EXP-5] a board goes home with its pictures and its deck, and comes back as another board', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('Fay', 'facilitator')
  const board = await fay.open('board')
  await fay.open('deck')
  const taken = await fetch(`${workshop.address}/api/boards/${fay.boardId}/images`, {
    method: 'POST',
    headers: { 'content-type': 'image/png', authorization: `Bearer ${fay.token}` },
    body: new Uint8Array(png([4, 3])),
  })
  const { image } = (await taken.json()) as { image: string }
  board.images.put('i1', { file: image, text: 'A flip chart', author: fay.member.id })
  board.notes.put('n1', { text: 'Trust', author: fay.member.id, section: 'purpose', createdAt: 5 })
  tensionDoc(board.doc).agreements.put('a1', { ...emptyAgreement, what: 'We say so', serves: ['n1'] })
  await until(() => board.acknowledged() >= 4)

  const file = await takenHome(workshop, fay)
  const copy = await call<CreatedBoard>(`${workshop.address}/api/boards/import`, { file, title: 'Our copy' })
  expect(copy.board.title).toBe('Our copy')
  expect(copy.board.id).not.toBe(fay.boardId)
  const gus = await workshop.joinBoard(copy, 'Gus', 'facilitator')
  const there = await gus.open('board')
  const stage = await gus.open('stage')
  const [note] = [...there.notes.all()]
  const [agreement] = [...tensionDoc(there.doc).agreements.all().values()]
  const [picture] = [...there.images.all().values()]
  expect(note?.[1].text).toBe('Trust')
  expect(agreement?.serves).toEqual([note?.[0]])
  expect(stage.members.get(note?.[1].author ?? '')).toMatchObject({ name: 'Fay', isImported: true })
  expect(stage.members.get(note?.[1].author ?? '')?.leftAt).not.toBeNull()
  expect(stage.session.get().code).toBe(copy.code)
  const seen = await fetch(`${workshop.address}/api/boards/${gus.boardId}/images/${picture?.file}`, {
    headers: { authorization: `Bearer ${gus.token}` },
  })
  expect(seen.status).toBe(200)
  // Nobody gets in there by what opened the first one.
  expect(
    (
      await fetch(`${workshop.address}/api/boards/${gus.boardId}/export/json`, {
        headers: { authorization: `Bearer ${fay.token}` },
      })
    ).status,
  ).toBe(401)
  expect(Object.values(file.deck?.prompts ?? {}).length).toBeGreaterThan(5)
})

test('[EXP-7] what is no board, cut off, too long or from the future is refused with what to do', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('Fay', 'facilitator')
  const file = await takenHome(workshop, fay)
  expect(await refusal(workshop, { file: { kit: 'mine' } })).toBe('400 not-a-board')
  expect(await refusal(workshop, {})).toBe('400 not-a-board')
  expect(await refusal(workshop, { file: { ...file, format: 99 } })).toBe('400 file-newer')
  expect(await refusal(workshop, { file: { ...file, board: { notes: 7 } } })).toBe('400 file-malformed')
  const long = { n1: { text: 'a'.repeat(FILE_TEXT_LENGTH_MAX + 1) } }
  expect(await refusal(workshop, { file: { ...file, board: { notes: long } } })).toBe('400 text-too-long')
  const many = Object.fromEntries(Array.from({ length: 50_001 }, (_, at) => [`n${at}`, {}]))
  expect(await refusal(workshop, { file: { ...file, board: { notes: many } } })).toBe('400 file-too-much')
  const deep = JSON.parse(`${'['.repeat(50)}${']'.repeat(50)}`) as unknown
  expect(await refusal(workshop, { file: { ...file, board: { notes: { n1: { text: '', x: deep } } } } })).toBe(
    '400 file-malformed',
  )
  expect(await refusal(workshop, { file: { ...file, pictures: { p: 'PHN2Zz4=' } } })).toBe('415 picture-kind')
  expect(await refusal(workshop, { file, title: 'x'.repeat(500) })).toBe('400 file-malformed')
  const cut = await fetch(`${workshop.address}/api/boards/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ file }).slice(0, -40),
  })
  expect([cut.status, ((await cut.json()) as { error: { code: string } }).error.code]).toEqual([400, 'not-json'])
})

test('[EXP-8] of a file that somebody tampered with, only what an editor or the server could have written comes in', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('Fay', 'facilitator')
  const file = await takenHome(workshop, fay)
  const [section = ''] = Object.keys(file.stage.sections ?? {})
  const tampered = {
    ...file,
    board: {
      ...file.board,
      notes: JSON.parse(`{
        "n1": {"text": "kept", "evil": "<script>", "color": "url(javascript:1)", "anonymous": true, "author": "m1", "at": [1e99, "x"]},
        "__proto__": {"text": "proto"},
        "no way": {"text": "bad id"}
      }`) as never,
      sections: {
        [section]: {
          body: [
            { type: 'script', content: [{ type: 'text', text: 'run-7a1' }] },
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'plain', marks: { link: { href: 'javascript:alert(1)' }, bold: {}, style: 'x' } },
                { type: 'paragraph', content: [{ type: 'text', text: 'nested-7a1' }] },
              ],
            },
            {
              type: 'heading',
              attrs: { level: 3, onclick: 'x', style: 'y' },
              content: [{ type: 'text', text: 'Head' }],
            },
          ],
        },
      },
      strangers: { s: { text: 'no such part' } },
    },
    stage: {
      ...file.stage,
      session: { ...file.stage.session, code: 'PLUM0001', locked: true, step: 'nowhere', facilitatorLostAt: 5 },
      steps: { ...file.stage.steps, s9: { title: 'Odd', order: 'not an order!' } },
      members: { m1: { name: 'Eve\u202e', role: 'facilitator', leftAt: null, color: 99 }, m2: { role: 'king' } },
      alliance: { state: 'inReview', checkin: 'c1', webhook: 'https://evil.example' },
      votes: { v1: { kind: 'fist', question: 'Open?', state: 'open', result: null } },
    },
  }
  const copy = await call<CreatedBoard>(`${workshop.address}/api/boards/import`, { file: tampered })
  const gus = await workshop.joinBoard(copy, 'Gus', 'facilitator')
  const board = await gus.open('board')
  const stage = await gus.open('stage')
  const notes = [...board.notes.all().values()]
  expect(notes).toMatchObject([{ text: 'kept', color: 'sun', author: null, anonymous: true, at: [0, 0] }])
  const said = JSON.stringify(gus.received.map((bytes) => Buffer.from(bytes).toString('latin1')))
  for (const word of [
    '<script>',
    'run-7a1',
    'nested-7a1',
    'javascript',
    'onclick',
    'evil.example',
    'PLUM0001',
    'strangers',
  ])
    expect(said).not.toContain(word)
  const [text] = [...board.sections.ids()].flatMap((id) => board.sections.rich(id, 'body')?.toString() || [])
  expect(text).toBe('<paragraph><bold>plain</bold></paragraph><heading level="3">Head</heading>')
  const left = [...stage.members.all().values()].filter(({ isImported }) => isImported)
  expect(left).toMatchObject([{ name: 'Eve', color: 0 }])
  expect(left[0]?.leftAt).not.toBeNull()
  expect(stage.session.get()).toMatchObject({ code: copy.code, locked: false })
  expect(stage.steps.get(stage.session.get().step ?? '')).toBeDefined()
  expect([...stage.votes.all().values()]).toMatchObject([{ state: 'closed', result: null }])
})
