import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { console as consoleWords } from '../../client/locales/en/console.ts'
import { quickAlliance } from '../../shared/kits/quickAlliance.ts'
import { oneServer } from '../helpers/atBoard.ts'
import { everythingKept } from '../helpers/kept.ts'
import { listen, type Person, person } from '../helpers/person.ts'
import { createBoard, joinAs, laptop, openConsole, phone, projector, revealNext } from '../helpers/session.ts'

const address = oneServer()
const facilitatorsNote = 'canary-note-4d1f: let Ana speak first'

test('[PRV-2] no byte that participants, phone and projector receive holds an unrevealed prompt, a hint, a facilitator’s note or a token', async ({
  browser,
}) => {
  const fay = await openConsole(browser, address(), 'Atlas team')
  const ana = await person(browser, 'Ana', address(), laptop)
  const ben = await person(browser, 'Ben', address(), phone)
  const wall = await person(browser, 'Wall', address(), projector)
  await joinAs(ana, fay.invitation.participant, 'Ana')
  await joinAs(ben, `/j/${fay.invitation.code.replace(' ', '')}`, 'Ben')
  await wall.page.goto(fay.invitation.viewer)
  await fay.page.getByRole('textbox', { name: consoleWords.notesLabel }).fill(facilitatorsNote)
  const shown = await revealNext(fay)
  for (const { page } of [ana, ben, wall]) await expect(page.getByText(shown).first()).toBeVisible()
  // A reload fetches everything anew, from the server and from the device.
  await Promise.all([ana, ben, wall].map(({ page }) => page.reload()))
  for (const { page } of [ana, ben, wall]) await expect(page.getByText(shown).first()).toBeVisible()

  const foreignTokens = await Promise.all(
    [fay, ana, ben, wall].map(async (one) => [one.name, await tokensOf(one.page)] as const),
  )
  for (const one of [ana, ben, wall]) {
    const kept = Buffer.from(await everythingKept(one.page))
    const everything = [...one.received, kept]
    const has = (words: string) => everything.some((bytes) => bytes.includes(words))
    expect(has(shown)).toBe(true)
    expect(secrets(shown).filter(has)).toEqual([])
    expect(has(facilitatorsNote)).toBe(false)
    const others = foreignTokens.filter(([name]) => name !== one.name).flatMap(([, tokens]) => tokens)
    expect(others.length).toBeGreaterThan(0)
    expect(others.filter(has)).toEqual([])
  }
  expect(fay.heard(secrets(shown)[0] ?? '?')).toBe(true)
})

test('[PRV-3] a participant’s tab in the facilitator’s own browser receives nothing of the deck', async ({
  browser,
}) => {
  const fay = await person(browser, 'Fay', address(), laptop)
  const { participant } = await createBoard(fay, 'Atlas team')
  const ana = await tabIn(fay.context, 'Ana', address())
  await ana.page.addInitScript(rememberChannels)
  await joinAs(ana, participant, 'Ana')
  await fay.page.getByRole('link', { name: 'Open the console' }).click()
  const shown = await revealNext(fay)
  await expect(ana.page.getByText(shown).first()).toBeVisible()

  const channels = Buffer.from(
    await ana.page.evaluate(() => JSON.stringify((globalThis as { heardOnChannels?: unknown }).heardOnChannels ?? [])),
  )
  const has = (words: string) => [...ana.received, channels].some((bytes) => bytes.includes(words))
  expect(secrets(shown).filter(has)).toEqual([])
  expect(channels.toString()).toBe('[]')
  await expect(ana.page.getByRole('link', { name: consoleWords.heading })).toBeHidden()
})

/** Everything in the kit that nobody but a facilitator may have while only `shown` was revealed. */
function secrets(shown: string): readonly string[] {
  return quickAlliance.prompts.flatMap(({ text, hint, probes }) => [...(text === shown ? [] : [text]), hint, ...probes])
}

async function tabIn(context: BrowserContext, name: string, address: string): Promise<Person> {
  return listen(await context.newPage(), name, address)
}

/** The tokens a browser keeps, found by their form. */
async function tokensOf(page: Page): Promise<readonly string[]> {
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  return kept.match(/\b[a-z2-7]{32}\b/g) ?? []
}

/** Runs in the page before anything else: keeps what any BroadcastChannel of this tab hears. */
function rememberChannels(): void {
  const heard: unknown[] = []
  Object.assign(globalThis, { heardOnChannels: heard })
  const Original = BroadcastChannel
  class Listening extends Original {
    constructor(name: string) {
      super(name)
      this.addEventListener('message', ({ data }) => heard.push(String(data)))
    }
  }
  Object.assign(globalThis, { BroadcastChannel: Listening })
}
