import '../../locales/kitsWords.ts'
import type { TFunction } from 'i18next'
import type { KitProblem } from '../../../shared/kits/readKit.ts'
import { KIT_FILE_BYTES_MAX } from '../../../shared/limits.ts'
import { kits } from '../../locales/en/kits.ts'

type Field = keyof typeof kits.problem.field

/** What is wrong with a kit, where, and what to do about it. */
export function kitProblemWords(t: TFunction<'kits'>, problem: KitProblem): string {
  if (!('part' in problem)) return t(`problem.${problem.what}`, { size: KIT_FILE_BYTES_MAX / 1024 })
  const { part: name, number, field, limit } = problem
  const part = number === null ? t(`problem.parts.${name}`) : t(`problem.part.${name}`, { number })
  const what =
    problem.what === 'long' && limit === null
      ? t('problem.what.longSome')
      : t(`problem.what.${problem.what}`, { limit: limit ?? 0 })
  // A field nobody knows is told by the name it has in the file.
  const named = field in kits.problem.field ? t(`problem.field.${field as Field}`) : field
  return field === '' ? t('problem.atPart', { part, what }) : t('problem.at', { part, field: named, what })
}
