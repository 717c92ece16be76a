import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** 16 MiB and some 50 ms a guess: what people can remember must be dear to try, and 40 who join at once still come in. */
const COST = { N: 2 ** 14, r: 8, p: 1 }
const KEY_BYTES = 32
const SALT_BYTES = 16

/** What is kept of a passphrase: salt and scrypt key, hex. */
export async function sealed(passphrase: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  return `${salt.toString('hex')}:${(await derived(passphrase, salt)).toString('hex')}`
}

/** Whether this is the passphrase that was sealed. */
export async function opens(passphrase: string, kept: string): Promise<boolean> {
  const [salt = '', key = ''] = kept.split(':')
  return timingSafeEqual(await derived(passphrase, Buffer.from(salt, 'hex')), Buffer.from(key, 'hex'))
}

function derived(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase, salt, KEY_BYTES, COST, (problem, key) => (problem ? reject(problem) : resolve(key)))
  })
}
