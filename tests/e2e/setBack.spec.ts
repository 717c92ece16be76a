import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { ended } from '../../client/locales/en/ended.ts'
import { setBack } from '../../client/locales/en/setBack.ts'
import type { Joined } from '../../shared/api.ts'
import {
  addNote,
  complaintsOf,
  everybodyLeaves,
  firstSection,
  lookAtAll,
  newBoard,
  thingOn,
} from '../helpers/atBoard.ts'
import { Guest } from '../helpers/guest.ts'
import { LiveServer } from '../helpers/liveServer.ts'
import { listen, type Person, person } from '../helpers/person.ts'
import { joinAs, laptop } from '../helpers/session.ts'
import { copyOf } from '../helpers/setBack.ts'
import { call } from '../helpers/workshop.ts'
import { wordsIn, writeInSection } from '../helpers/writing.ts'

// Each has a server of its own, which is stopped and started: that takes its time.
test.describe.configure({ timeout: 240_000 })
test.afterEach(({ browser }) => everybodyLeaves(browser))

/** As if the whole folder had been copied, mark and all: then only a browser can tell. */
function unnoticed(directory: string): (file: string) => void {
  return (file) => {
    const db = new Database(file, { readonly: true })
    writeFileSync(
      join(directory, 'groundwork.mark'),
      `${db.prepare("SELECT value FROM life WHERE what = 'mark'").pluck().get()}\n`,
    )
    db.close()
  }
}

for (const [how, byBrowsers] of [
  ['is told by the server', false],
  ['is noticed by browsers alone', true],
] as const)
  test(`[C9-4] [C9-5] what two people wrote since comes back, once and under their names, when it ${how}`, async ({
    browser,
  }) => {
    await using server = await LiveServer.start()
    const { fay, ana, link } = await twoAtABoard(browser, server.address)
    await addNote(ana.page, 'Before it')
    await expect(thingOn(fay.page, /Before it/)).toBeVisible()
    await saved(ana)
    using copy = await copyOf(server)

    await addNote(ana.page, "Ana's since")
    await addNote(fay.page, "Fay's since")
    await writeInSection(ana, firstSection, 'Written together. ')
    for (const one of [fay, ana]) {
      await expect(thingOn(one.page, /Ana's since/)).toBeVisible()
      await expect(thingOn(one.page, /Fay's since/)).toBeVisible()
      await saved(one)
    }
    await copy.putBack(byBrowsers ? unnoticed(server.directory) : undefined)

    await expect(fay.page.getByText(setBack.title)).toBeVisible({ timeout: 60_000 })
    await expect(
      fay.page.getByText(setBack.back_other.replace('{{back}}', '3').replace('{{count}}', '3')),
    ).toBeVisible()
    await expect(fay.page.getByText(setBack.look)).toBeHidden()
    const cleo = await person(browser, 'Cleo', server.address, laptop)
    await joinAs(cleo, link, 'Cleo')
    for (const one of [fay, ana, cleo]) {
      await lookAtAll(one.page)
      for (const note of ['Before it', "Ana's since", "Fay's since"])
        await expect(thingOn(one.page, new RegExp(note))).toHaveCount(1)
      await expect.poll(() => wordsIn(one, firstSection)).toBe('Written together. ')
      await saved(one)
    }
    // Nothing is left to be brought back, and what they do goes on.
    await addNote(ana.page, 'And on')
    await expect(thingOn(fay.page, /And on/)).toBeVisible()
    expect(complaintsOf([fay, ana, cleo])).toEqual([])
  })

test('[C9-7] what somebody wrote who is not here is kept on the devices of the others, until they come and bring it back', async ({
  browser,
}) => {
  await using server = await LiveServer.start()
  const { fay, ana, board } = await twoAtABoard(browser, server.address)
  await addNote(ana.page, 'Before it')
  await saved(ana)
  using copy = await copyOf(server)
  await addNote(ana.page, "Ana's since")
  await expect(thingOn(fay.page, /Ana's since/)).toBeVisible()
  await saved(ana)
  await ana.page.close()
  await copy.putBack()

  await fay.page.getByRole('button', { name: setBack.look }).click({ timeout: 60_000 })
  await expect(fay.page.getByRole('heading', { name: setBack.keptTitle })).toBeVisible()
  await expect(fay.page.getByRole('textbox', { name: setBack.label })).toHaveValue("Ana's since")
  await fay.page.goto(`/b/${board.board.id}`)
  await expect(thingOn(fay.page, /Before it/)).toHaveCount(1)
  await expect(thingOn(fay.page, /Ana's since/)).toHaveCount(0)

  const back = listen(await ana.context.newPage(), 'Ana', server.address)
  await back.page.goto(`/b/${board.board.id}`)
  await expect(thingOn(fay.page, /Ana's since/)).toBeVisible({ timeout: 30_000 })
  await saved(back)
  // Her page has nothing left to keep; neither has Fay's, once it has looked.
  await expect(async () => {
    await fay.page.goto(`/b/${board.board.id}`)
    await expect(thingOn(fay.page, /Ana's since/)).toHaveCount(1)
    await expect.poll(() => keeps(fay), { timeout: 3000 }).toEqual([])
  }).toPass()
  expect(complaintsOf([fay, ana, back])).toEqual([])
})

test('[C9-8] whoever came after the copy was made keeps what they wrote, and brings it along when they join again', async ({
  browser,
}) => {
  await using server = await LiveServer.start()
  const { fay, link, board } = await twoAtABoard(browser, server.address)
  using copy = await copyOf(server)
  const cleo = await person(browser, 'Cleo', server.address, laptop)
  await joinAs(cleo, link, 'Cleo')
  await lookAtAll(cleo.page)
  await addNote(cleo.page, "Cleo's since")
  await saved(cleo)
  await copy.putBack()

  const told = cleo.page.getByRole('alertdialog', { name: ended.unknown.title })
  await expect(told).toBeVisible({ timeout: 60_000 })
  await expect(told.getByRole('textbox', { name: setBack.label })).toHaveValue("Cleo's since")
  await told.getByRole('button', { name: ended.home }).click()
  await joinAs(cleo, link, 'Cleo')
  for (const one of [cleo, fay]) {
    await lookAtAll(one.page)
    await expect(thingOn(one.page, /Cleo's since/)).toHaveCount(1)
  }
  await saved(cleo)
  const joined = await call<Joined>(`${server.address}/api/boards/${board.board.id}/join`, { key: board.keys.viewer })
  const wall = new Guest(server.address, board.board.id, joined)
  const [{ notes }, { members }] = [await wall.open('board'), await wall.open('stage')]
  const authors = () => [...notes.all().values()].map(({ author }) => members.get(author ?? '')?.name)
  // A newcomer gets the latest of a room right after its state.
  await expect.poll(authors).toEqual(['Cleo'])
  wall.leave()
  expect(complaintsOf([fay, cleo])).toEqual([])
})

/** What a browser says that it keeps of boards that were set back. */
function keeps({ page }: Person): Promise<readonly string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('groundwork.aside.')))
}

async function saved(one: Person): Promise<void> {
  await expect(one.page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 30_000 })
}

async function twoAtABoard(browser: Browser, address: string) {
  const board = await newBoard(address)
  const { links } = board
  const [fay, ana] = [await person(browser, 'Fay', address, laptop), await person(browser, 'Ana', address, laptop)]
  await joinAs(fay, links.facilitator, 'Fay')
  await joinAs(ana, links.participant, 'Ana')
  for (const { page } of [fay, ana]) await lookAtAll(page)
  return { fay, ana, link: links.participant, board }
}
