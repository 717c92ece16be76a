import { expect, test } from 'vitest'
import { ask, sealedSession, storedForMany, type Writer } from '../helpers/sealed.ts'
import { until } from '../helpers/until.ts'
import { startWorkshop, type Workshop } from '../helpers/workshop.ts'

/** Points with a laser, as a browser does: nothing but presence. */
function point({ board }: Writer, laser: readonly [number, number] | null, more: object = {}): void {
  board.provider.awareness.setLocalState({ ...more, laser })
}

function laserSeenBy(one: Writer, other: Writer): unknown {
  return one.board.provider.awareness.getStates().get(other.board.doc.clientID)?.laser
}

async function fourAndFay(workshop: Workshop) {
  const session = await sealedSession(workshop, ['ana', 'ben', 'cem', 'dee'])
  const [ana, ben] = session.people
  if (!ana || !ben) throw new Error('nobody came')
  return { ...session, ana, ben }
}

test('[PRV-37] a laser is seen by all and kept nowhere', async () => {
  await using workshop = await startWorkshop()
  const { fay, ana, ben } = await fourAndFay(workshop)
  const wall = await workshop.join('wall', 'viewer')
  const onWall = await wall.open('board')
  const stored = () => storedForMany(workshop, fay.guest.boardId)
  const before = await stored()
  for (let at = 0; at < 30; at++) {
    point(fay, [at, 424242])
    point(ana, [at, 535353])
  }
  await until(() => JSON.stringify(laserSeenBy(ben, fay)) === '[29,424242]')
  await until(() => JSON.stringify(laserSeenBy(ben, ana)) === '[29,535353]')
  await until(() => onWall.provider.awareness.getStates().get(fay.board.doc.clientID)?.laser)
  point(fay, null)
  await until(() => laserSeenBy(ben, fay) === null)
  expect((await stored()).equals(before)).toBe(true)
  for (const trace of ['424242', '535353']) expect(workshop.log.join()).not.toContain(trace)
})

test('[PRV-37] while an anonymous prompt is shown, who facilitates points, and nobody else', async () => {
  await using workshop = await startWorkshop()
  const session = await fourAndFay(workshop)
  const { fay, ana, ben } = session
  expect(await ask(session, 'p', { anonymous: true })).toBe(204)
  await until(() => ana.stage.session.get().prompt === 'p')
  for (let at = 0; at < 20; at++) {
    point(ana, [at, 535353], { selected: 'canary-ana' })
    point(fay, [at, 424242], { selected: 'canary-fay' })
  }
  await until(() => JSON.stringify(laserSeenBy(ben, fay)) === '[19,424242]')
  // Nothing but a place goes along.
  fay.board.provider.awareness.setLocalState({ laser: ['canary-words', 'canary-more'] })
  await until(() => laserSeenBy(ben, fay) === undefined)
  point(fay, [7, 424242])
  await until(() => JSON.stringify(laserSeenBy(ben, fay)) === '[7,424242]')
  for (const words of ['535353', 'canary']) expect([words, ben.guest.heard(words)]).toEqual([words, false])

  // Who facilitates no more points no more.
  expect(await fay.guest.command('member.role', { member: ana.id, role: 'facilitator' })).toBe(204)
  expect(await ana.guest.command('member.role', { member: fay.id, role: 'participant' })).toBe(204)
  await until(() => laserSeenBy(ben, fay) === undefined)
  point(fay, [8, 616161])
  point(ana, [9, 717171])
  await until(() => JSON.stringify(laserSeenBy(ben, ana)) === '[9,717171]')
  expect(ben.guest.heard('616161')).toBe(false)
})
