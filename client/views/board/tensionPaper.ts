import type { TFunction } from 'i18next'
import type { Agreement, Side } from '../../../shared/schema/agreement.ts'
import { type Tension, tensionQuestions } from '../../../shared/schema/tension.ts'
import type { TensionPaper } from '../../features/exports/scene.ts'

type Names = (ids: readonly string[]) => string

/** A tension and its agreement in the words a picture of the board shows; `shown`: an agreement that was not taken back. */
export function tensionPaper(
  tension: Tension,
  agreement: Agreement | undefined,
  t: TFunction<'tension'>,
  namesOf: Names,
): TensionPaper {
  const sideOf = ({ end, people }: Side) => [
    { as: 'asked', text: t('sideOf', { end }) } as const,
    { as: 'said', text: people.length > 0 ? namesOf(people) : t('side.none') } as const,
  ]
  const isSettled = agreement?.deletedAt === null
  return {
    tension: [
      { as: 'title', text: tension.topic },
      ...tension.sides.flatMap(sideOf),
      ...tensionQuestions.flatMap((question) => [
        { as: 'asked', text: t(`question.${question}`) } as const,
        { as: 'said', text: tension[question].trim() || t('empty') } as const,
      ]),
    ],
    agreement: isSettled
      ? [
          { as: 'asked', text: t(`kinds.${agreement.kind}`) },
          { as: 'title', text: agreement.what.trim() || t('empty') },
          ...(['who', 'when', 'evidence'] as const).flatMap((field) =>
            agreement[field].trim() === ''
              ? []
              : [{ as: 'asked', text: t(field) } as const, { as: 'said', text: agreement[field].trim() } as const],
          ),
          { as: 'asked', text: t('serves') },
          { as: 'said', text: agreement.needs.map(({ end }) => end).join(' · ') },
        ]
      : null,
  }
}
