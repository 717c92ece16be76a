import { KIT_FILE_BYTES_MAX } from '../limits.ts'
import { bytesIn } from '../rules/bytesIn.ts'
import { KIT_FORMAT, KIT_VERSION, KitFile, looseEnd } from './kitFile.ts'

/** What can be wrong with the file as a whole. */
export type FileFault = 'tooBig' | 'notJson' | 'notKit' | 'newer'
/** What can be wrong at one place of it. `range`: a number too small or too large. `unknown`: it names something that is not there. */
export type PlaceFault = 'missing' | 'long' | 'many' | 'range' | 'unknown' | 'twice' | 'wrong'

export type KitProblem =
  | { readonly what: FileFault }
  | {
      readonly what: PlaceFault
      /** Which part, and which of its kind, counted from 1; the kit itself has no number. */
      readonly part: 'kit' | 'sections' | 'steps' | 'prompts'
      readonly number: number | null
      /** Empty when the whole part is meant. */
      readonly field: string
      /** The limit that was passed, where there is one. */
      readonly limit: number | null
    }

export type KitRead =
  | { readonly kit: KitFile; readonly problem?: never }
  | { readonly kit?: never; readonly problem: KitProblem }

const parts = ['sections', 'steps', 'prompts'] as const

/** A kit from the text of a file; or the first thing that is wrong with it. */
export function readKit(text: string): KitRead {
  if (bytesIn(text) > KIT_FILE_BYTES_MAX) return { problem: { what: 'tooBig' } }
  try {
    // Some editors begin a file with a mark that JSON does not know.
    return checkKit(JSON.parse(text.replace(/^\ufeff/, '')))
  } catch (refused) {
    if (!(refused instanceof SyntaxError)) throw refused
    return { problem: { what: 'notJson' } }
  }
}

/** The same from what was read already. */
export function checkKit(said: unknown): KitRead {
  if (typeof said !== 'object' || said === null || !('format' in said) || said.format !== KIT_FORMAT)
    return { problem: { what: 'notKit' } }
  if ('version' in said && typeof said.version === 'number' && said.version > KIT_VERSION)
    return { problem: { what: 'newer' } }
  const parsed = KitFile.safeParse(said)
  const loose = parsed.success ? looseEnd(parsed.data) : null
  if (loose) return { problem: { ...loose, number: loose.at + 1, limit: null } }
  if (parsed.success) return { kit: parsed.data }
  const [issue] = parsed.error.issues
  return { problem: issue ? problemOf(issue as Issue, said) : { what: 'notKit' } }
}

/** What zod says of a value that does not fit. */
export type Issue = {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly origin?: string
  readonly maximum?: number
  readonly minimum?: number
}

function problemOf(issue: Issue, said: unknown): KitProblem {
  const [first, second, third] = issue.path
  const part = parts.find((name) => name === first)
  const isOne = part !== undefined && typeof second === 'number'
  return {
    what: faultOf(issue, said),
    part: part ?? 'kit',
    number: isOne ? second + 1 : null,
    field: String((isOne ? third : part ? '' : first) ?? ''),
    limit: issue.maximum ?? null,
  }
}

/** What is wrong, in the few ways that can be told to somebody. */
export function faultOf({ code, origin, path, message }: Issue, said: unknown): PlaceFault {
  if (valueAt(said, path) === undefined) return 'missing'
  if (message === 'missing' || message === 'long') return message
  if (code === 'too_big') return origin === 'string' ? 'long' : origin === 'array' ? 'many' : 'range'
  if (code === 'too_small') return origin === 'string' ? 'missing' : 'range'
  return 'wrong'
}

function valueAt(said: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], said)
}
