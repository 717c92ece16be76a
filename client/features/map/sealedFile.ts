import { fromBase64, toBase64 } from 'lib0/buffer'
import * as z from 'zod/mini'
import { MyMap } from './myMap.ts'

/** What says that a file is a sealed map, and how its name ends. */
const FORMAT = 'groundwork-map'
export const MAP_FILE_ENDING = '.groundwork-map.json'
/** Goes up when an older Groundwork would misread a map. */
const VERSION = 1

/** OWASP's advice of 2023 for PBKDF2 with SHA-256; about half a second on a phone. */
const ITERATIONS = 600_000
/** A file that asks for more would keep a browser busy for minutes. */
const ITERATIONS_MAX = 5_000_000
const SALT_BYTES = 16
/** What GCM was made for. */
const IV_BYTES = 12
/** The fullest map has less than half of it. */
const FILE_LENGTH_MAX = 2 * 1024 * 1024
/** Whoever finds the file may try for years: three words are the least. */
export const PASSPHRASE_MIN = 12

const Sealed = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  key: z.object({
    by: z.literal('PBKDF2-SHA-256'),
    iterations: z.int().check(z.gte(ITERATIONS), z.lte(ITERATIONS_MAX)),
    salt: z.string().check(z.maxLength(64)),
  }),
  by: z.literal('AES-256-GCM'),
  iv: z.string().check(z.maxLength(64)),
  sealed: z.string().check(z.maxLength(FILE_LENGTH_MAX)),
})
type Sealed = z.infer<typeof Sealed>

/** `wrong`: the passphrase is another one, or somebody has changed the file; nobody can tell which. */
export type SealProblem = 'tooBig' | 'notMap' | 'newer' | 'wrong'
export type Unsealed =
  | { readonly map: MyMap; readonly problem?: never }
  | { readonly map?: never; readonly problem: SealProblem }

/** Whether this browser seals here: on a plain http address browsers offer no cryptography. */
export function canSeal(): boolean {
  return globalThis.crypto?.subtle !== undefined
}

/** The text of a file that only the passphrase opens. */
export async function seal(map: MyMap, passphrase: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const head: Omit<Sealed, 'sealed'> = {
    format: FORMAT,
    version: VERSION,
    key: { by: 'PBKDF2-SHA-256', iterations: ITERATIONS, salt: toBase64(salt) },
    by: 'AES-256-GCM',
    iv: toBase64(iv),
  }
  const key = await keyFrom(passphrase, salt, ITERATIONS)
  const words = new TextEncoder().encode(JSON.stringify(map))
  const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: boundTo(head) }, key, words)
  const file: Sealed = { ...head, sealed: toBase64(new Uint8Array(bytes)) }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** The map of a file's text. */
export async function unseal(text: string, passphrase: string): Promise<Unsealed> {
  const { file, problem } = readSealed(text)
  if (problem) return { problem }
  try {
    const key = await keyFrom(passphrase, bytesOf(file.key.salt), file.key.iterations)
    const how = { name: 'AES-GCM', iv: bytesOf(file.iv), additionalData: boundTo(file) }
    const words = await crypto.subtle.decrypt(how, key, bytesOf(file.sealed))
    const parsed = MyMap.safeParse(JSON.parse(new TextDecoder().decode(words)))
    return parsed.success ? { map: parsed.data } : { problem: 'notMap' }
  } catch {
    // WebCrypto says no more than that, whatever is wrong; and text that is no base64 was no file of ours.
    return { problem: 'wrong' }
  }
}

type Read =
  | { readonly file: Sealed; readonly problem?: never }
  | { readonly file?: never; readonly problem: SealProblem }

/** What can be said of a file before anybody gives its passphrase. */
export function readSealed(text: string): Read {
  if (text.length > FILE_LENGTH_MAX) return { problem: 'tooBig' }
  const said = parse(text)
  if (typeof said !== 'object' || said === null || !('format' in said) || said.format !== FORMAT)
    return { problem: 'notMap' }
  if ('version' in said && typeof said.version === 'number' && said.version > VERSION) return { problem: 'newer' }
  const parsed = Sealed.safeParse(said)
  return parsed.success ? { file: parsed.data } : { problem: 'notMap' }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // No JSON is no map.
    return null
  }
}

/** How the key was made belongs to what is sealed: nobody makes a weaker file of it unseen. */
function boundTo({ format, version, key, by }: Pick<Sealed, 'format' | 'version' | 'key' | 'by'>) {
  return new TextEncoder().encode(JSON.stringify([format, version, key.by, key.iterations, key.salt, by]))
}

async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  // The same letters, however a keyboard composes them.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  const by = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return crypto.subtle.deriveKey(by, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(fromBase64(text))
}
