import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { bringBack } from '../../../client/sync/setBack/bringBack.ts'
import { lostIn } from '../../../client/sync/setBack/lost.ts'
import { whoseIn } from '../../../client/sync/setBack/whose.ts'
import type { CreatedBoard, Joined } from '../../../shared/api.ts'
import type { Role } from '../../../shared/members.ts'
import type { RoomKind } from '../../../shared/rooms.ts'
import { agreementsOf } from '../../../shared/schema/agreement.ts'
import { Guest, type Opened } from '../../helpers/guest.ts'
import { LiveServer } from '../../helpers/liveServer.ts'
import { copyOf } from '../../helpers/setBack.ts'
import { until } from '../../helpers/until.ts'
import { call } from '../../helpers/workshop.ts'

test('[C9-5] the server takes what comes back, of every kind and in every room, from each as their own', async () => {
  await using server = await LiveServer.start()
  const board = await call<CreatedBoard>(`${server.address}/api/boards`, { title: 'Atlas', kit: 'quick-alliance' })
  const [fay, ana] = [
    await joined(server, board, 'fay', 'facilitator'),
    await joined(server, board, 'ana', 'participant'),
  ]
  const [deck, hers, mine] = [await fay.open('deck'), await ana.open('board'), await ana.open('private')]
  using copy = await copyOf(server)

  const author = ana.member.id
  hers.notes.put('n1', { text: 'quiet hours', author, at: [1, 2], createdAt: 1 })
  hers.groups.put('g1', { text: 'together', author, createdAt: 1 })
  hers.figures.put('f1', { text: 'box', author, createdAt: 1 })
  hers.comments.put('c1', { text: 'why?', about: 'n1', author, createdAt: 1 })
  agreementsOf(hers.doc).put('a1', { what: 'We will listen', evidence: 'we ask', author, order: 'a0' })
  const [section = ''] = hers.sections.ids()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('Our goal')])
  hers.sections.rich(section, 'body')?.insert(0, [paragraph])
  mine.drafts.put('d1', { text: 'only mine', prompt: 'p1' })
  deck.prompts.put('p9', { text: 'What helps?', hint: 'wait', order: 'z9' })
  deck.notes.put('mind', { text: 'the time' })
  const written = [hers, mine, deck]
  const counts = written.map(({ acknowledged }) => acknowledged())
  await until(() => written.every(({ acknowledged }, at) => acknowledged() > (counts[at] ?? 0)))
  await until(async () => (await said(server, board)).includes('Our goal'))
  for (const guest of [fay, ana]) guest.leave()
  await copy.putBack()
  expect(await said(server, board)).not.toContain('quiet hours')

  await recovered(ana, 'board', hers)
  await recovered(ana, 'private', mine)
  await recovered(fay, 'deck', deck)
  const now = await said(server, board)
  for (const words of ['quiet hours', 'together', 'box', 'why?', 'We will listen', 'we ask', 'Our goal'])
    expect(now.split(words)).toHaveLength(2)
})

async function joined(
  { address }: { readonly address: string },
  { board, keys }: CreatedBoard,
  name: string,
  role: Role,
) {
  const came = await call<Joined>(`${address}/api/boards/${board.id}/join`, { key: keys[role], name })
  return new Guest(address, board.id, came)
}

/** Opens a room anew and brings back into it what its owner had; a newcomer's copy of it then lacks nothing. */
async function recovered<K extends RoomKind>(guest: Guest, kind: K, before: Opened<K>): Promise<void> {
  const who = { memberId: guest.member.id, formerId: undefined, role: guest.member.role }
  const lost = (now: Y.Doc) => lostIn(before.doc, now, kind, whoseIn(kind, who))
  const now = await guest.open(kind)
  expect(lost(now.doc).length).toBeGreaterThan(0)
  const count = now.acknowledged()
  Y.applyUpdate(now.doc, bringBack(lost(now.doc), before.doc, now.doc, (author) => author).update)
  await until(() => now.acknowledged() > count || now.closedWith() !== undefined)
  expect(now.closedWith()).toBeUndefined()
  const again = await guest.open(kind)
  expect(lost(again.doc)).toEqual([])
  guest.leave()
}

/** All that a newcomer reads on the board. */
async function said(server: LiveServer, board: CreatedBoard): Promise<string> {
  const wall = await joined(server, board, '', 'viewer')
  const { doc } = await wall.open('board')
  wall.leave()
  return ['notes', 'groups', 'figures', 'comments', 'agreements', 'sections']
    .map((root) => JSON.stringify(doc.getMap(root).toJSON()))
    .join()
}
