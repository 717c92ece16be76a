import { request } from 'node:http'
import { isDeepStrictEqual } from 'node:util'
import * as Y from 'yjs'
import type { CommandInput, CommandType } from '../../../shared/commands.ts'
import { stageDoc } from '../../../shared/schema/stage.ts'
import { until } from '../until.ts'
import type { Crowd, Person } from './crowd.ts'
import { type StoredDoc, storedRooms } from './stored.ts'

/** How long an answer is waited for, in milliseconds; a server that cannot have one says so sooner. */
const ANSWER_MS = 25_000

/** How long somebody goes on asking, in milliseconds. */
const ASKS_MS = 60_000

/** A change of step that somebody asked for. */
type Way = { readonly from: string | null; readonly to: string; readonly outcome: 'done' | 'refused' | 'unknown' }

/** Two facilitators who lead the session until they are told to stop, and what they were answered. */
export type Orders = {
  /** How many commands were done, or refused because another was. */
  readonly decided: () => number
  readonly stop: () => Promise<void>
  /** Why they stopped by themselves. */
  readonly problem: () => unknown
  /** Every answer that was neither done, nor refused, nor "try again". */
  readonly odd: readonly string[]
  /** Throws unless everything was done as often as it was said to be. */
  readonly wereDoneOnce: (url: string) => Promise<void>
}

/** Fay reveals and lets people vote; both of them go from step to step, at the same time. */
export function giveOrders(crowd: Crowd, address: string): Orders {
  const steps: Way[] = []
  const votes = new Map<string, Readonly<Record<string, string>>>()
  const revealed: string[] = []
  const reveals: (string | null)[] = []
  const odd: string[] = []
  let [isOver, count, decided] = [false, 0, 0]
  const [fay, gus] = crowd.facilitators as [Person, Person]
  const { stage, deck } = fay.rooms
  const order = [...stage.steps.ids()]
  const prompts = [...(deck?.prompts.ids() ?? [])]

  const give = async <T extends CommandType>(by: Person, type: T, input: CommandInput<T>): Promise<Way['outcome']> => {
    const { status, body } = await say(`${address}/api/boards/${by.guest.boardId}/commands`, by, { type, ...input })
    if (![0, 204, 409, 503].includes(status)) odd.push(`${type}: ${status} ${body}`)
    if (status === 204 || status === 409) decided++
    return status === 204 ? 'done' : status === 409 ? 'refused' : 'unknown'
  }
  /** Until it is known how it ended; all of these may be said twice. */
  const insist = async <T extends CommandType>(by: Person, type: T, input: CommandInput<T>): Promise<void> => {
    await until(async () => (await give(by, type, input)) !== 'unknown', ASKS_MS)
  }
  const go = async (by: Person): Promise<void> => {
    const from = by.rooms.stage.session.get().step
    const to = order[(order.indexOf(from ?? '') + (by === fay ? 1 : 2)) % order.length] ?? ''
    steps.push({ from, to, outcome: await give(by, 'step.go', { step: to, from } as CommandInput<'step.go'>) })
  }
  const ask = async (): Promise<void> => {
    const vote = `v${count++}`
    const options = ['keep', 'stop'].map((id) => ({ id, text: id }))
    await insist(fay, 'vote.open', { vote, kind: 'pick', question: 'Which one?', options, isNamed: true } as never)
    const cast = crowd.participants.map(async (one, at) => {
      const choice = at % 2 === 0 ? 'keep' : 'stop'
      await insist(one, 'vote.cast', { vote, choices: choice } as never)
      return [one.guest.member.id, choice] as const
    })
    const choices = Object.fromEntries(await Promise.all(cast))
    await insist(fay, 'vote.close', { vote })
    votes.set(vote, choices)
  }
  const reveal = async (): Promise<void> => {
    const promptId = prompts.shift()
    if (promptId === undefined) return
    // Whoever shows a prompt takes everybody to its step.
    reveals.push(deck?.prompts.get(promptId)?.step ?? null)
    await insist(fay, 'prompt.reveal', { promptId })
    revealed.push(promptId)
  }
  const lead = async (act: () => Promise<void>): Promise<void> => {
    while (!isOver) {
      await act()
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }
  const leading = Promise.all([lead(() => go(fay)), lead(() => go(gus)), lead(ask), lead(reveal)])
  let problem: unknown
  // It is thrown when they stop.
  leading.catch((why: unknown) => {
    problem = why
  })

  return {
    decided: () => decided,
    odd,
    problem: () => problem,
    stop: async () => {
      isOver = true
      await leading
    },
    wereDoneOnce: async (url) => {
      const stored = (await storedRooms(url, crowd.board.board.id)).get(`${crowd.board.board.id}/stage`)
      if (!stored) throw new Error('There is no stage.')
      const kept = stageDoc(stored.doc)
      for (const prompt of revealed) if (!kept.prompts.get(prompt)) throw new Error(`${prompt} is not revealed.`)
      for (const [vote, choices] of votes) {
        const { state, cast, ballots } = kept.votes.get(vote) ?? {}
        if (state !== 'closed' || cast !== Object.keys(choices).length || !isDeepStrictEqual(ballots, choices))
          throw new Error(`${vote} ended as ${state} with ${cast}: ${JSON.stringify([ballots, choices])}`)
      }
      checkWays(waysIn(stored), steps, reveals)
    },
  }
}

/** Each change of step that the log holds, row by row. */
function waysIn({ snapshot, rows }: StoredDoc): readonly Pick<Way, 'from' | 'to'>[] {
  const doc = new Y.Doc()
  const { session } = stageDoc(doc)
  // Without it no row says anything: all of them would wait for what they lean on.
  if (snapshot) Y.applyUpdate(doc, snapshot)
  return rows.flatMap((row) => {
    const from = session.get().step
    Y.applyUpdate(doc, row)
    const { step } = session.get()
    // The first row of all, with which the board was made, says where the session begins; nobody asked for that.
    return from === null || step === null || step === from ? [] : [{ from, to: step }]
  })
}

/** Of those whose answer never came any may have been done, but none twice; who asks for where all are is told that it is done. */
function checkWays(
  gone: readonly Pick<Way, 'from' | 'to'>[],
  asked: readonly Way[],
  reveals: readonly unknown[],
): void {
  for (const { from, to } of gone) {
    const isIt = (way: Pick<Way, 'from' | 'to'>) => way.from === from && way.to === to
    const times = gone.filter(isIt).length
    const most = asked.filter((way) => isIt(way) && way.outcome !== 'refused').length
    if (times > most + reveals.filter((step) => step === to).length)
      throw new Error(`From ${from} to ${to} they went ${times} times, asked for ${most} times.`)
  }
}

/** On a connection of its own, which leads to any server. Status 0: no answer came. */
function say(url: string, by: Person, body: unknown): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve) => {
    const lost = () => resolve({ status: 0, body: '' })
    const asked = request(url, {
      method: 'POST',
      agent: false,
      timeout: ANSWER_MS,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${by.guest.token}` },
    })
    asked.on('error', lost)
    asked.on('timeout', () => asked.destroy())
    asked.on('response', (response) => {
      let words = ''
      response.on('data', (bytes) => {
        words += bytes
      })
      response.on('error', lost)
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: words }))
    })
    asked.end(JSON.stringify(body))
  })
}
