/** Where a session can be: at a question, or at a step that asks none. */
export type Stop = { readonly step: string | null; readonly prompt: string | null }

type Asked = { readonly id: string; readonly step: string | null }

/**
 * Every stop of a session in its order: the questions of each step, then those without one. `steps` and `prompts` come in
 * theirs.
 */
export function stopsOf(steps: readonly string[], prompts: readonly Asked[]): readonly Stop[] {
  const inStep = (step: string): readonly Stop[] => {
    const asked = prompts.filter((one) => one.step === step).map(({ id }) => ({ step, prompt: id }))
    return asked.length > 0 ? asked : [{ step, prompt: null }]
  }
  const loose = prompts.filter(({ step }) => step === null || !steps.includes(step))
  return [...steps.flatMap(inStep), ...loose.map(({ id }) => ({ step: null, prompt: id }))]
}

/** The stop after this one; null after the last. */
export function stopAfter(stops: readonly Stop[], here: Stop): Stop | null {
  return stops[placeOf(stops, here) + 1] ?? null
}

/** The stop before this one; null before the first. */
export function stopBefore(stops: readonly Stop[], here: Stop): Stop | null {
  return stops[placeOf(stops, here) - 1] ?? null
}

/** The first stop of the next step; null in the last. */
export function stopInNextStep(stops: readonly Stop[], here: Stop): Stop | null {
  const at = placeOf(stops, here)
  const { step } = stops[at] ?? here
  return stops.find((stop, place) => place > at && stop.step !== step) ?? null
}

/** Its place; just before its step's first stop when the room is at the step and at none of its questions. */
function placeOf(stops: readonly Stop[], { step, prompt }: Stop): number {
  const at = stops.findIndex((stop) => stop.prompt === prompt && (prompt !== null || stop.step === step))
  if (at !== -1 || step === null) return at
  const first = stops.findIndex((stop) => stop.step === step)
  return first === -1 ? -1 : first - 1
}

/** Who reads next: after `turn` in `order`, somebody who is here if anybody is. */
export function readerAfter(order: readonly string[], turn: string | null, here: ReadonlySet<string>): string | null {
  const at = turn === null ? -1 : order.indexOf(turn)
  const next = [...order.slice(at + 1), ...order.slice(0, at + 1)]
  return next.find((id) => here.has(id)) ?? next[0] ?? null
}
