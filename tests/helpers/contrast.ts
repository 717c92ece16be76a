import { expect, type Page, test } from '@playwright/test'
import { expectNoFaults } from './axe.ts'

/** How somebody sees the page. `chosen`: high contrast chosen in Appearance, as `client/theme.ts` puts it on the page. */
type Look = {
  readonly name: string
  readonly colorScheme: 'light' | 'dark'
  readonly contrast: 'no-preference' | 'more' | 'chosen'
}

const looks: readonly Look[] = [
  { name: 'dark', colorScheme: 'dark', contrast: 'no-preference' },
  { name: 'high contrast', colorScheme: 'light', contrast: 'more' },
  { name: 'high contrast, dark', colorScheme: 'dark', contrast: 'more' },
  { name: 'high contrast, chosen', colorScheme: 'light', contrast: 'chosen' },
]

/** What a look can spoil: it changes colours, and no name, role or order. */
const rulesOfLooks = ['color-contrast', 'link-in-text-block']

/** Notes every fault in the light, and in `names` of the other looks every fault a look can make; leaves the page in the light. */
export async function expectNoFaultsInLooks(
  page: Page,
  name: string,
  names: readonly string[],
  part = 'html',
): Promise<void> {
  await expectNoFaults(page, `${name}, light`, part)
  for (const look of looks.filter((one) => names.includes(one.name)))
    await test.step(look.name, async () => {
      await show(page, look)
      const { looked, faults } = await run(page, part)
      expect(looked, `${name}, ${look.name}: axe has looked`).toBeGreaterThan(0)
      expect.soft(faults, `${name}, ${look.name}`).toEqual([])
    })
  await show(page, { name: 'light', colorScheme: 'light', contrast: 'no-preference' })
}

async function show(page: Page, { colorScheme, contrast }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme, contrast: contrast === 'more' ? 'more' : 'no-preference' })
  await page.evaluate((isChosen) => {
    const { dataset } = document.documentElement
    if (isChosen) dataset.contrast = 'high'
    else delete dataset.contrast
  }, contrast === 'chosen')
}

type Fault = {
  readonly id: string
  readonly nodes: readonly { readonly target: unknown; readonly any: readonly { readonly message: string }[] }[]
}
type Axe = {
  readonly run: (
    part: string,
    options: { readonly runOnly: readonly string[] },
  ) => Promise<{ readonly violations: readonly Fault[]; readonly passes: readonly unknown[] }>
}

/** By the axe that `expectNoFaults` has left in the page: to bring it again takes longer than to look. */
function run(page: Page, part: string): Promise<{ readonly looked: number; readonly faults: readonly string[] }> {
  return page.evaluate(
    async ([part, rules]) => {
      const { axe } = window as unknown as { axe: Axe }
      const { violations, passes } = await axe.run(part, { runOnly: rules })
      const faults = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any }) => `${id}: ${target} ${any[0]?.message ?? ''}`),
      )
      return { looked: passes.length, faults }
    },
    [part, rulesOfLooks] as const,
  )
}
