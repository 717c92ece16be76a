import type { Page } from '@playwright/test'

/** As much of React's own tree as is looked at here. */
type Fiber = {
  readonly flags: number
  readonly memoizedProps: unknown
  readonly child: Fiber | null
  readonly sibling: Fiber | null
  readonly alternate: Fiber | null
}

/** Tells from now on which rows of the outline React draws; to be called before the page goes anywhere. */
export async function watchRows(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const rows = new Set<string>()
    /** React sets this on a component that was called; what kept its result has it not. */
    const PERFORMED = 1
    const walk = (fiber: Fiber, around: string | undefined): void => {
      const props = fiber.memoizedProps as { readonly row?: { readonly id: string } } | null
      const row = props?.row?.id ?? around
      if (fiber.flags & PERFORMED && row !== undefined) rows.add(row)
      if (fiber.alternate !== null && fiber.alternate.child === fiber.child) return
      for (let child = fiber.child; child !== null; child = child.sibling) walk(child, row)
    }
    const hook = {
      ...{ supportsFiber: true, renderers: new Map(), inject: () => 1, checkDCE: () => {} },
      ...{ onCommitFiberUnmount: () => {}, onPostCommitFiberRoot: () => {} },
      onCommitFiberRoot: (_renderer: number, { current }: { readonly current: Fiber }) => walk(current, undefined),
    }
    Object.assign(window, { drawnRows: rows, __REACT_DEVTOOLS_GLOBAL_HOOK__: hook })
  })
}

/** The ids of the rows that were drawn since this was last asked. */
export function takeDrawnRows(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const rows = Reflect.get(window, 'drawnRows') as Set<string>
    const ids = [...rows].sort()
    rows.clear()
    return ids
  })
}
