import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { signed } from '../../sync/signed.ts'
import { useAll } from '../../sync/useRecord.ts'
import type { Chooser } from './results.ts'

/** Puts people who chose something into one line: "Ana, Ben 2". */
export function useChooserNames(): (choosers: readonly Chooser[]) => string {
  const { t, i18n } = useTranslation('voting')
  const { members } = useStage()
  const seats = useAll(members)
  return (choosers) => {
    const names = choosers.map(({ member, dots }) => {
      const name = signed(members, seats.get(member)) || t('result.unnamed')
      return dots > 1 ? t('result.dotsOf', { name, count: dots }) : name
    })
    return names.sort((a, b) => a.localeCompare(b, i18n.language)).join(', ')
  }
}
