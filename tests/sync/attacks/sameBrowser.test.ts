import { expect, test } from 'vitest'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { until } from '../../helpers/until.ts'
import { startWorkshop } from '../../helpers/workshop.ts'

const refusedDeck = (address: string, board: string, token: string, disableBc: boolean) => {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${address.replace('http', 'ws')}/sync/${board}`, 'deck', doc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    protocols: ['groundwork', token],
    disableBc,
  })
  return { doc, provider }
}

test('[ATK-C15] a tab that is refused the deck gets nothing of it from the facilitator’s tab beside it', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const ana = await workshop.join('ana', 'participant')
  const deck = await fay.open('deck')
  const tab = refusedDeck(workshop.address, ana.boardId, ana.token, true)
  let code: number | undefined
  tab.provider.on('closed', (closed: { code: number }) => {
    code = closed.code
  })
  await until(() => code !== undefined)
  deck.prompts.patch(deck.prompts.ids()[0] ?? '', { text: 'canary-deck' })
  await until(() => deck.acknowledged() > 0)
  expect(code).toBe(4403)
  expect(tab.doc.getMap('prompts').size).toBe(0)
  expect(tab.provider.bcconnected).toBe(false)
  tab.provider.destroy()
})

test('[ATK-C15] two people in one browser have private rooms of their own', async () => {
  await using workshop = await startWorkshop()
  const [ana, bob] = [await workshop.join('ana', 'participant'), await workshop.join('bob', 'participant')]
  const [hers, his] = [await ana.open('private'), await bob.open('private')]
  hers.drafts.put('d', { text: 'canary-hers' })
  await until(() => hers.acknowledged() > 0)
  his.drafts.put('e', { text: 'his' })
  await until(() => his.acknowledged() > 0)
  expect(his.drafts.ids()).toEqual(['e'])
  expect(bob.heard('canary-hers')).toBe(false)
})
