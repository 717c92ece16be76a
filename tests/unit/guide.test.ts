import { expect, test } from 'vitest'
import { readerAfter, type Stop, stopAfter, stopBefore, stopInNextStep, stopsOf } from '../../shared/rules/guide.ts'

const prompts = [
  { id: 'a1', step: 'a' },
  { id: 'lost', step: 'gone' },
  { id: 'a2', step: 'a' },
  { id: 'c1', step: 'c' },
  { id: 'free', step: null },
]
const stops = stopsOf(['a', 'b', 'c'], prompts)
const at = (step: string | null, prompt: string | null): Stop => ({ step, prompt })
const name = (stop: Stop | null) => stop && (stop.prompt ?? stop.step)

test('[GUI-4] a session that leads itself goes through every step and question once, in their order', () => {
  expect(stops.map(name)).toEqual(['a1', 'a2', 'b', 'c1', 'lost', 'free'])
  const walked: (string | null)[] = []
  for (let here: Stop | null = stopAfter(stops, at(null, null)); here; here = stopAfter(stops, here))
    walked.push(name(here))
  expect(walked).toEqual(['a1', 'a2', 'b', 'c1', 'lost', 'free'])
  expect(name(stopAfter(stops, at('a', null)))).toBe('a1')
  expect(name(stopAfter(stops, at('b', null)))).toBe('c1')
  expect(name(stopBefore(stops, at('b', null)))).toBe('a2')
  expect(stopBefore(stops, at('a', 'a1'))).toBeNull()
  expect(name(stopInNextStep(stops, at('a', 'a1')))).toBe('b')
  expect(name(stopInNextStep(stops, at(null, null)))).toBe('a1')
  expect(stopInNextStep(stops, at(null, 'free'))).toBeNull()
})

test('[GUI-4] the reading goes round among those who are here', () => {
  const order = ['x', 'y', 'z']
  expect(readerAfter(order, null, new Set(order))).toBe('x')
  expect(readerAfter(order, 'x', new Set(['z', 'x']))).toBe('z')
  expect(readerAfter(order, 'z', new Set(order))).toBe('x')
  expect(readerAfter(order, 'y', new Set())).toBe('z')
  expect(readerAfter(['x'], 'x', new Set(['x']))).toBe('x')
  expect(readerAfter([], null, new Set())).toBeNull()
})
