/** One command as it came to its turn, on a board where it is said of every prompt which step it belongs to. */
export type Turn = { readonly by: string; readonly type: string; readonly input: Readonly<Record<string, unknown>> }

export type PaceModel = ReturnType<typeof paceModel>

/** What any command may say; each says some of it. */
type Input = {
  readonly step: string
  readonly from: string & number
  readonly promptId: string
  readonly seconds: number
  readonly raised: boolean
  readonly member: string
  readonly order: readonly string[]
  readonly paused: boolean
  readonly section: string
  readonly locked: boolean
  readonly on: unknown
  readonly at: { readonly kind: string; readonly id: string }
  readonly hidden: boolean
}

type Rest = 'break' | 'paused'
type Round = { prompt: string; order: string[]; at: number }

/**
 * What the stage must hold after commands one by one, told a second time and otherwise than the server does it: here
 * time ticks and is summed, there it is reckoned from moments, of which `begin` is the first. `act` returns the code of
 * the refusal, or nothing.
 */
export function paceModel(steps: Readonly<Record<string, string>>, begin: number) {
  const promptSteps: Record<string, string | null> = { ...steps }
  let now = 0
  let step: string | null = null
  let prompt: string | null = null
  let began = false
  let before: { step: string | null; prompt: string | null; age: number } | null = null
  const clocks: Record<string, number> = {}
  const rests: Partial<Record<Rest, { holds: boolean }>> = {}
  /** `end` is told by ticks, too, and stands when it is over. */
  let timer: { seconds: number; left: number; runs: boolean; end: number } | null = null
  let round: Round | null = null
  let hands: string[] = []
  let spotlight: unknown = null
  let gather = null as { kind: string; id: string; age: number } | null
  let leader: string | null = null
  let cursors = true
  const locked = new Set<unknown>()

  const tick = (milliseconds: number): void => {
    now += milliseconds
    if (before) before.age += milliseconds
    if (gather) gather.age += milliseconds
    if (milliseconds > 0 && began && step !== null && Object.keys(rests).length === 0)
      clocks[step] = (clocks[step] ?? 0) + milliseconds
    if (timer?.runs) timer.left = Math.max(0, timer.left - milliseconds)
  }
  const enter = (to: string | null): void => {
    step = to
    began = to !== null
  }
  const isOn = () => round !== null && round.at < round.order.length
  const ticking = () => timer?.runs === true && timer.left > 0
  const go = (left: number): void => {
    if (timer) Object.assign(timer, { left, runs: true, end: now + left })
  }
  const mark = ({ runs, left, end }: { runs: boolean; left: number; end: number }) => (runs ? begin + end : left)
  const byHand = (): undefined => {
    for (const rest of Object.values(rests)) rest.holds = false
  }
  const rest = (kind: Rest): undefined => {
    if (rests[kind]) return
    rests[kind] = { holds: ticking() }
    if (timer && ticking()) timer.runs = false
  }
  const wake = (kind: Rest): undefined => {
    const mine = rests[kind]
    delete rests[kind]
    const other = Object.values(rests)[0]
    if (other) other.holds ||= mine?.holds === true
    else if (mine?.holds && timer) go(timer.left)
  }

  const acts: Readonly<Record<string, (input: Input, by: string) => string | undefined>> = {
    'step.go': ({ step: to, from }) => {
      if (to === step && began) return
      if (from !== undefined && from !== step && to !== step) return 'moved-on'
      before = to === step ? null : { step, prompt, age: 0 }
      if (prompt !== null && promptSteps[prompt] !== to) prompt = null
      enter(to)
    },
    'step.undo': ({ step: of }) => {
      if (of !== step) return before ? 'moved-on' : undefined
      if (!before) return 'undo-none'
      if (before.age > 10_000) return 'undo-late'
      enter(before.step)
      prompt = before.prompt
      before = null
    },
    'prompt.reveal': ({ promptId, from }) => {
      if (from !== undefined && from !== prompt && promptId !== prompt) return 'moved-on'
      if (step !== promptSteps[promptId] || !began) enter(promptSteps[promptId] ?? null)
      prompt = promptId
      before = null
    },
    'prompt.rest': () => {
      prompt = null
    },
    'timer.start': ({ seconds }) => {
      const isJustBegun = ticking() && timer?.seconds === seconds && timer.left > seconds * 1000 - 3000
      if (!isJustBegun) timer = { seconds, left: seconds * 1000, runs: true, end: now + seconds * 1000 }
      return byHand()
    },
    'timer.pause': () => {
      if (!timer || (timer.runs && timer.left === 0)) return 'timer-not-running'
      timer.runs = false
      return byHand()
    },
    'timer.resume': () => {
      if (!timer || (timer.runs && timer.left === 0)) return 'timer-not-paused'
      if (!timer.runs) go(timer.left)
      return byHand()
    },
    'timer.add': ({ seconds, from }) => {
      if (!timer) return 'timer-off'
      const now = mark(timer)
      if (now === from + seconds * 1000) return
      if (now !== from) return 'timer-changed'
      timer.left = Math.min(7_200_000, Math.max(0, timer.left + seconds * 1000))
      timer.seconds = Math.max(timer.seconds, Math.ceil(timer.left / 1000))
      if (timer.runs) go(timer.left)
    },
    'timer.stop': () => {
      timer = null
      return byHand()
    },
    'hand.raise': ({ raised, member }, by) => {
      const whose = member ?? by
      if (raised && !hands.includes(whose)) hands = [...hands, whose]
      if (!raised) hands = hands.filter((id) => id !== whose)
    },
    'hand.clear': () => {
      hands = []
    },
    'round.start': ({ promptId, order }) => {
      if (isOn() && round?.prompt === promptId) return
      if (isOn() && round?.prompt === prompt) return 'round-on'
      round = { prompt: promptId, order: [...new Set(order)], at: 0 }
    },
    'round.next': ({ from }) => {
      if (!round) return 'round-none'
      const place = round.order.indexOf(from)
      if (place === -1 || place > round.at) return 'not-their-turn'
      if (place === round.at) round.at++
    },
    'round.skip': ({ member }) => {
      if (round) round.order = round.order.filter((id, at) => id !== member || at < (round?.at ?? 0))
    },
    'round.end': () => {
      round = null
    },
    'break.call': () => rest('break'),
    'break.end': () => wake('break'),
    'session.pause': ({ paused }) => (paused ? rest : wake)('paused'),
    'section.lock': ({ section, locked: isLocked }) => {
      if (isLocked) locked.add(section)
      else locked.delete(section)
    },
    'spotlight.set': ({ on }) => {
      spotlight = on
    },
    'people.gather': ({ at: { kind, id } }) => {
      if (gather?.kind === kind && gather?.id === id && gather.age < 3000) return
      gather = { kind, id, age: 0 }
    },
    'people.follow': ({ on }, by) => {
      if (on) leader = by
      else if (leader === by) leader = null
    },
    'cursors.hide': ({ hidden }) => {
      cursors = !hidden
    },
  }

  return {
    tick,
    act: ({ by, type, input }: Turn): string | undefined => acts[type]?.(input as never, by),
    isResting: () => Object.keys(rests).length > 0,
    /** People go into groups with a prompt, perhaps a new one, or with none. Nothing rests then. */
    giveWay: (to: string | null, isNew: boolean): void => {
      if (to !== null && isNew) promptSteps[to] = step
      prompt = to
      spotlight = null
      leader = null
      before = null
      timer = null
    },
    /** They are back; unless the session went on to something else meanwhile. */
    comeBackTo: (waiting: string): void => {
      if (prompt === null && promptSteps[waiting] === step) prompt = waiting
    },
    letGo: (who: string): void => {
      if (leader === who) leader = null
    },
    /** What everybody must see now. */
    picture: () => ({
      ...{ step, prompt, clocks: { ...clocks }, hands, spotlight, leader, cursors },
      before: before && { step: before.step, prompt: before.prompt, at: now - before.age },
      rests: Object.keys(rests).sort(),
      timer: timer && { left: timer.left, runs: timer.runs, mark: mark(timer) },
      round: round && { ...round, order: [...round.order] },
      gather: gather && { kind: gather.kind, id: gather.id, at: now - gather.age },
      locked: [...locked].sort(),
    }),
  }
}
