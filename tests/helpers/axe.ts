import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Notes every place that axe finds fault with; the test fails in the end. `part`: a CSS selector, where the whole page would take too long. */
export async function expectNoFaults(page: Page, name: string, part = 'html'): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page })
    .include(part)
    .withTags(rules)
    // react-aria's own announcer, not ours to mend: for seven seconds it holds what it said as a nameless role="img".
    .exclude('[data-live-announcer] > [role="log"] > [role="img"]')
    .setLegacyMode()
    .analyze()
  expect(passes.length, `${name}: axe has looked`).toBeGreaterThan(0)
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target} ${any[0]?.message ?? ''}`),
  )
  expect.soft(faults, name).toEqual([])
}
