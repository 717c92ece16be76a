import { isSafeHref, richMarks, richNodes } from '../../shared/schema/shapes.ts'
import { isPlainJson } from './json.ts'

/** A mark or an attribute of an element is a level or a number, never content. */
const ATTRIBUTE_BYTES_MAX = 200

const isWord = (value: unknown) => typeof value === 'string' && /^[a-z]{1,20}$/.test(value)
const isNothing = (value: unknown) => value === null

/** What a link may say beside where it leads. No class: one of ours could lay it over the whole page. */
const linkWords: Readonly<Record<string, (value: unknown) => boolean>> = {
  href: isSafeHref,
  target: (value) => isNothing(value) || value === '_blank',
  rel: (value) => isNothing(value) || (typeof value === 'string' && /^[a-z ]{0,60}$/.test(value)),
  class: isNothing,
  title: (value) => isNothing(value) || (typeof value === 'string' && value.length <= ATTRIBUTE_BYTES_MAX),
}

const marks: Readonly<Record<string, (value: unknown) => boolean>> = {
  link: (value) => isRecord(value, linkWords) && 'href' in value,
  // A colour is one of ours by its name: any other text would become a style.
  highlight: (value) => isRecord(value, { color: (color) => isNothing(color) || isWord(color) }),
}

const attributes: Readonly<Record<string, (value: unknown) => boolean>> = {
  'taskItem.checked': (value) => typeof value === 'boolean',
  'heading.level': (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 6,
}

/** Why no text may bear this mark, or null when it may; null is where a mark ends. */
export function markObjection(name: string, value: unknown): string | null {
  if (!richMarks.includes(name)) return 'a mark no editor knows'
  if (value === null) return null
  const fits = Object.hasOwn(marks, name) ? marks[name] : undefined
  if (fits) return fits(value) ? null : `this is no ${name}`
  return isPlainJson(value, ATTRIBUTE_BYTES_MAX) ? null : 'a mark is small JSON'
}

/** Why no such element may have this attribute, or null when it may. */
export function attributeObjection(node: string | null, name: string, value: unknown): string | null {
  const allowed = node === null ? [] : (richNodes[node] ?? [])
  if (!allowed.includes(name)) return 'an attribute no editor knows'
  const fits = attributes[`${node}.${name}`]
  if (fits && !fits(value)) return 'an attribute no editor writes'
  return isPlainJson(value, ATTRIBUTE_BYTES_MAX) ? null : 'an attribute is small JSON'
}

/** Whether a value is an object with fields of these names alone, each of which fits. */
function isRecord(
  value: unknown,
  fields: Readonly<Record<string, (value: unknown) => boolean>>,
): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.entries(value).every(([name, part]) => Object.hasOwn(fields, name) && fields[name]?.(part))
}
