const base32 = 'abcdefghijklmnopqrstuvwxyz234567'

/** 160 random bits as 32 base32 characters: the key of a link that replaces another. */
export function newKey(): string {
  // A byte holds eight times 32 values, so its lowest five bits are as even as the byte is.
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return Array.from(bytes, (byte) => base32.charAt(byte & 31)).join('')
}
