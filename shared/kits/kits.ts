import type { KitSummary } from '../api.ts'
import { accountabilityPartners } from './accountabilityPartners.ts'
import { blank } from './blank.ts'
import { checkIn } from './checkIn.ts'
import { coachAndClient } from './coachAndClient.ts'
import { coupleOrFamily } from './coupleOrFamily.ts'
import { executiveTeam } from './executiveTeam.ts'
import { minutesIn, questionsIn } from './inLength.ts'
import type { Kit } from './kit.ts'
import { KitLength, USUAL_LENGTH } from './kitLength.ts'
import { leadershipTeam } from './leadershipTeam.ts'
import { managerAndReport } from './managerAndReport.ts'
import { newJoiner } from './newJoiner.ts'
import { newTeammate } from './newTeammate.ts'
import { quickAlliance } from './quickAlliance.ts'
import { retrospective } from './retrospective.ts'
import { sharedFate } from './sharedFate.ts'
import { teamAlliance } from './teamAlliance.ts'
import { tending } from './tending.ts'
import { toughTimes } from './toughTimes.ts'
import { twoPeers } from './twoPeers.ts'

/** Every kit a board can start from, in the order people choose from them: those that most begin with come first. */
export const kits: readonly Kit[] = [
  ...[teamAlliance, managerAndReport, quickAlliance, newTeammate, twoPeers, retrospective],
  ...[checkIn, tending, toughTimes, newJoiner, sharedFate, executiveTeam, leadershipTeam],
  ...[accountabilityPartners, coachAndClient, coupleOrFamily, blank],
]

export function kitById(id: string): Kit | undefined {
  return kits.find((kit) => kit.id === id)
}

/** What somebody needs to choose a kit; its prompts stay with the facilitator. */
export function summaryOf(kit: Kit): KitSummary {
  return {
    ...{ id: kit.id, title: kit.title, blurb: kit.blurb, people: kit.people },
    minutes: minutesIn(kit, USUAL_LENGTH),
    sections: kit.sections.map((section) => section.title),
    steps: kit.steps.length,
    prompts: questionsIn(kit, USUAL_LENGTH).length,
    ...(kit.lengths && { lengths: KitLength.options.map((length) => lengthOf(kit, length)) }),
    ...(kit.suits && { suits: kit.suits }),
  }
}

function lengthOf(kit: Kit, length: KitLength) {
  return { length, minutes: minutesIn(kit, length), prompts: questionsIn(kit, length).length }
}
