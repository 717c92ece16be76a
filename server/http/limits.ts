import { isIPv6 } from 'node:net'
import { RateLimiterRes } from 'rate-limiter-flexible'
import type { Bus, Limiter } from '../bus/bus.ts'
import { Problem } from '../problem.ts'
import { Turns } from '../sync/turns.ts'

/** Wrong keys and codes a minute from one address: enough for typing errors in a full room, too few to guess. */
const WRONG_TRIES_MAX = 30

/** Boards an hour from one address: a conference starts hundreds, a script that fills the disk thousands. */
const BOARDS_MAX = 2000

/** Pictures a minute from one member: a table's worth of photos at once, and no script that fills the disk. */
const PICTURES_MAX = 60

/** Boards an hour that come from files of one address: each is work and disk; a school's day of copies fits. */
const BROUGHT_IN_MAX = 200

/** Files a minute that one member takes home: all formats several times over. */
const TAKEN_HOME_MAX = 40

/** Commands in ten seconds from one member: a key held down moves a section thirty times a second, and each is a commit. */
const COMMANDS_MAX = 400

/** How often an hour one board's calendar is read: by a whole hall's programs that ask every quarter of an hour, not by a script. */
const CALENDAR_READS_MAX = 2000

export type Limits = {
  /**
   * Runs `attempt` and counts it when it fails for a wrong key or code; too many of those are a 429.
   * Codes can be guessed, so none is even looked at then; a right key of 160 random bits always opens,
   * because a whole venue may share one address with whoever is guessing. What can be guessed about one `board` is
   * looked at one by one: of many guesses sent at once, each would else be checked before the first was counted. That
   * is so on each server: of as many servers as there are, each may check one guess more than the limit says.
   */
  readonly guess: <T>(address: string, by: 'code' | 'key', attempt: () => Promise<T>, board?: string) => Promise<T>
  /** Counts one new board. Throws 429 when there were too many. */
  readonly create: (address: string) => Promise<void>
  /** Counts one new picture of a member's. Throws 429 when there were too many. */
  readonly picture: (member: string) => Promise<void>
  /** Counts one board from a file. Throws 429 when there were too many. */
  readonly bringIn: (address: string) => Promise<void>
  /** Counts one file that a member takes home. Throws 429 when there were too many. */
  readonly takeHome: (member: string) => Promise<void>
  /** Counts one command of a member's. Throws 429 when there were too many. */
  readonly command: (member: string) => Promise<void>
  /** Counts one reading of a board's calendar. Throws 429 when there were too many. */
  readonly calendar: (board: string) => Promise<void>
}

/** Counted over all servers of a `bus`. While there is no way to the others each counts alone, from nothing. */
export function makeLimits(bus: Bus): Limits {
  const wrong = bus.limiter('wrong-tries', WRONG_TRIES_MAX, 60)
  const boards = bus.limiter('boards', BOARDS_MAX, 3600)
  const pictures = bus.limiter('pictures', PICTURES_MAX, 60)
  const broughtIn = bus.limiter('brought-in', BROUGHT_IN_MAX, 3600)
  const takenHome = bus.limiter('taken-home', TAKEN_HOME_MAX, 60)
  const commands = bus.limiter('commands', COMMANDS_MAX, 10)
  const calendars = bus.limiter('calendar-reads', CALENDAR_READS_MAX, 3600)
  const turns = new Turns()

  async function tryOnce<T>(who: string, by: 'code' | 'key', attempt: () => Promise<T>): Promise<T> {
    const tried = await wrong.get(who)
    const over = tried !== null && tried.consumedPoints >= WRONG_TRIES_MAX ? tooMany(tried.msBeforeNext) : undefined
    if (over && by === 'code') throw over
    try {
      return await attempt()
    } catch (problem) {
      // 401 and 410 come from tokens that were good once; whoever was sent away is not guessing.
      if (!(problem instanceof Problem) || ![403, 404].includes(problem.status)) throw problem
      // Nothing was guessed yet: everybody who comes by a right link is asked once.
      if (problem.code === 'passphrase-needed') throw problem
      if (!over) await wrong.penalty(who)
      throw over ?? problem
    }
  }

  return {
    guess: (address, by, attempt, board = '') => {
      const who = network(address)
      const once = () => tryOnce(who, by, attempt)
      return by === 'code' ? turns.take(`${who} ${board}`, once) : once()
    },
    create: (address) => consume(boards, network(address)),
    picture: (member) => consume(pictures, member),
    bringIn: (address) => consume(broughtIn, network(address)),
    takeHome: (member) => consume(takenHome, member),
    command: (member) => consume(commands, member),
    calendar: (board) => consume(calendars, board),
  }
}

async function consume(limiter: Limiter, who: string): Promise<void> {
  try {
    await limiter.consume(who)
  } catch (refused) {
    throw refused instanceof RateLimiterRes ? tooMany(refused.msBeforeNext) : refused
  }
}

function tooMany(milliseconds: number): Problem {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000))
  return new Problem(429, 'too-many-tries', `That was too often. Wait ${seconds} seconds, then try again.`)
}

/** The network an address belongs to, /24 or /48: what is kept says no more about a person than that. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '')
  if (!isIPv6(plain)) return plain.split('.').slice(0, 3).join('.')
  const [head = '', tail] = plain.split('::')
  const groups = head === '' ? [] : head.split(':')
  const rest = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0')
  return [...groups, ...zeros, ...rest].slice(0, 3).join(':')
}
