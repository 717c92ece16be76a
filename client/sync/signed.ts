import type { Collection } from '../../shared/schema/collection.ts'
import type { Seat } from '../../shared/schema/stage.ts'
import { i18n } from '../locales/i18n.ts'

/** What stands below what somebody wrote: their name, and who wrote it for them if they have no device; else nothing. */
export function signed(members: Collection<Seat>, seat: Seat | undefined): string {
  if (seat?.erased) return i18n.t('people:erased')
  if (!seat || seat.by === null || seat.name === '') return seat?.name ?? ''
  const keeper = members.get(seat.by)?.name || i18n.t('people:unnamed')
  return i18n.t('people:writtenBy', { name: seat.name, keeper })
}
