import i18next, { type i18n as I18n } from 'i18next'
import type { AdviceWords } from './adviceWords.ts'
import type { AgreementsWords } from './agreementsWords.ts'
import type { AlliancePageWords } from './alliancePageWords.ts'
import type { BoardWords } from './boardWords.ts'
import type { BreakoutsWords } from './breakoutsWords.ts'
import type { BringInWords } from './bringInWords.ts'
import type { CalendarWords } from './calendarWords.ts'
import type { CheckinWords } from './checkinWords.ts'
import type { CoachWords } from './coachWords.ts'
import type { CommitWords } from './commitWords.ts'
import type { CompanyWords } from './companyWords.ts'
import type { ConsoleWords } from './consoleWords.ts'
import { common } from './en/common.ts'
import { join } from './en/join.ts'
import { people } from './en/people.ts'
import { pocket } from './en/pocket.ts'
import { timer } from './en/timer.ts'
import type { EndedWords } from './endedWords.ts'
import type { GroupingWords } from './groupingWords.ts'
import type { GuideWords } from './guideWords.ts'
import type { HomeWords } from './homeWords.ts'
import type { InviteWords } from './inviteWords.ts'
import type { KeptWords } from './keptWords.ts'
import type { KitChoiceWords } from './kitChoiceWords.ts'
import type { KitsWords } from './kitsWords.ts'
import type { LeadingWords } from './leadingWords.ts'
import type { LibraryWords } from './libraryWords.ts'
import type { MapWords } from './mapWords.ts'
import type { OutlineWords } from './outlineWords.ts'
import type { PaceWords } from './paceWords.ts'
import type { PageWayWords } from './pageWayWords.ts'
import type { PaperGuideWords } from './paperGuideWords.ts'
import type { PrepareWords } from './prepareWords.ts'
import type { ProbingWords } from './probingWords.ts'
import type { ProxiesWords } from './proxiesWords.ts'
import type { ReachWords } from './reachWords.ts'
import type { RevealingWords } from './revealingWords.ts'
import type { RitualsWords } from './ritualsWords.ts'
import type { SealedWords } from './sealedWords.ts'
import type { SeatsWords } from './seatsWords.ts'
import type { SeenWords } from './seenWords.ts'
import type { SetBackWords } from './setBackWords.ts'
import type { StageWords } from './stageWords.ts'
import type { StreetWords } from './streetWords.ts'
import type { TakeAwaysWords } from './takeAwaysWords.ts'
import type { TendingWords } from './tendingWords.ts'
import type { TensionWords } from './tensionWords.ts'
import type { VersionsWords } from './versionsWords.ts'
import type { VotingWords } from './votingWords.ts'
import type { WaitingWords } from './waitingWords.ts'

/** What is spoken on more than one surface, or on a small one. The others bring theirs along. */
const en = { common, join, people, pocket, timer }

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof en &
      AdviceWords &
      AgreementsWords &
      AlliancePageWords &
      BoardWords &
      BreakoutsWords &
      BringInWords &
      CalendarWords &
      CheckinWords &
      CoachWords &
      CommitWords &
      CompanyWords &
      ConsoleWords &
      EndedWords &
      GroupingWords &
      GuideWords &
      HomeWords &
      InviteWords &
      KitChoiceWords &
      KitsWords &
      OutlineWords &
      ReachWords &
      LeadingWords &
      LibraryWords &
      MapWords &
      PaceWords &
      PageWayWords &
      PaperGuideWords &
      PrepareWords &
      ProbingWords &
      ProxiesWords &
      RevealingWords &
      RitualsWords &
      SealedWords &
      SeatsWords &
      SeenWords &
      SetBackWords &
      StageWords &
      StreetWords &
      TendingWords &
      TensionWords &
      KeptWords &
      TakeAwaysWords &
      VersionsWords &
      VotingWords &
      WaitingWords
  }
}

/** Every word on screen, by language and namespace. English is the one all others fall back to. */
export const i18n: I18n = i18next.createInstance()

void i18n.init({
  lng: 'en',
  fallbackLng: 'en',
  defaultNS: 'common',
  resources: { en },
  // React escapes what it renders.
  interpolation: { escapeValue: false },
})

/** Adds the words of a surface, by namespace, before it is first shown. */
export function addWords(words: Readonly<Record<string, object>>): void {
  for (const [namespace, bundle] of Object.entries(words)) i18n.addResourceBundle('en', namespace, bundle)
}
