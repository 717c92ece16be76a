import { createElement, type ReactNode } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import styles from './PageAgreement.module.css'
import type { PageAgreement as One } from './pageOf.ts'
import { useShownPage } from './useAlliancePage.ts'

type Props = {
  readonly one: One
  /** Of its heading, below the ones it stands under. */
  readonly level: 3 | 4
  readonly answer: ((agreement: string) => ReactNode) | null
}

/** One agreement as a paragraph of the page: what, then who, when and how people will know, then who is in. */
export function PageAgreement({ one, level, answer }: Props) {
  const { t } = useTranslation('alliancePage')
  const { me } = useShownPage()
  const { agreement, number } = one
  const isMine = me !== null && one.open.includes(me)
  return (
    <li id={`agreement-${one.id}`} tabIndex={-1} className={styles.one}>
      {createElement(
        `h${level}`,
        { className: styles.what, dir: 'auto' },
        <span aria-hidden="true" className={styles.number}>
          {number}
        </span>,
        <span className="visually-hidden">{t('number', { number })}: </span>,
        agreement.what.trim(),
      )}
      <Terms one={one} />
      <Answers one={one} />
      {isMine && answer && (
        <div className={styles.mine}>
          <p>{t('yours_open')}</p>
          {answer(one.id)}
        </div>
      )}
    </li>
  )
}

function Terms({ one: { agreement } }: Pick<Props, 'one'>) {
  const { t } = useTranslation('alliancePage')
  const { nameOf } = useShownPage()
  const who = [...agreement.owners.map(nameOf), agreement.who.trim()].filter(Boolean).join(', ')
  const lines = [
    ['who', who],
    ['when', agreement.when],
    ['evidence', agreement.evidence],
    ['mine', agreement.mine],
    ['yours', agreement.yours],
    ['elsewhere', agreement.elsewhere],
    ['nature', agreement.nature === 'none' ? '' : t(`natures.${agreement.nature}`)],
  ] as const
  return (
    <dl className={styles.terms}>
      {lines
        .filter(([, words]) => words.trim() !== '')
        .map(([field, words]) => (
          <div key={field}>
            <dt>{t(field)}</dt>
            <dd dir="auto">{words.trim()}</dd>
          </div>
        ))}
      {agreement.serves.map((need) => (
        <Need key={need} id={need} />
      ))}
      {agreement.needs.length > 0 && (
        <div>
          <dt>{t('serves')}</dt>
          <dd dir="auto">{agreement.needs.map(({ end }) => end).join(' · ')}</dd>
        </div>
      )}
    </dl>
  )
}

/** A need it serves, in the words of whoever has it. */
function Need({ id }: { readonly id: string }) {
  const { t } = useTranslation('alliancePage')
  const { board, nameOf } = useShownPage()
  const note = useRecord(board.notes, id)
  if (!note || note.deletedAt !== null || note.text.trim() === '') return null
  return (
    <div>
      <dt>{t('serves')}</dt>
      <dd dir="auto">
        <q>{note.text.trim()}</q>
        {note.author !== null && <span className={styles.soft}> {nameOf(note.author)}</span>}
      </dd>
    </div>
  )
}

/** Who is in, and what was said besides a plain yes. */
function Answers({ one: { inFor, of, words, open } }: Pick<Props, 'one'>) {
  const { t } = useTranslation('alliancePage')
  const { nameOf } = useShownPage()
  if (of === 0) return null
  return (
    <div className={styles.answers}>
      <p>{inFor === of ? t('allIn', { count: of }) : t('someIn', { inFor, count: of })}</p>
      {words.map(({ member, stance, words: said }) => (
        <p key={member} dir="auto">
          {said
            ? t('saidWords', {
                name: nameOf(member),
                stance: t(`stance.${stance === 'notYet' ? 'notYetBecause' : stance}`),
                words: said,
              })
            : t('saidBy', { name: nameOf(member), stance: t(`stance.${stance}`) })}
        </p>
      ))}
      {open.length > 0 && open.length < of && <p>{t('askedYet', { names: open.map(nameOf).join(', ') })}</p>}
    </div>
  )
}
