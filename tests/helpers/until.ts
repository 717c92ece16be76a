/** How long a promise of the product may take to come true in a test, in milliseconds, on a slow machine. */
const PATIENCE_MS = 10_000

/** Waits until `condition` is true. Rejects when it does not become so. */
export async function until(condition: () => unknown, patience = PATIENCE_MS): Promise<void> {
  const end = Date.now() + patience
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`It did not come true within ${patience} ms: ${condition}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
