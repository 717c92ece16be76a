/**
 * How the database came to be what it is, a step a version. A step that was released is never changed, and only ever adds:
 * while servers are replaced one by one, those of the version before still work beside it.
 *
 * Every writer takes its locks in the same order: boards by id, then rooms by name. So none waits for another in a circle.
 */
export const steps: readonly string[] = [
  `
  CREATE TABLE boards (
    id text COLLATE "C" PRIMARY KEY,
    code text COLLATE "C" NOT NULL UNIQUE,
    record text NOT NULL,
    saved bigint NOT NULL DEFAULT 1,
    forgotten bigint NOT NULL DEFAULT 0
  );
  CREATE TABLE members (
    board text COLLATE "C" NOT NULL REFERENCES boards ON DELETE CASCADE,
    id text COLLATE "C" NOT NULL,
    token_hash text COLLATE "C" NOT NULL,
    record text NOT NULL,
    PRIMARY KEY (board, id),
    UNIQUE (board, token_hash)
  );
  -- Whoever writes to a room holds its row here: that makes its log gapless. 'over': it is never begun again.
  CREATE TABLE rooms (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    board text COLLATE "C" NOT NULL REFERENCES boards ON DELETE CASCADE,
    name text COLLATE "C" NOT NULL UNIQUE,
    last bigint NOT NULL DEFAULT 0,
    over boolean NOT NULL DEFAULT false
  ) WITH (fillfactor = 50);
  CREATE INDEX rooms_by_board ON rooms (board);
  CREATE TABLE log (
    room bigint NOT NULL REFERENCES rooms ON DELETE CASCADE,
    seq bigint NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (room, seq)
  );
  CREATE TABLE snapshots (
    room bigint PRIMARY KEY REFERENCES rooms ON DELETE CASCADE, seq bigint NOT NULL, bytes bytea NOT NULL
  );
  -- To compress would take longer than to write, and pictures are compressed already.
  ALTER TABLE log ALTER bytes SET STORAGE EXTERNAL;
  ALTER TABLE snapshots ALTER bytes SET STORAGE EXTERNAL;
  CREATE TABLE clients (
    room bigint NOT NULL REFERENCES rooms ON DELETE CASCADE,
    client bigint NOT NULL,
    member text COLLATE "C" NOT NULL,
    PRIMARY KEY (room, client)
  );
  -- Who was forgotten: a server that has not heard yet writes nothing of theirs any more.
  CREATE TABLE erased (
    board text COLLATE "C" NOT NULL REFERENCES boards ON DELETE CASCADE,
    member text COLLATE "C" NOT NULL,
    PRIMARY KEY (board, member)
  );
  -- From where boards are being moved here, while they are.
  CREATE TABLE moving (source text NOT NULL);

  CREATE FUNCTION append_rows(
    row_rooms text[], row_seqs bigint[], row_bytes bytea[],
    claim_rooms text[], claim_clients bigint[], claim_members text[]
  ) RETURNS bigint[] LANGUAGE plpgsql AS $$
  DECLARE
    wanted_boards text[];
    wanted_rooms text[];
    there bigint;
    any_over boolean;
    all_fit boolean;
    numbers bigint[];
  BEGIN
    SELECT array_agg(DISTINCT split_part(name, '/', 1)), array_agg(DISTINCT name)
      INTO wanted_boards, wanted_rooms FROM unnest(row_rooms) AS name;
    SELECT count(*) INTO there
      FROM (SELECT FROM boards WHERE id = ANY (wanted_boards) ORDER BY id FOR KEY SHARE) AS held;
    IF there < cardinality(wanted_boards) THEN
      RAISE EXCEPTION 'There is no such board.';
    END IF;

    SELECT count(*) INTO there FROM rooms WHERE name = ANY (wanted_rooms);
    -- Before any room is held: who waits here for another's new room holds none that the other could want.
    IF there < cardinality(wanted_rooms) THEN
      INSERT INTO rooms (board, name)
        SELECT split_part(name, '/', 1), name FROM unnest(wanted_rooms) AS name ORDER BY name COLLATE "C"
        ON CONFLICT (name) DO NOTHING;
    END IF;
    SELECT bool_or(over) INTO any_over
      FROM (SELECT over FROM rooms WHERE name = ANY (wanted_rooms) ORDER BY name FOR NO KEY UPDATE) AS held;
    IF any_over THEN
      RAISE EXCEPTION 'A room is forgotten.';
    END IF;

    WITH placed AS MATERIALIZED (
      SELECT rooms.id, given.at, given.seq AS must, given.bytes,
        rooms.last + row_number() OVER (PARTITION BY rooms.id ORDER BY given.at) AS seq
      FROM unnest(row_rooms, row_seqs, row_bytes) WITH ORDINALITY AS given (room, seq, bytes, at)
      JOIN rooms ON rooms.name = given.room
    ), written AS (
      INSERT INTO log (room, seq, bytes) SELECT id, seq, bytes FROM placed
    ), counted AS (
      UPDATE rooms SET last = ends.seq
      FROM (SELECT id, max(seq) AS seq FROM placed GROUP BY id) AS ends WHERE rooms.id = ends.id
    )
    SELECT array_agg(seq ORDER BY at), bool_and(must IS NULL OR must = seq) INTO numbers, all_fit FROM placed;
    IF NOT all_fit THEN
      RAISE EXCEPTION 'A row is out of turn.';
    END IF;

    IF cardinality(claim_rooms) > 0 THEN
      IF EXISTS (
        SELECT FROM unnest(claim_rooms, claim_members) AS claim (room, member)
        JOIN erased ON erased.board = split_part(claim.room, '/', 1) AND erased.member = claim.member
      ) THEN
        RAISE EXCEPTION 'Whoever wrote it is forgotten.';
      END IF;
      INSERT INTO clients (room, client, member)
        SELECT rooms.id, claim.client, claim.member
        FROM unnest(claim_rooms, claim_clients, claim_members) AS claim (room, client, member)
        JOIN rooms ON rooms.name = claim.room
        ON CONFLICT (room, client) DO NOTHING;
      IF EXISTS (
        SELECT FROM unnest(claim_rooms, claim_clients, claim_members) AS claim (room, client, member)
        JOIN rooms ON rooms.name = claim.room
        JOIN clients ON clients.room = rooms.id AND clients.client = claim.client
        WHERE clients.member <> claim.member
      ) THEN
        RAISE EXCEPTION 'A client id is somebody else''s.';
      END IF;
    END IF;
    RETURN numbers;
  END $$;

  CREATE FUNCTION create_board(
    new_id text, new_code text, new_record text,
    row_rooms text[], row_seqs bigint[], row_bytes bytea[],
    claim_rooms text[], claim_clients bigint[], claim_members text[]
  ) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO boards (id, code, record) VALUES (new_id, new_code, new_record);
    IF cardinality(row_rooms) > 0 THEN
      PERFORM append_rows(row_rooms, row_seqs, row_bytes, claim_rooms, claim_clients, claim_members);
    END IF;
  END $$;

  CREATE FUNCTION save_member(of_board text, new_id text, new_token_hash text, new_record text)
  RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE boards SET saved = saved + 1 WHERE id = of_board;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'There is no board %.', of_board;
    END IF;
    IF EXISTS (SELECT FROM erased WHERE board = of_board AND member = new_id) THEN
      RAISE EXCEPTION 'This member is forgotten.';
    END IF;
    INSERT INTO members (board, id, token_hash, record) VALUES (of_board, new_id, new_token_hash, new_record)
      ON CONFLICT (board, id) DO UPDATE SET token_hash = excluded.token_hash, record = excluded.record;
  END $$;

  CREATE FUNCTION compact_room(room_name text, up_to bigint, state bytea) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    held rooms;
  BEGIN
    PERFORM FROM boards WHERE id = split_part(room_name, '/', 1) FOR KEY SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'There is no such board.';
    END IF;
    IF NOT EXISTS (SELECT FROM rooms WHERE name = room_name) THEN
      INSERT INTO rooms (board, name) VALUES (split_part(room_name, '/', 1), room_name) ON CONFLICT (name) DO NOTHING;
    END IF;
    SELECT * INTO held FROM rooms WHERE name = room_name FOR NO KEY UPDATE;
    IF held.over OR up_to > held.last OR up_to < (SELECT seq FROM snapshots WHERE room = held.id) THEN
      RAISE EXCEPTION 'Row % is not in the log.', up_to;
    END IF;
    INSERT INTO snapshots (room, seq, bytes) VALUES (held.id, up_to, state)
      ON CONFLICT (room) DO UPDATE SET seq = excluded.seq, bytes = excluded.bytes;
    DELETE FROM log WHERE room = held.id AND seq <= up_to;
  END $$;

  CREATE FUNCTION forget_of(of_board text, gone_member text, gone_rooms text[]) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    -- Shuts out every writer of the board: none may add what we have just looked for.
    PERFORM FROM boards WHERE id = of_board FOR UPDATE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'There is no board %.', of_board;
    END IF;
    UPDATE boards SET forgotten = forgotten + 1 WHERE id = of_board;
    DELETE FROM rooms WHERE board = of_board AND name = ANY (gone_rooms) AND NOT over;
    IF gone_member IS NULL THEN
      RETURN;
    END IF;
    INSERT INTO rooms (board, name, over)
      SELECT of_board, name, true FROM unnest(gone_rooms) AS name ON CONFLICT (name) DO NOTHING;
    UPDATE clients SET member = ''
      FROM rooms WHERE rooms.id = clients.room AND rooms.board = of_board AND clients.member = gone_member;
    DELETE FROM members WHERE board = of_board AND id = gone_member;
    INSERT INTO erased (board, member) VALUES (of_board, gone_member) ON CONFLICT DO NOTHING;
  END $$;
  `,
]
