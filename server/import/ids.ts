import type * as z from 'zod/mini'
import { Id } from '../../shared/members.ts'

/** Gives the same new id for the same old one. */
export type Rename = (id: string) => string

type Inside = { readonly _zod: { readonly def: Readonly<Record<string, unknown>> & { readonly type: string } } }

/**
 * A value that was read through `schema`, with a new id wherever the schema says `Id`. Told by the schema and not by how a
 * word looks: an id may be "purpose", and so may a text.
 */
export function withNewIds(schema: z.ZodMiniType, value: unknown, rename: Rename): unknown {
  if ((schema as unknown) === Id) return typeof value === 'string' ? rename(value) : value
  if (value === null || value === undefined) return value
  const { def } = (schema as unknown as Inside)._zod
  const inner = (one: unknown, part: unknown) => withNewIds(one as z.ZodMiniType, part, rename)
  switch (def.type) {
    case 'object':
      return eachField(value, (name, part) => {
        const field = (def.shape as Readonly<Record<string, unknown>>)[name]
        return [name, field ? inner(field, part) : part]
      })
    case 'record':
      return eachField(value, (name, part) => [String(inner(def.keyType, name)), inner(def.valueType, part)])
    case 'array':
      return (value as readonly unknown[]).map((part) => inner(def.element, part))
    case 'tuple':
      return (value as readonly unknown[]).map((part, at) => inner((def.items as readonly unknown[])[at], part))
    case 'union': {
      const fitting = (def.options as readonly z.ZodMiniType[]).find((option) => option.safeParse(value).success)
      return fitting ? inner(fitting, value) : value
    }
    case 'pipe':
      return inner(def.in, value)
    default:
      return def.innerType === undefined ? value : inner(def.innerType, value)
  }
}

function eachField(value: unknown, map: (name: string, part: unknown) => readonly [string, unknown]): unknown {
  return Object.fromEntries(Object.entries(value as object).map(([name, part]) => map(name, part)))
}
