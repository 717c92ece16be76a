import type { TFunction } from 'i18next'
import type { AllianceChanges } from '../../../shared/rules/alliance/changes.ts'

/** What happened to the agreements, in one sentence: "2 agreements stayed, 1 changed and 1 is new." */
export function changeSummary(changes: AllianceChanges, t: TFunction<'checkin'>, language: string): string {
  const counts = {
    kept: changes.kept.length,
    changed: changes.changed.length,
    added: changes.added.size,
    retired: changes.retired.length,
  }
  if (counts.changed + counts.added + counts.retired === 0) return t('changes.none')
  const parts = (['kept', 'changed', 'added', 'retired'] as const).filter((kind) => counts[kind] > 0)
  const said = new Intl.ListFormat(language).format(parts.map((kind) => t(`changes.${kind}`, { count: counts[kind] })))
  return `${said.charAt(0).toLocaleUpperCase(language)}${said.slice(1)}.`
}
