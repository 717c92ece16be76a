import { ApiError } from '../../../shared/api.ts'
import { type ExportFormat, fileTypes } from '../../../shared/exports.ts'
import { Problem } from '../../api.ts'
import { i18n } from '../../locales/i18n.ts'
import { download } from '../../ui/download.ts'
import { fileName } from './giveFile.ts'

type Asked = {
  readonly boardId: string
  readonly token: string
  readonly title: string
  readonly format: ExportFormat
  /** With what nobody else may see, as far as the asker has any. */
  readonly withOwn: boolean
  /** How much of it is here, 0 to 1. */
  readonly onPart: (part: number) => void
}

/** A full board with its pictures, on a slow line. */
const PATIENCE_MS = 180_000

/** Fetches a file of the board and hands it to the person; resolves with its name. Throws a `Problem`. */
export async function takeHome({ boardId, token, title, format, withOwn, onPart }: Asked): Promise<string> {
  const path = `/api/boards/${boardId}/export/${format}${withOwn ? '' : '?only=shared'}`
  const request = { headers: { authorization: `Bearer ${token}` }, cache: 'no-store' } as const
  const response = await fetch(path, { ...request, signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null)
  if (!response) throw new Problem(0, 'offline', i18n.t('common:problem.offline'))
  if (!response.ok) throw await problemOf(response)
  const name = fileName(title, new Date(), fileTypes[format].ending.slice(1))
  download(new Blob(await partsOf(response, onPart), { type: fileTypes[format].type }), name)
  return name
}

async function problemOf(response: Response): Promise<Problem> {
  const said = ApiError.safeParse(await response.json().catch(() => null))
  if (said.success) return new Problem(response.status, said.data.error.code, said.data.error.message)
  return new Problem(response.status, 'unexpected', i18n.t('common:problem.unexpected'))
}

async function partsOf(response: Response, onPart: (part: number) => void): Promise<Uint8Array<ArrayBuffer>[]> {
  const all = Number(response.headers.get('content-length') ?? 0)
  const reader = response.body?.getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let here = 0
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    parts.push(piece.value)
    here += piece.value.length
    // A proxy may have packed it: then nobody knows how much there is.
    if (all > 0) onPart(Math.min(1, here / all))
  }
  return parts
}
