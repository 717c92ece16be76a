import { useMemo } from 'react'
import { repairPath } from '../../../shared/rules/alliance/repair.ts'
import { holds } from '../../../shared/schema/agreement.ts'
import type { Signal } from '../../../shared/schema/signal.ts'
import { tensionDoc } from '../../../shared/schema/tension.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useAgreementRecords, useAllianceDoc } from '../../sync/alliance.ts'
import { useBoard, useMe, useRoom, useStage } from '../../sync/BoardSession.tsx'
import { useAll, useSheet } from '../../sync/useRecord.ts'

export type SignalEntry = readonly [id: string, signal: Signal]

/** What was raised and is not laid to rest, the newest first; and what is. */
export function useSignals(): { readonly open: readonly SignalEntry[]; readonly done: readonly SignalEntry[] } {
  const all = useAll(useAllianceDoc().signals)
  return useMemo(() => {
    const sorted = [...all].sort(
      ([idA, a], [idB, b]) => compare(b.on, a.on) || (b.at ?? 0) - (a.at ?? 0) || compare(idA, idB),
    )
    return {
      open: sorted.filter(([, { doneAt }]) => doneAt === null),
      done: sorted.filter(([, { doneAt }]) => doneAt !== null),
    }
  }, [all])
}

/** Who raised one, as people are spoken of. */
export function useRaiser(): (signal: Signal) => string {
  const { t } = useTranslation('tending')
  const me = useMe().id
  const members = useAll(useStage().members)
  return ({ member }) => {
    if (member === null) return t('somebody')
    return member === me ? t('me') : members.get(member)?.name || t('unnamed')
  }
}

/** How this group finds back: its own lines, or what it wrote in calm weather. */
export function useRepairPath(): { readonly lines: readonly string[]; readonly isChosen: boolean } {
  const chosen = useSheet(useAllianceDoc().alliance).repair
  const { prompts, sections } = useStage()
  const [asked, areas] = [useAll(prompts), useAll(sections)]
  const agreements = useAll(useAgreementRecords())
  const tensions = useAll(tensionDoc(useRoom('board').doc).tensions)
  const notes = useAll(useBoard().notes)
  return useMemo(() => {
    const lines = repairPath({
      chosen,
      tensions: [...tensions.values()],
      agreements: [...agreements.values()].filter(holds),
      notes: [...notes.values()]
        .filter(({ deletedAt }) => deletedAt === null)
        .map(({ text, prompt, section }) => ({
          ...{ text, asked: asked.get(prompt ?? '')?.text ?? '', lies: areas.get(section ?? '')?.title ?? '' },
        })),
    })
    return { lines, isChosen: chosen.trim() !== '' }
  }, [chosen, asked, areas, agreements, tensions, notes])
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
