import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const base32 = 'abcdefghijklmnopqrstuvwxyz234567'

/** 160 random bits as 32 base32 characters: a role's key, or a member's token. */
export function newKey(): string {
  return encodeBase32(randomBytes(20))
}

/** An id nobody can guess or order by time. 80 random bits. */
export function newId(): string {
  return encodeBase32(randomBytes(10))
}

/** 256 random bits that stay on the server, hex. */
export function newSecret(): string {
  return randomBytes(32).toString('hex')
}

/** What is kept of a key or token: SHA-256, hex. Plain hashing is enough for 160 random bits. */
export function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

/** Compares in the same time wherever they differ. */
export function sameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

/** Five bits a letter; whole bytes only where there are five of them. */
export function encodeBase32(bytes: Uint8Array): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return bits.replace(/.{5}/g, (five) => base32.charAt(Number.parseInt(five, 2)))
}
