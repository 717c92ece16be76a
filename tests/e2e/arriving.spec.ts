import { expect, test } from '@playwright/test'
import { newBoard, oneServer } from '../helpers/atBoard.ts'
import { person } from '../helpers/person.ts'
import { joinAs, laptop, phone } from '../helpers/session.ts'

const address = oneServer()

for (const [surface, screen, order] of [
  ['board', laptop, ['stage', 'board', 'private']],
  ['pocket', phone, ['stage', 'private', 'board']],
] as const)
  test(`[UI-135] who comes to the ${surface} opens first what it cannot be shown without`, async ({ browser }) => {
    const { links } = await newBoard(address())
    const ana = await person(browser, 'Ana', address(), screen)
    const rooms: string[] = []
    ana.page.on('websocket', (socket) => rooms.push(new URL(socket.url()).pathname.split('/').at(-1) ?? ''))
    await joinAs(ana, links.participant, 'Ana')
    await expect.poll(() => rooms).toHaveLength(order.length)
    expect(rooms).toEqual(order)
  })
