import { useCallback, useMemo } from 'react'
import type { AgreedTerms } from '../../../shared/rules/alliance/meaning.ts'
import { type Stance, type Standing, standingOn } from '../../../shared/rules/alliance/standing.ts'
import type { Commitments } from '../../../shared/schema/alliance.ts'
import { useAllianceDoc } from '../../sync/alliance.ts'
import { useMe } from '../../sync/BoardSession.tsx'
import { useAgreed } from '../../sync/useAgreed.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { useAll, useRecord } from '../../sync/useRecord.ts'

/** One agreement as one person is asked about it. */
export type Asked = {
  readonly id: string
  /** From 1, in the order of the agreements. */
  readonly number: number
  readonly terms: AgreedTerms
  readonly meaning: string
  readonly standing: Standing
  /** The words they answered, where these are others by now. */
  readonly before: AgreedTerms | null
}

export type MyWord = {
  readonly all: readonly Asked[]
  /** What they have not answered, or not as it reads now. */
  readonly open: readonly Asked[]
  readonly belongs: Commitments['belongs']
  readonly gets: string
  readonly hasAnswered: boolean
  /** True once it is kept by the server; else a toast has said why not. */
  readonly say: (items: readonly Asked[], stance: Stance, words?: string) => Promise<boolean>
  readonly sayGets: (gets: string) => Promise<boolean>
  readonly belong: (as: Commitments['belongs']) => Promise<boolean>
}

/** Where somebody stands on each agreement, and the ways to say so: I myself, or whom I write for. */
export function useMyWord(person: string): MyWord {
  const me = useMe().id
  const { commitments, wordings } = useAllianceDoc()
  const mine = useRecord(commitments, person)
  const words = useAll(wordings)
  const { agreed, meanings } = useAgreed()
  const command = useCommand()
  const whose = useMemo(() => (person === me ? {} : { whose: person }), [person, me])

  const all = useMemo(
    () =>
      [...agreed].map(([id, terms], at): Asked => {
        const meaning = meanings.get(id) ?? ''
        const standing = standingOn(meaning, mine?.said[id])
        const before = standing.is === 'changed' ? (words.get(standing.said?.meaning ?? '') ?? null) : null
        return { id, number: at + 1, terms, meaning, standing, before }
      }),
    [agreed, meanings, mine, words],
  )
  const say = useCallback<MyWord['say']>(
    (items, stance, text = '') =>
      command('commit.say', {
        items: items.map(({ id, meaning }) => ({ agreement: id, meaning, stance, words: text })),
        ...whose,
      }),
    [command, whose],
  )
  const sayGets = useCallback((gets: string) => command('commit.say', { items: [], gets, ...whose }), [command, whose])
  const belong = useCallback<MyWord['belong']>((as) => command('alliance.belong', { as, ...whose }), [command, whose])
  return {
    all,
    open: useMemo(() => all.filter(({ standing }) => standing.is !== 'said'), [all]),
    belongs: mine?.belongs ?? 'here',
    gets: mine?.gets ?? '',
    hasAnswered: Object.keys(mine?.said ?? {}).length > 0,
    ...{ say, sayGets, belong },
  }
}
