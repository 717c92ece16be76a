import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Canary } from './ledger.ts'
import { wordsIn } from './words.ts'
import type { World } from './world.ts'

/** What lies in the files where it must not: in whose room, in whose record, or at all. */
export function strewn({ directory, ledger }: World): readonly string[] {
  const found = new Set<string>()
  const db = new Database(join(directory, 'groundwork.sqlite'), { readonly: true })
  const rows = ['log', 'snapshots'].flatMap(
    (table) => db.prepare(`SELECT room, bytes FROM ${table}`).all() as { room: string; bytes: Buffer }[],
  )
  const records = ['boards', 'members'].flatMap(
    (table) => db.prepare(`SELECT record FROM ${table}`).pluck().all() as string[],
  )
  db.close()
  for (const { room, bytes } of rows) {
    const [board = '', kind = '', owner] = room.split('/')
    if (kind !== 'private' && bytes.includes('choices')) found.add(`a ballot lies in ${kind}`)
    for (const word of wordsIn(bytes)) {
      const canary = ledger.canaries.get(word)
      if (canary && !(canary.board === board && mayLie(canary, kind, owner)))
        found.add(`a ${canary.kind} (${word}) lies in ${kind}${owner === undefined ? '' : ' of somebody else'}`)
    }
  }
  for (const record of records)
    for (const word of wordsIn(Buffer.from(record)))
      if (ledger.canaries.get(word)?.kind !== 'name') found.add(`a ${ledger.canaries.get(word)?.kind} lies in a record`)
  for (const file of readdirSync(directory)) {
    const bytes = readFileSync(join(directory, file))
    for (const secret of ledger.told)
      if (bytes.includes(secret)) found.add(`a key, token or passphrase lies in ${file}`)
  }
  return [...found]
}

function mayLie(canary: Canary, kind: string, owner: string | undefined): boolean {
  const isPublic = canary.publicSince !== null
  const isForAll = kind === 'stage' || kind === 'board'
  switch (canary.kind) {
    case 'note':
      return kind === 'board'
    case 'name':
      return kind === 'deck' || (kind === 'stage' && isPublic)
    case 'draft':
      return kind === 'private' ? owner === canary.owner : kind === 'board' && isPublic
    case 'prompt':
      return kind === 'deck' || (isForAll && isPublic)
    case 'deckOnly':
      return kind === 'deck'
    case 'presence':
      return false
    case 'option':
      return kind === 'private' ? owner === canary.owner : kind === 'stage'
    case 'title':
      return kind === 'stage' && isPublic
    case 'question':
    case 'talk':
      return isForAll && isPublic
    case 'takeAway':
      return kind === 'private' && owner === canary.owner
  }
}
