import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { countTurn, turnClock } from '../../server/commands/airtime.ts'
import { stageDoc } from '../../shared/schema/stage.ts'

const MINUTE = 60_000

function round(turnStep: string, turnFrom: number) {
  const stage = stageDoc(new Y.Doc())
  const on = { prompt: 'p', order: ['ana', 'ben'], at: 0, startedAt: 0, turnStep, turnFrom }
  stage.session.patch({ step: 's', stepSince: 0, round: on })
  const spoken = () => stage.spoken.get('s/ana')?.ms
  return { stage, spoken }
}

test('[CMD-172] a turn’s time is the step’s, without breaks, over several turns', () => {
  const { stage, spoken } = round('s', MINUTE)
  countTurn(stage, 3 * MINUTE)
  expect(spoken()).toBe(2 * MINUTE)
  stage.session.patch({ rested: MINUTE })
  countTurn(stage, 3 * MINUTE)
  expect(spoken()).toBe(3 * MINUTE)
  stage.session.patch({ restingSince: 4 * MINUTE })
  expect(turnClock(stage, 9 * MINUTE)).toEqual({ turnStep: 's', turnFrom: 3 * MINUTE })
})

test('[CMD-172] of a turn that began in another step only this one’s time counts, and no forgotten turn counts for long', () => {
  const other = round('before', 50 * MINUTE)
  countTurn(other.stage, 2 * MINUTE)
  expect(other.spoken()).toBe(2 * MINUTE)
  const forgotten = round('s', 0)
  countTurn(forgotten.stage, 90 * MINUTE)
  expect(forgotten.spoken()).toBe(10 * MINUTE)
})
