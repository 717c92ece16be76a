import * as z from 'zod/mini'

/** For how long somebody had the turn in the rounds of a step, in milliseconds; under `spokenId`. */
export const Spoken = z.object({ ms: z.catch(z.number(), 0) })
export type Spoken = z.infer<typeof Spoken>

export function spokenId(step: string, member: string): string {
  // No id holds a slash.
  return `${step}/${member}`
}

/** What `spokenId` was made of. */
export function spokenBy(id: string): { readonly step: string; readonly member: string } {
  const [step = '', member = ''] = id.split('/')
  return { step, member }
}
