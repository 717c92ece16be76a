import { hasChanged } from '../../../shared/rules/changed.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import type { ItemKind, ItemRecord } from '../../sync/items.ts'
import { signed } from '../../sync/signed.ts'
import { useRecord } from '../../sync/useRecord.ts'

/** What a thing on the board is called, for who can't see it: "Note by Maya in Needs: text". */
export function useItemName(kind: ItemKind, record: ItemRecord): string {
  const { t } = useTranslation('canvas')
  const { members, sections } = useStage()
  const author = signed(members, useRecord(members, record.author ?? ''))
  const section = useRecord(sections, record.section ?? '')?.title ?? t('openBoard')
  const what = kind === 'figure' && 'kind' in record && record.kind === 'label' ? 'label' : kind
  const text = ('text' in record && record.text) || t('wordless')
  // Read and not watched: one more subscription for each of a thousand notes would be paid by all of them.
  const asking = 'to' in record && record.to ? members.get(record.to)?.name : undefined
  const asked = asking ? t('name.asks', { name: asking, text }) : text
  const isChanged = 'shownAs' in record && hasChanged(record)
  const whole = isChanged ? t('name.changed', { text: asked }) : asked
  return author
    ? t(`name.${what}`, { author, section, text: whole })
    : t(`nameUnsigned.${what}`, { section, text: whole })
}
