export type Surface = 'console' | 'stage' | 'pocket' | 'board'

/** What a screen says of the room, in its own words; what its surface has no place for is not named. */
export type Shown = {
  readonly surface: Surface
  readonly question: string | null
  readonly isPrivate: boolean
  readonly turn: string | null
  readonly result: string | null
  readonly step?: string | null
  readonly isBreak?: boolean
  readonly vote?: string | null
  readonly inGroups?: boolean
  readonly hasSpotlight?: boolean
  readonly spotlight?: string | null
  readonly follow?: string | null
  readonly cards?: readonly string[]
}

type Words = {
  readonly surface: Surface
  readonly steps: readonly string[]
  readonly modes: Readonly<Record<'private' | 'writesAlone' | 'way' | 'open' | 'more', string>>
  readonly prompt: string
  readonly turn: Readonly<Record<'mine' | 'label' | 'round', string>>
  readonly look: Readonly<Record<'label' | 'off', string>>
  readonly follow: readonly string[]
  readonly groups: readonly string[]
  readonly rest: Readonly<Record<'break' | 'label' | 'isBreak', string>>
}

/** Runs in the page, in one go, so that what is read belongs together. */
export function readScreen(words: Words): Shown {
  const { surface } = words
  const all = <E extends Element = HTMLElement>(selector: string, within: ParentNode = document) =>
    [...within.querySelectorAll<E>(selector)].filter((one) => one.checkVisibility({ visibilityProperty: true }))
  const textOf = (one: Element | null | undefined) => one?.textContent?.replace(/\s+/g, ' ').trim() || null
  const first = (selector: string, within?: ParentNode | null) =>
    within === null ? null : textOf(all(selector, within)[0])
  const region = (label: string) => all('section[aria-label]').find(({ ariaLabel }) => ariaLabel === label) ?? null
  const labelledBy = (id: string) => all(`section[aria-labelledby="${id}"]`)[0] ?? null
  const stepIn = (text: string | null) => words.steps.find((title) => text?.includes(title)) ?? null
  const says = (text: string, within: Element | null) => within?.textContent?.includes(text) === true

  const console = (): Shown => {
    const now = labelledBy('console-now')
    const vote = labelledBy('console-vote')
    return {
      surface,
      question: first('p', now),
      isPrivate: says(words.modes.private, now),
      step: stepIn(first('[aria-current="step"]')),
      turn: first('[role="status"] span', region(words.turn.round)),
      isBreak: says(words.rest.isBreak, region(words.rest.label)),
      vote: first('h3', vote),
      result: first('figcaption', vote),
      inGroups: labelledBy('groups-now') !== null,
      hasSpotlight: all('button').some((button) => says(words.look.off, button)),
    }
  }

  const stage = (): Shown => ({
    surface,
    question: first('h1'),
    isPrivate: says(words.modes.writesAlone, document.body),
    // Above the question stands its step, above a vote or groups something else.
    step: stepIn(textOf(all('h1')[0]?.previousElementSibling)),
    turn: first('[aria-live] > p > b'),
    result: first('figure > figcaption:last-child'),
    cards: all('[data-card]')
      .flatMap((card) =>
        card.firstElementChild?.matches('p')
          ? (textOf(card.firstElementChild) ?? [])
          : (card.firstChild?.textContent ?? []),
      )
      .toSorted(),
  })

  /** What board and phone tell alike. */
  const inHand = () => {
    const look = region(words.look.label)
    const vote = all('#vote-panel')[0] ?? null
    return {
      turn: first('section[data-tone="turn"] p') ?? first('b', region(words.turn.label)),
      isBreak: region(words.rest.break) !== null,
      spotlight: first('[data-note], b', look),
      vote: first('h1, h2', vote),
      result: first('figcaption', vote),
      inGroups: words.groups.some((label) => region(label) !== null),
    }
  }

  const pocket = (): Shown => ({
    ...{ surface, ...inHand() },
    question: textOf(all('h1').find((heading) => !heading.closest('#vote-panel'))),
    isPrivate: all('button').some((button) => says(words.modes.more, button)),
    step: stepIn(first('header p')),
  })

  const board = (): Shown => ({
    ...{ surface, ...inHand() },
    question: first('p', region(words.prompt)),
    isPrivate: says(words.modes.open, region(words.modes.way)),
    follow:
      all('section[aria-label]')
        .map(({ ariaLabel }) => ariaLabel)
        .find((label) => words.follow.some((part) => label?.includes(part))) ?? null,
  })

  return { console, stage, pocket, board }[surface]()
}
