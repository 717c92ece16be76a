import * as z from 'zod/mini'
import { ApiError, CodeFound, CreatedBoard, ImageTaken, type Join, Joined, KitSummary, Knocked } from '../shared/api.ts'
import type { After, CommandInput, CommandType } from '../shared/commands.ts'
import type { CreateBoardFrom } from '../shared/kits/createFrom.ts'
import { i18n } from './locales/i18n.ts'

/** A call that did not do what it should. `message` is for people: what happened, and what to do next. */
export class Problem extends Error {
  override readonly name = 'Problem'
  /** The HTTP status; 0 when the server could not be reached. */
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** A server that has not answered by then is not going to; the person should hear about it. */
const PATIENCE_MS = 15_000

/** A megabyte over a venue's crowded network. */
const PICTURE_PATIENCE_MS = 60_000

const Kits = z.object({ kits: z.array(KitSummary) })
const Address = z.object({ origin: z.string() })
const Time = z.object({ now: z.number() })

/** Every call throws a `Problem`. */
export const api = {
  kits: async (): Promise<readonly KitSummary[]> => (await ask('GET', '/kits', Kits)).kits,
  /** One of the server's kits, as it is told; whoever shows it checks it. */
  kit: async (id: string): Promise<unknown> => (await ask('GET', `/kits/${id}`, z.object({ kit: z.unknown() }))).kit,
  createBoard: (input: z.input<typeof CreateBoardFrom>): Promise<CreatedBoard> =>
    ask('POST', '/boards', CreatedBoard, { body: input }),
  findCode: (code: string): Promise<z.infer<typeof CodeFound>> =>
    ask('GET', `/codes/${encodeURIComponent(code)}`, CodeFound),
  /** Whose key it is, before anybody joins by it. */
  knock: (boardId: string, key: string): Promise<Knocked> =>
    ask('POST', `/boards/${boardId}/knock`, Knocked, { body: { key } }),
  join: (boardId: string, input: Join, token?: string): Promise<Joined> =>
    ask('POST', `/boards/${boardId}/join`, Joined, { body: input, token }),
  /** Resolves with what the picture is called from now on. */
  giveImage: async (boardId: string, token: string, picture: Blob): Promise<string> =>
    (
      await ask('POST', `/boards/${boardId}/images`, ImageTaken, {
        body: picture,
        token,
        patience: PICTURE_PATIENCE_MS,
      })
    ).image,
  /** The bytes of a picture, from this browser's cache when it was seen before. */
  image: (boardId: string, token: string, image: string): Promise<Blob> =>
    askFile(`/boards/${boardId}/images/${image}`, { token, cache: 'force-cache', patience: PICTURE_PATIENCE_MS }),
  /** Where other people reach the server. */
  origin: async (): Promise<string> => (await ask('GET', '/address', Address)).origin,
  /** Milliseconds since 1970 by the server's clock. */
  time: async (): Promise<number> => (await ask('GET', '/time', Time)).now,
}

/** Settles once the server has stored what the command did. */
export async function sendCommand<T extends CommandType>(
  boardId: string,
  token: string,
  type: T,
  input: CommandInput<T>,
  after?: After,
): Promise<void> {
  await ask('POST', `/boards/${boardId}/commands`, z.unknown(), { body: { ...input, type, after }, token })
}

type Sent = {
  readonly body?: unknown
  readonly token?: string | undefined
  readonly cache?: RequestCache
  readonly headers?: HeadersInit
  readonly patience?: number
}

/** One call whose answer reads like `answer`. */
export async function ask<T>(method: string, path: string, answer: z.ZodMiniType<T>, sent: Sent = {}): Promise<T> {
  const response = await call(method, path, sent)
  const said = await read(response)
  if (!response.ok) throw problemFrom(response.status, said)
  const parsed = answer.safeParse(said)
  if (!parsed.success) throw new Problem(response.status, 'unexpected', i18n.t('common:problem.unexpected'))
  return parsed.data
}

/** One call that is answered with a file. */
export async function askFile(path: string, sent: Sent): Promise<Blob> {
  const response = await call('GET', path, sent)
  if (!response.ok) throw problemFrom(response.status, await read(response))
  return response.blob()
}

/** A body is sent as JSON, a picture as it is. */
function call(
  method: string,
  path: string,
  { body, token, headers: more, cache = 'no-store', patience = PATIENCE_MS }: Sent,
): Promise<Response> {
  const isPicture = body instanceof Blob
  const headers = new Headers(more)
  if (body !== undefined) headers.set('content-type', isPicture ? body.type : 'application/json')
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
  return reach(`/api${path}`, {
    method,
    headers,
    cache,
    signal: AbortSignal.timeout(patience),
    ...(body === undefined ? {} : { body: isPicture ? body : JSON.stringify(body) }),
  })
}

async function reach(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request)
  } catch (cause) {
    throw Object.assign(new Problem(0, 'offline', i18n.t('common:problem.offline')), { cause })
  }
}

/** The JSON of a body; undefined for an empty one or for a page that some proxy put in its place. */
async function read(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

function problemFrom(status: number, said: unknown): Problem {
  const known = ApiError.safeParse(said)
  if (known.success) return new Problem(status, known.data.error.code, known.data.error.message)
  return new Problem(status, 'unexpected', i18n.t('common:problem.unexpected'))
}
