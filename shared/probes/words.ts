import type { ProbeKind } from './kinds.ts'

/** A probe in one language: a word or two for a button, and the question as it is asked. */
export type ProbeWords = { readonly name: string; readonly question: string }

/** English. Every question begins with what or how, and can be asked about any answer. */
export const probesInEnglish: Readonly<Record<ProbeKind, ProbeWords>> = {
  meaning: { name: 'What it means', question: 'What does this mean to you, in a sentence?' },
  signs: { name: 'How it looks', question: 'What would we see, hear or feel when it is there?' },
  importance: { name: 'What matters', question: 'What matters to you about this?' },
  missing: { name: 'When it’s missing', question: 'How would we notice that it is missing?' },
  repair: { name: 'What repairs it', question: 'What helps to bring it back once it is lost?' },
  ideal: { name: 'At its best', question: 'What would this be like at its very best?' },
  now: { name: 'Right now', question: 'What does it look like for you right now?' },
  year: { name: 'This year', question: 'What should it look like by the end of this year?' },
  years: { name: 'In some years', question: 'What would you like it to be some years from now?' },
  instead: { name: 'What instead', question: 'And what would you like instead?' },
}
