import type { Bus } from '../bus/bus.ts'
import type { Shared } from '../store/store.ts'

/** How long the store may take to answer a server that is ready, in milliseconds. */
const STORE_ANSWERS_MS = 1200

/** How long others are waited for after that, in milliseconds: they ask the store as well. Whoever asks us waits for three seconds. */
const OTHERS_ANSWER_MS = 1600

/** What servers tell each other of the store. No board's id has a slash. */
const TOPIC = '/store'

const words = { doesItAnswer: 0, itDoes: 1, itDoesNot: 2 } as const

type Means = { readonly shared: Shared; readonly bus: Bus; readonly isReady: () => boolean }

/**
 * Whether people should be sent to this server, for all that can be known of the store: if it answers here, or if others say
 * that it answers them no more. Then to leave would help nobody: whoever loads the page still gets it, with their own copy
 * of the board.
 */
export function mayStay({ shared, bus, isReady }: Means): () => Promise<boolean> {
  // Anybody may ask as often as they like; the store and the others are asked once at a time.
  const isThere = onceAtATime(() => answers(shared))
  const say = (word: keyof typeof words): void => bus.publish(TOPIC, Uint8Array.of(words[word]))
  const listeners = new Set<(isThere: boolean) => void>()
  const tell = async (): Promise<void> => {
    const word = (await isThere()) ? 'itDoes' : 'itDoesNot'
    // Whoever is about to go is nobody to send people to.
    if (isReady()) say(word)
  }
  bus.subscribe(TOPIC, ([word]) => {
    if (word === words.doesItAnswer) void tell()
    else for (const hear of listeners) hear(word === words.itDoes)
  })
  /** Whoever hears nobody cannot know, and may be the one that is cut off. */
  const areAllWithout = async (): Promise<boolean> => {
    let isAnybody = false
    const isOneWith = await within(OTHERS_ANSWER_MS, (yes) => {
      const hear = (isThere: boolean): void => {
        isAnybody = true
        if (isThere) yes()
      }
      listeners.add(hear)
      say('doesItAnswer')
      return () => listeners.delete(hear)
    })
    return isAnybody && !isOneWith
  }
  return onceAtATime(async () => (await isThere()) || (await areAllWithout()))
}

function answers(shared: Shared): Promise<boolean> {
  return within(STORE_ANSWERS_MS, (yes, no) => {
    shared.heads(new Map(), new Map()).then(yes, no)
    return () => {}
  })
}

/** What `ask` is told, or false when that takes too long; it returns how to stop listening. */
function within(ms: number, ask: (yes: () => void, no: () => void) => () => void): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (is: boolean) => () => {
      clearTimeout(patience)
      stop()
      resolve(is)
    }
    const patience = setTimeout(() => end(false)(), ms)
    const stop = ask(end(true), end(false))
  })
}

function onceAtATime<T>(act: () => Promise<T>): () => Promise<T> {
  let under: Promise<T> | undefined
  return () => {
    under ??= act().finally(() => {
      under = undefined
    })
    return under
  }
}
