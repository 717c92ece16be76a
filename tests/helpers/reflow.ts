import { expect } from '@playwright/test'
import type { Person } from './person.ts'

/** The smallest screen, on which everything is to be read at 200 % text. */
export const large = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }

/** Text at 200 %, as a person sets it in the browser. */
export async function enlarged(one: Person): Promise<Person> {
  const session = await one.context.newCDPSession(one.page)
  await session.send('Page.enable')
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  return one
}

/** The page needs no scrolling sideways, and no word or control hangs over its edges. What lies on the canvas may. */
export async function expectInside({ page }: Person, name: string): Promise<void> {
  const { size, width, hanging } = await page.evaluate(() => {
    const hanging = [
      ...document.querySelectorAll<HTMLElement>('button, a, input, textarea, h1, h2, h3, p, label, li, dt, dd'),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter(
        (element) =>
          !element.closest(
            '.react-flow, .visually-hidden, [data-rac] > span[style*="clip"], [data-react-aria-prevent-focus]',
          ),
      )
      .filter((element) => {
        const { left, right, width: wide } = element.getBoundingClientRect()
        return wide > 1 && (left < -1 || right > 321)
      })
      .map(
        (element) =>
          `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 50)}"`,
      )
    const size = getComputedStyle(document.documentElement).fontSize
    return { size, width: document.scrollingElement?.scrollWidth, hanging }
  })
  expect(size, 'text at 200 %').toBe('32px')
  expect.soft({ width, hanging }, name).toEqual({ width: 320, hanging: [] })
}

/** `expectInside`, and: no control lies over another, and those that no scrolling brings nearer are on the screen as they are. */
export async function expectClear(one: Person, name: string): Promise<void> {
  await expectInside(one, name)
  const faults = await one.page.evaluate(() => {
    const nameOf = (control: Element) => control.getAttribute('aria-label') ?? control.textContent?.slice(0, 40) ?? ''
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      ((/auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight) ||
        scrolls(element.parentElement))
    /** What stands at its middle: it, or something that lies over it and is no control either. */
    const isOnTop = (control: Element) => {
      const { x, y, width, height } = control.getBoundingClientRect()
      const top = document.elementFromPoint(x + width / 2, y + height / 2)
      return top !== null && (control.contains(top) || top.contains(control) || !top.closest('[role="dialog"], aside'))
    }
    const seen = [...document.querySelectorAll('button, a, input, textarea, [role="option"], [role="textbox"]')].filter(
      (control) =>
        control.checkVisibility({ visibilityProperty: true }) &&
        !control.closest('.react-flow, .visually-hidden, [inert], [aria-hidden="true"]') &&
        getComputedStyle(control).clipPath === 'none' &&
        control.getBoundingClientRect().width > 1 &&
        (control.closest('[role="dialog"], aside') !== null || isOnTop(control)),
    )
    const outside = seen.flatMap((control) => {
      const { left, top, right, bottom } = control.getBoundingClientRect()
      const isIn =
        left >= -1 && right <= innerWidth + 1 && (scrolls(control) || (top >= -1 && bottom <= innerHeight + 1))
      return isIn ? [] : `outside: ${nameOf(control)}`
    })
    const over = seen.flatMap((control, at) =>
      seen.slice(at + 1).flatMap((other) => {
        // What scrolls may pass below what stays.
        if (control.contains(other) || other.contains(control) || scrolls(control) !== scrolls(other)) return []
        const [a, b] = [control.getBoundingClientRect(), other.getBoundingClientRect()]
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        return across > 1 && down > 1 ? `over each other: ${nameOf(control)}, ${nameOf(other)}` : []
      }),
    )
    return [...outside, ...over]
  })
  expect.soft(faults, name).toEqual([])
}

/** `expectInside` for somebody at any screen, who has the usual one again after. */
export async function expectInsideWhenLarge(one: Person, name: string): Promise<void> {
  const usual = one.page.viewportSize()
  const session = await one.context.newCDPSession(one.page)
  await session.send('Page.enable')
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  await one.page.setViewportSize(large.viewport)
  await expect.poll(() => one.page.evaluate(() => document.documentElement.clientWidth)).toBe(large.viewport.width)
  await expectInside(one, `${name}, 320 px and 200 % text`)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } })
  if (usual) await one.page.setViewportSize(usual)
}
