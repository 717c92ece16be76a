import { expect, test } from 'vitest'
import { secondsFrom } from '../../client/features/timer/minutes.ts'

test('[UI-23] minutes are understood however people write them', () => {
  expect(['3', ' 3 ', '1.5', '1,5', '2:30', '120'].map(secondsFrom)).toEqual([180, 180, 90, 90, 150, 7200])
})

test('[UI-23] what is no timer starts none', () => {
  for (const typed of ['', '0', '121', '-3', 'soon', '2:3', '1e3', '1.25']) expect(secondsFrom(typed)).toBeNull()
})
