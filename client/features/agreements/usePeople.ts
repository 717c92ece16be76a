import { useMemo } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'

export type Person = { readonly id: string; readonly name: string; readonly color: number }

export type People = {
  /** Whoever can carry something: those who belong here, people without a device among them. */
  readonly here: readonly Person[]
  /** Anybody who ever had a seat. */
  readonly of: (id: string) => Person
  /** Some of them in one line: "Ana and Ben". */
  readonly namesOf: (ids: readonly string[]) => string
}

export function usePeople(): People {
  const { t, i18n } = useTranslation('agreements')
  const seats = useAll(useStage().members)
  return useMemo(() => {
    const list = new Intl.ListFormat(i18n.language)
    const of = (id: string): Person => {
      const seat = seats.get(id)
      return { id, name: seat?.name || t('unnamed'), color: seat?.color ?? 0 }
    }
    const here = [...seats]
      .filter(([, { role, leftAt }]) => role !== 'viewer' && leftAt === null)
      .sort(([, a], [, b]) => a.joinedAt - b.joinedAt)
      .map(([id]) => of(id))
    return { here, of, namesOf: (ids) => list.format(ids.map((id) => of(id).name)) }
  }, [seats, t, i18n.language])
}
