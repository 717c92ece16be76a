import { expect, type Page } from '@playwright/test'
import { board } from '../../client/locales/en/board.ts'
import { breakouts } from '../../client/locales/en/breakouts.ts'
import { console as consoleWords } from '../../client/locales/en/console.ts'
import { leading } from '../../client/locales/en/leading.ts'
import { pace } from '../../client/locales/en/pace.ts'
import { pocket } from '../../client/locales/en/pocket.ts'
import { proxies } from '../../client/locales/en/proxies.ts'
import { sealed } from '../../client/locales/en/sealed.ts'
import { stage } from '../../client/locales/en/stage.ts'
import { quickAlliance } from '../../shared/kits/quickAlliance.ts'
import type { Person } from './person.ts'
import { readScreen, type Shown, type Surface } from './readScreen.ts'

/** What holds for the room. */
export type Room = {
  readonly question: string | null
  /** The title of its step. */
  readonly step: string
  readonly isPrivate: boolean
  /** What was answered and may be read, in any order. */
  readonly cards: readonly string[]
  /** Who speaks in a round. */
  readonly turn: string | null
  /** The note everybody looks at. */
  readonly spotlight: string | null
  /** Who is followed on the board, and by whom not. */
  readonly follow: { readonly leader: string; readonly declined: readonly string[] } | null
  readonly isBreak: boolean
  /** The question of a vote, and how it went once it is closed. */
  readonly vote: string | null
  readonly result: string | null
  /** The question of pairs and trios while they are at work. */
  readonly groups: string | null
}

/** All are here, and nothing was asked. */
export const atFirst: Room = {
  ...{ question: null, step: quickAlliance.steps[0]?.title ?? '', isPrivate: false, cards: [], turn: null },
  ...{ spotlight: null, follow: null, isBreak: false, vote: null, result: null, groups: null },
}

/** For whom somebody speaks up, by the name of who does. */
export type Kept = Readonly<Record<string, readonly string[]>>

/** As long as for any one thing on one screen. */
const WAITED_MS = 15_000

/** Waits until each screen shows what its surface has to show of this room: all of it, and nothing else. */
export async function everyScreenShows(people: readonly Person[], room: Room, kept: Kept = {}): Promise<void> {
  await expect(async () => {
    const shown = await Promise.all(people.map(async ({ name, page }) => [name, await shownOn(page)] as const))
    const due = people.map((one) => [one.name, dueOn(one, room, kept)] as const)
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(due))
  }).toPass({ timeout: WAITED_MS, intervals: [100, 250] })
}

/** What one screen shows at this moment. */
export function shownOn(page: Page): Promise<Shown> {
  return page.evaluate(readScreen, {
    surface: surfaceOf(page),
    steps: quickAlliance.steps.map(({ title }) => title),
    modes: {
      private: consoleWords.modeLong.private,
      writesAlone: stage.private,
      way: sealed.way,
      open: sealed.open,
      more: sealed.more,
    },
    prompt: board.prompt.label,
    turn: { mine: pace.turn.mine, label: pace.turn.label, round: leading.round.title },
    look: { label: pace.look.label, off: leading.look.off },
    follow: [pace.follow.on, pace.follow.off, pace.follow.mine].map((words) => words.replace('{{name}}', '')),
    groups: [breakouts.label, breakouts.othersLabel],
    rest: { break: pace.rest.break, label: leading.rest.label, isBreak: leading.rest.isBreak },
  })
}

function surfaceOf(page: Page): Surface {
  const [, surface = 'board'] = /\/b\/[^/]+\/(console|stage|pocket)/.exec(page.url()) ?? []
  return surface as Surface
}

function dueOn({ name, page }: Person, room: Room, kept: Kept): Shown {
  const surface = surfaceOf(page)
  const keeps = room.turn !== null && kept[name]?.includes(room.turn)
  return { surface, ...due[surface](room, name, keeps === true) }
}

type Due = (room: Room, name: string, keeps: boolean) => Omit<Shown, 'surface'>

const due: Readonly<Record<Surface, Due>> = {
  console: ({ question, step, isPrivate, turn, spotlight, isBreak, vote, result, groups }) => ({
    question: question ?? says(consoleWords.nothingNow, step),
    ...{ step, isPrivate, isBreak, vote, result },
    turn: turn && says(leading.round.now, turn),
    hasSpotlight: spotlight !== null,
    inGroups: groups !== null,
  }),
  // One thing at a time, so that the last row can read it.
  stage: ({ question, step, isPrivate, cards, turn, spotlight, isBreak, vote, result, groups }) => {
    const nothing = { step: null, isPrivate: false, turn: null, result: null, cards: [] }
    if (isBreak) return { ...nothing, question: pace.rest.break }
    if (spotlight) return { ...nothing, question: pace.look.note, cards: [spotlight] }
    if (groups && (vote === null || result !== null)) return { ...nothing, question: groups }
    if (vote) return { ...nothing, question: vote, result }
    return {
      ...{ question: question ?? stage.between, step, result: null, cards: cards.toSorted() },
      ...{ isPrivate: isPrivate && cards.length === 0, turn: turn && says(pace.turn.other, turn) },
    }
  },
  pocket: (room, name, keeps) => ({
    ...inHand(room, name, keeps),
    step: room.step,
    // One thing at a time, here as well.
    question: room.vote ? null : (room.question ?? pocket.between),
    isPrivate: room.isPrivate && room.vote === null,
  }),
  board: (room, name, keeps) => ({
    ...inHand(room, name, keeps),
    question: room.question,
    follow: room.isBreak || room.follow === null ? null : followedBy(name, room.follow),
  }),
}

/** What board and phone tell alike. While all rest, nobody is asked to look or to speak. */
function inHand({ isPrivate, turn, spotlight, isBreak, vote, result, groups }: Room, name: string, keeps: boolean) {
  const mine = keeps ? says(proxies.turn.is, turn) : turn === name ? pace.turn.mine : says(pace.turn.other, turn)
  return {
    ...{ isPrivate, isBreak, vote, result },
    turn: isBreak || turn === null ? null : mine,
    spotlight: isBreak ? null : spotlight,
    inGroups: groups !== null,
  }
}

function followedBy(name: string, { leader, declined }: NonNullable<Room['follow']>): string {
  if (name === leader) return pace.follow.mine
  return says(declined.includes(name) ? pace.follow.off : pace.follow.on, leader)
}

/** Words with their one place filled in. */
export function says(words: string, what: string | null): string {
  return words.replace(/\{\{\w+\}\}/g, what ?? '')
}
