import * as z from 'zod/mini'
import { isOrder } from '../rules/orderBetween.ts'

/** A fractional index: where something stands among its neighbours. */
export const Order = z
  .string()
  .check(
    z.regex(/^[A-Za-z0-9]{1,60}$/, 'An order is a fractional index.'),
    z.refine(isOrder, 'An order is a fractional index.'),
  )
