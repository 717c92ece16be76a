/** Everything the store says to Postgres once it is open, each one transaction and one round trip. */
export const statements = {
  createBoard: 'SELECT create_board($1, $2, $3, $4, $5, $6, $7, $8, $9)',
  boardById: 'SELECT record FROM boards WHERE id = $1',
  boardByCode: 'SELECT record FROM boards WHERE code = $1',
  boards: 'SELECT record FROM boards',
  memberById: 'SELECT record FROM members WHERE board = $1 AND id = $2',
  memberByToken: 'SELECT record FROM members WHERE board = $1 AND token_hash = $2',
  members: 'SELECT record FROM members WHERE board = $1 AND id = ANY ($2)',
  saveBoard: 'UPDATE boards SET code = $2, record = $3, saved = saved + 1 WHERE id = $1 RETURNING id',
  saveMember: 'SELECT save_member($1, $2, $3, $4)',
  load: `
    SELECT 'room' AS kind, last AS number, CASE WHEN seq > $2 THEN bytes END AS bytes, NULL AS member
      FROM rooms LEFT JOIN snapshots ON room = id WHERE name = $1
    UNION ALL
    SELECT 'row', seq, bytes, NULL FROM rooms JOIN log ON room = id WHERE name = $1 AND seq > $2
    UNION ALL
    SELECT 'claim', client, NULL, member FROM rooms JOIN clients ON room = id WHERE name = $1
    ORDER BY kind, number`,
  append: 'SELECT append_rows($1, $2, $3, $4, $5, $6) AS numbers',
  compact: 'SELECT compact_room($1, $2, $3)',
  forget: 'SELECT forget_of($1, $2, $3)',
  purge: 'DELETE FROM boards WHERE id = $1',
  heads: `
    SELECT name AS id, rooms.last, NULL AS saved, NULL AS forgotten
      FROM unnest(string_to_array($1, E'\\n'), string_to_array($2, E'\\n')::bigint[]) AS known (name, last)
      JOIN rooms USING (name) WHERE rooms.last > known.last
    UNION ALL
    SELECT known.id, NULL, boards.saved, boards.forgotten
      FROM unnest(
        string_to_array($3, E'\\n'), string_to_array($4, E'\\n')::bigint[], string_to_array($5, E'\\n')::bigint[]
      ) AS known (id, saved, forgotten)
      LEFT JOIN boards USING (id)
      WHERE (boards.saved, boards.forgotten) IS DISTINCT FROM (known.saved, known.forgotten)`,
  roomsOf: `
    SELECT name FROM rooms WHERE board = $1 AND starts_with(name, $1 || '/' || $2 || '/') AND last > 0`,
  epoch: 'SELECT epoch FROM life',
  newEpoch: `UPDATE life SET epoch = replace(gen_random_uuid()::text, '-', '') RETURNING epoch`,
  moving: 'SELECT source FROM moving',
  settings: 'SELECT name, current_setting(name) AS is FROM unnest($1::text[]) AS name',
} as const

export type StatementName = keyof typeof statements
