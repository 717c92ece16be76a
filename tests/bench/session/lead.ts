import type { CreatedBoard, Joined } from '../../../shared/api.ts'
import type { CommandInput, CommandType } from '../../../shared/commands.ts'
import { timerMark } from '../../../shared/rules/timer.ts'
import { Guest } from '../../helpers/guest.ts'
import { until } from '../../helpers/until.ts'
import { call, post } from '../../helpers/workshop.ts'

/** What somebody who leads has decided by the end of a round. */
export type Lead = Disposable & {
  /** One stretch of the session: a step, a question, a timer, a vote, a look at something. Resolves with the commands sent. */
  readonly round: (at: number) => Promise<number>
  /** A break, in which nobody may write. */
  readonly rest: () => Promise<void>
}

/** Somebody who leads without a screen. Of the `people` each votes; `notes` are there to be looked at. */
export async function leadFrom(
  address: string,
  { board, keys }: CreatedBoard,
  people: readonly string[],
  notes: readonly string[],
): Promise<Lead> {
  const join = () => call<Joined>(`${address}/api/boards/${board.id}/join`, { key: keys.facilitator, name: 'Gus' })
  const gus = new Guest(address, board.id, await join())
  const [stage, deck] = [await gus.open('stage'), await gus.open('deck')]
  let sent = 0

  async function decide<T extends CommandType>(type: T, input: CommandInput<T>): Promise<void> {
    sent++
    const status = await gus.command(type, input)
    if (status !== 204) throw new Error(`${type} was answered with ${status}.`)
  }

  async function vote(id: string): Promise<void> {
    const options = ['keep', 'stop', 'start'].map((name) => ({ id: name, text: `We ${name}` }))
    await decide('vote.open', { vote: id, kind: 'pick', question: 'Which one?', options, isNamed: true })
    const url = `${address}/api/boards/${board.id}/commands`
    const cast = { type: 'vote.cast', vote: id, choices: 'keep' }
    sent += people.length
    await Promise.all(people.map((token) => post(url, cast, token)))
    await decide('vote.close', { vote: id })
    await decide('vote.rest', { vote: id })
  }

  return {
    round: async (at) => {
      const before = sent
      const steps = stage.steps.ids()
      const prompts = deck.prompts.ids()
      const note = notes[at % notes.length] as string
      await decide('step.go', { step: steps[at % steps.length] as string })
      await decide('prompt.reveal', { promptId: prompts[at % prompts.length] as string })
      await decide('timer.start', { seconds: 300 })
      await until(() => timerMark(stage.timer.get()) > 0)
      await decide('timer.add', { seconds: 60, from: timerMark(stage.timer.get()) })
      await decide('timer.pause', {})
      await decide('timer.resume', {})
      await decide('spotlight.set', { on: { kind: 'note', id: note } })
      await decide('spotlight.set', { on: null })
      for (const raised of [true, false]) await decide('hand.raise', { raised })
      await vote(`v${at}`)
      await decide('timer.stop', {})
      await decide('prompt.rest', {})
      gus.received.length = 0
      return sent - before
    },
    rest: async () => {
      await decide('break.call', {})
      await decide('break.end', {})
    },
    [Symbol.dispose]: () => {
      gus.leave()
      // What they know of who is here looks round every few seconds as long as its document lives.
      for (const { doc } of [stage, deck]) doc.destroy()
    },
  }
}
