import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { invite, newBoard } from '../crowd.ts'
import type { Entrance } from './guest.ts'
import type { Program, Running } from './running.ts'
import { hocuspocusSpeech, type Speech, ySpeech } from './speech.ts'
import { tldrawSpeech } from './tldrawSpeech.ts'

const sources = fileURLToPath(new URL('peers', import.meta.url))
const place = fileURLToPath(new URL('../../../build/servers', import.meta.url))
const ourMain = fileURLToPath(new URL('../../../build/server/main.js', import.meta.url))

/** One server that is measured. */
export type Contestant = {
  readonly name: string
  readonly program: Program
  /** A relay has nothing to give to whoever comes later. */
  readonly keepsBoards: boolean
  /** For each of so many new boards, ways in for so many people. */
  readonly entrances: (running: Running, boards: number, each: number) => Promise<readonly Entrance[][]>
}

export const ours: Contestant = {
  name: 'groundwork',
  program: {
    script: ourMain,
    // As the Dockerfile and the unit for systemd start it.
    flags: ['--max-semi-space-size=4'],
    environment: (directory) => ({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: directory, LOG_LEVEL: 'warn' }),
  },
  keepsBoards: true,
  entrances: async ({ address }, boards, each) =>
    inTens(boards, async () => {
      const created = await newBoard(address)
      const tokens = await invite(address, created, each)
      return tokens.map((token) => ({ path: `/sync/${created.board.id}/board`, token, speech: ySpeech() }))
    }),
}

/** In tens, since whoever asks for a thousand boards at once waits for all of them. */
async function inTens<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = []
  while (made.length < count)
    made.push(...(await Promise.all(Array.from({ length: Math.min(10, count - made.length) }, make))))
  return made
}

/** A server that anybody may come into by naming a board. */
function peer(
  name: string,
  folder: string,
  speech: (board: string, running: Running) => Speech,
  delay?: number,
): Contestant {
  return {
    name,
    program: {
      script: join(place, folder, 'server.mjs'),
      ...(delay === undefined ? {} : { environment: () => ({ FLUSH_DELAY: `${delay}` }) }),
    },
    keepsBoards: folder !== 'relay',
    entrances: async (running, boards, each) =>
      Array.from({ length: boards }, () => {
        const board = `board-${crypto.randomUUID()}`
        return Array.from({ length: each }, () => ({ path: `/${board}`, token: null, speech: speech(board, running) }))
      }),
  }
}

export const contestants: readonly Contestant[] = [
  ours,
  peer('bare relay', 'relay', () => ySpeech()),
  peer('y-websocket', 'y-websocket', () => ySpeech()),
  peer('hocuspocus', 'hocuspocus', hocuspocusSpeech),
  peer('hocuspocus 16 ms', 'hocuspocus', hocuspocusSpeech, 16),
  peer('tldraw sync', 'tldraw', (_board, { said }) => tldrawSpeech(JSON.parse(/^schema (.*)$/m.exec(said)?.[1] ?? ''))),
]

/** Installs what is missing of a peer, in a folder of its own. Why it cannot be had, where it cannot; or null. */
export function whyMissing({ program }: Contestant): string | null {
  const folder = join(program.script, '..')
  if (!folder.startsWith(place)) return null
  mkdirSync(folder, { recursive: true })
  cpSync(join(sources, folder.slice(place.length)), folder, { recursive: true })
  if (existsSync(join(folder, 'node_modules', '.package-lock.json'))) return null
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], { cwd: folder, stdio: 'pipe' })
    return null
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem)
  }
}
