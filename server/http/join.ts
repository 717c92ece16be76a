import { type Request, Router } from 'express'
import { Code, Join, type Joined, Knock, type Knocked } from '../../shared/api.ts'
import { Role } from '../../shared/members.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import { authorize } from '../members/authorize.ts'
import { checkPeople } from '../members/checkSeats.ts'
import { checkPassphrase, hasToWait, mustSay, tellWhoWaits } from '../members/door.ts'
import { freeColor } from '../members/freeColor.ts'
import { hashOf, newId, newKey, sameHash } from '../members/keys.ts'
import { hasLink } from '../members/links.ts'
import { takeSeat } from '../members/takeSeat.ts'
import { Problem } from '../problem.ts'
import type { BoardRecord, MemberRecord } from '../store/store.ts'
import type { Means } from './means.ts'
import { bearerOf, boardIdOf, boardUnknown, refusals } from './member.ts'
import { parse } from './parse.ts'

/** In by a key or a short code; back in as the same member by a token. */
export function joinRoutes({ store, rooms, limits, turns }: Means): Router {
  const routes = Router()

  routes.post('/boards/:id/join', async (request, response) => {
    const wanted = parse(Join, request.body)
    const token = bearerOf(request)
    // A passphrase can be guessed like a code, whatever link comes with it.
    const guessed = wanted.code === undefined && wanted.passphrase === undefined ? 'key' : 'code'
    const attempt = async () => {
      const opened = await askAtDoor(request, wanted)
      return turns.take(boardIdOf(request), async () => {
        const { board, role, back } = await whoComes(request, wanted)
        // They may have been removed, or the passphrase changed, since they were asked.
        if (!back && role !== null && mustSay(board, role) && board.passphrase !== opened)
          throw new Problem(403, 'passphrase-needed', 'This board asks for a passphrase. Ask the facilitator for it.')
        return back && token ? comeBack(board, back, token, wanted) : comeIn(board, role, wanted)
      })
    }
    const joined = await limits.guess(request.ip ?? '', guessed, attempt, boardIdOf(request))
    response.status(joined.waiting ? 202 : 200).json(joined)
  })

  routes.post('/boards/:id/knock', async (request, response) => {
    const { key } = parse(Knock, request.body)
    const knocked = await limits.guess(request.ip ?? '', 'key', async (): Promise<Knocked> => {
      const board = await store.findBoard({ id: boardIdOf(request) })
      if (!board) throw boardUnknown
      const role = roleOfKey(board, key)
      return { role, title: board.title, ...(mustSay(board, role) ? { asks: 'passphrase' } : {}) }
    })
    response.json(knocked)
  })

  routes.get('/codes/:code', async (request, response) => {
    const found = await limits.guess(request.ip ?? '', 'code', async () => {
      const code = Code.safeParse(request.params.code)
      const board = code.success ? await store.findBoard({ code: code.data }) : undefined
      if (!board || !hasLink(board, 'participant'))
        throw new Problem(
          404,
          'code-unknown',
          'No board has this code now. Look at the projector again, or ask the facilitator.',
        )
      return board
    })
    response.json({ boardId: found.id, title: found.title })
  })

  async function whoComes(request: Request, wanted: ReturnType<typeof Join.parse>) {
    const board = await store.findBoard({ id: boardIdOf(request) })
    if (!board) throw boardUnknown
    const role = roleOf(board, wanted)
    return { board, role, back: await returning(request, role) }
  }

  /**
   * Before it is their turn: to check a passphrase takes long, and nothing else on the board should wait for that.
   * Resolves with the passphrase that they said, as it is kept; undefined for those who need not say it.
   */
  async function askAtDoor(
    request: Request,
    wanted: ReturnType<typeof Join.parse>,
  ): Promise<string | null | undefined> {
    const { board, role, back } = await whoComes(request, wanted)
    if (back || role === null) return undefined
    await checkPassphrase(board, role, wanted.passphrase)
    return board.passphrase
  }

  /** The role a key or code opens; null when neither was given. */
  function roleOf(board: BoardRecord, { key, code }: ReturnType<typeof Join.parse>): Role | null {
    if (key !== undefined) return roleOfKey(board, key)
    if (code === undefined) return null
    const given = Code.safeParse(code)
    if (!given.success || given.data !== board.code || !hasLink(board, 'participant'))
      throw new Problem(
        403,
        'code-unknown',
        'This code is not valid any more. Look at the projector again, or ask the facilitator.',
      )
    return 'participant'
  }

  /** The member who comes back, when their role, or the one they first came by, is what they ask for. Throws when the token is all they have and it is worth nothing. */
  async function returning(request: Request, role: Role | null): Promise<MemberRecord | undefined> {
    const known = await authorize(store, boardIdOf(request), bearerOf(request))
    if (known.ok || known.why === 'waiting')
      return role === null || mayComeBackBy(role, known.member) ? known.member : undefined
    if (role !== null) return undefined
    if ('member' in known) throw refusals[known.why]
    throw new Problem(401, 'not-a-member', 'Join this board by its link or its code.')
  }

  async function comeIn(board: BoardRecord, role: Role | null, wanted: ReturnType<typeof Join.parse>): Promise<Joined> {
    if (role === null) throw new Problem(401, 'not-a-member', 'Join this board by its link or its code.')
    const token = newKey()
    const seats = await seatsOn(board.id)
    checkPeople(seats, role)
    const called = { name: wanted.name ?? '', role, color: wanted.color ?? freeColor(seats.values()) }
    const keyAge = board.keyAges[role]
    const member: MemberRecord = { id: newId(), ...called, board: board.id, tokenHash: hashOf(token), keyAge }
    const out = (await hasToWait(board, role, rooms)) ? { out: 'waiting' as const } : {}
    if (out.out) await tellWhoWaits(member, rooms)
    await store.save({ member: { ...member, ...out } })
    if (!out.out) await takeSeat(member, rooms)
    return answer(board, { ...member, ...out }, token)
  }

  const seatsOn = (board: string) =>
    rooms.lend([{ board, kind: 'stage', owner: null }], async ({ doc }) => stageDoc(doc).members.all())

  async function comeBack(
    board: BoardRecord,
    known: MemberRecord,
    token: string,
    wanted: ReturnType<typeof Join.parse>,
  ) {
    const member = { ...known, name: wanted.name ?? known.name, color: wanted.color ?? known.color }
    if (member.name === known.name && member.color === known.color) return answer(board, member, token)
    await store.save({ member })
    if (member.out) await tellWhoWaits(member, rooms)
    else await takeSeat(member, rooms)
    return answer(board, member, token)
  }

  return routes
}

/** Who was given another role opens their old link as who they are: a reload must not undo a hand-over. */
function mayComeBackBy(role: Role, member: MemberRecord): boolean {
  return role === member.role || role === member.cameBy
}

/** The role a key opens. Throws 403 when it opens none. */
function roleOfKey(board: BoardRecord, key: string): Role {
  const hash = hashOf(key)
  const role = Role.options.find((one) => sameHash(board.keyHashes[one], hash))
  if (!role)
    throw new Problem(403, 'key-unknown', 'This link is not valid any more. Ask the facilitator for the new one.')
  return role
}

function answer(board: BoardRecord, { id, name, role, color, out }: MemberRecord, token: string): Joined {
  const { title, kit } = board
  const joined = { token, member: { id, name, role, color }, board: { id: board.id, title, kit } }
  return out === 'waiting' ? { ...joined, waiting: true } : joined
}
