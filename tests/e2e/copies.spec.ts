import { expect, type Page, test } from '@playwright/test'
import { common } from '../../client/locales/en/common.ts'
import { home } from '../../client/locales/en/home.ts'
import type { Joined } from '../../shared/api.ts'
import { firstSection, newBoard, oneServer } from '../helpers/atBoard.ts'
import { Guest } from '../helpers/guest.ts'
import { listen, person } from '../helpers/person.ts'
import { joinAs, laptop } from '../helpers/session.ts'
import { call } from '../helpers/workshop.ts'
import { writeInSection } from '../helpers/writing.ts'

const address = oneServer()

test('[SYN-30] a board that one tab forgets goes on in another, which is told and keeps what is unsent until it is sent', async ({
  browser,
}) => {
  const { board, keys, links } = await newBoard(address(), 'Atlas team')
  const ana = await person(browser, 'Ana', address(), laptop)
  await joinAs(ana, links.participant, 'Ana')
  await writeInSection(ana, firstSection, 'Before. ')
  await expect(ana.page.getByText('Saved', { exact: true })).toBeVisible()
  const list = listen(await ana.context.newPage(), 'list', address())
  await list.page.goto('/')
  const forget = list.page.getByRole('button', { name: home.boards.forget.replace('{{title}}', 'Atlas team') })
  await expect(forget).toBeVisible()
  await ana.context.setOffline(true)
  await writeInSection(ana, firstSection, 'In the tunnel. ')
  await expect(ana.page.getByText(/^Offline: \d+ changes on this device$/)).toBeVisible()

  await forget.click()
  await list.page.getByRole('button', { name: home.boards.forgetYes }).click()
  await expect(ana.page.getByText(common.forgotten.title)).toBeVisible()
  await expect.poll(() => copied(list.page, board.id)).toContain('In the tunnel.')
  await writeInSection(ana, firstSection, 'And on. ')

  await ana.context.setOffline(false)
  await expect(ana.page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 30_000 })
  const joined = await call<Joined>(`${address()}/api/boards/${board.id}/join`, { key: keys.participant })
  const ben = new Guest(address(), board.id, joined)
  const { doc } = await ben.open('board')
  // What came last follows what was there before.
  await expect.poll(() => JSON.stringify(doc.getMap('sections').toJSON())).toContain('Before. In the tunnel. And on.')
  ben.leave()
  await expect.poll(() => copied(list.page, board.id), { timeout: 15_000 }).toBe('')
  expect([...ana.complaints, ...list.complaints]).toEqual([])
  await ana.page.getByRole('button', { name: common.forgotten.keep }).click()
  await list.page.reload()
  await expect(forget).toBeVisible()
})

/** All that the browser's databases hold of a board, as letters. */
function copied(page: Page, board: string): Promise<string> {
  return page.evaluate(async (id) => {
    const letters: string[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.includes(`/${id}/`)) continue
      const db = await new Promise<IDBDatabase | null>((resolve) => {
        const opening = indexedDB.open(name)
        // Deleted since it was listed: it is not for us to make it anew.
        opening.onupgradeneeded = () => opening.transaction?.abort()
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => resolve(null)
      })
      if (db === null) continue
      db.onversionchange = () => db.close()
      const all = db.objectStoreNames.contains('updates')
        ? await new Promise<Uint8Array[]>((resolve) => {
            const reading = db.transaction('updates').objectStore('updates').getAll()
            reading.onsuccess = () => resolve(reading.result)
          })
        : []
      db.close()
      letters.push(...all.map((bytes) => new TextDecoder().decode(bytes)))
    }
    return letters.join('')
  }, board)
}
