import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'
import type { Chooser } from './results.ts'

/** Puts people who chose something into one line: "Ana, Ben 2". */
export function useChooserNames(): (choosers: readonly Chooser[]) => string {
  const { t, i18n } = useTranslation('voting')
  const members = useAll(useStage().members)
  return (choosers) => {
    const names = choosers.map(({ member, dots }) => {
      const name = members.get(member)?.name || t('result.unnamed')
      return dots > 1 ? t('result.dotsOf', { name, count: dots }) : name
    })
    return names.sort((a, b) => a.localeCompare(b, i18n.language)).join(', ')
  }
}
