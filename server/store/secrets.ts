import type Database from 'better-sqlite3'
import { newSecret } from '../members/keys.ts'

/** Gives a secret to each board from before boards had one. */
export function giveSecrets(db: Database.Database): void {
  const without = db.prepare("SELECT id FROM boards WHERE json_extract(record, '$.secret') IS NULL").pluck()
  const give = db.prepare("UPDATE boards SET record = json_set(record, '$.secret', ?) WHERE id = ?")
  db.transaction(() => {
    for (const id of without.all()) give.run(newSecret(), id)
  }).immediate()
}
