import type { KitSummary } from '../api.ts'
import { type Kit, minutesOf } from './kit.ts'
import { managerAndReport } from './managerAndReport.ts'
import { quickAlliance } from './quickAlliance.ts'
import { teamAlliance } from './teamAlliance.ts'

/** Every kit a board can start from, in the order people choose from them. */
export const kits: readonly Kit[] = [teamAlliance, managerAndReport, quickAlliance]

export function kitById(id: string): Kit | undefined {
  return kits.find((kit) => kit.id === id)
}

/** What somebody needs to choose a kit; its prompts stay with the facilitator. */
export function summaryOf(kit: Kit): KitSummary {
  return {
    id: kit.id,
    title: kit.title,
    blurb: kit.blurb,
    minutes: minutesOf(kit),
    people: kit.people,
    sections: kit.sections.map((section) => section.title),
    steps: kit.steps.length,
    prompts: kit.prompts.length,
  }
}
