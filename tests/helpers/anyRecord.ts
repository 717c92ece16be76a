import * as fc from 'fast-check'
import type * as z from 'zod/mini'
import { Id } from '../../shared/members.ts'

type Def = Readonly<Record<string, unknown>> & { readonly type: string }

/** Those that are nothing but ids. */
export const onlyIds = ['n2', 'v1', 'm2', 'p1', 's1', 'x-y_z']
/** Ids among which some are words that kinds and texts have, too. */
const ids = ['purpose', 'needs', 'dots', 'a0', 'n1', 'm1', ...onlyIds]
export const anyId = fc.constantFrom(...ids)

const words = fc.constantFrom(
  '',
  'purpose',
  'n1',
  'Ana “says” so',
  '=1+1',
  '<b>&amp;</b>',
  'ä\n☃\u{1F33F}',
  '   ',
  'm1',
)
const orders = fc.constantFrom('a0', 'a1', 'a0V', 'Zz')
const numbers = fc.constantFrom(0, 1, 2, 3, 12, 57, 1000.5, -40, 1_767_000_000_000)

/** Anything that might be read through a schema: what comes out of it once it is read, again and again. */
export function anyOf(schema: z.ZodMiniType): fc.Arbitrary<unknown> {
  if ((schema as unknown) === Id) return anyId
  const def = (schema as unknown as { readonly _zod: { readonly def: Def } })._zod.def
  const inner = (one: unknown) => anyOf(one as z.ZodMiniType)
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(def.shape as object).map(([name, field]) => [name, name === 'order' ? orders : inner(field)]),
        ),
      )
    case 'array':
      return fc.array(inner(def.element), { maxLength: 3 })
    case 'tuple':
      return fc.tuple(...(def.items as readonly unknown[]).map(inner))
    case 'record':
      return fc.dictionary(inner(def.keyType) as fc.Arbitrary<string>, inner(def.valueType), { maxKeys: 3 })
    case 'union':
      return fc.oneof(...(def.options as readonly unknown[]).map(inner))
    case 'nullable':
      return fc.option(inner(def.innerType), { nil: null })
    case 'optional':
      return inner(def.innerType)
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries as object))
    case 'literal':
      return fc.constantFrom(...(def.values as readonly unknown[]))
    case 'pipe':
      return inner(def.in)
    case 'number':
      return numbers
    case 'string':
      return def.format === 'date' ? fc.constantFrom('2026-03-01', '2026-12-31') : words
    case 'boolean':
      return fc.boolean()
    default:
      return def.innerType === undefined ? fc.constant(null) : inner(def.innerType)
  }
}
