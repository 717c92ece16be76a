import '../../locales/commitWords.ts'
import { CircleDashed, History } from 'lucide-react'
import { type Stance, standingOn } from '../../../shared/rules/alliance/standing.ts'
import type { Seat } from '../../../shared/schema/stage.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Face } from '../../ui/Face.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { stanceIcons } from './stanceLooks.ts'
import { type RoomStanding, useStanding } from './useStanding.ts'
import styles from './WhoStands.module.css'

/** Each person's answer to each agreement, as a table, and the words that came with it. */
export function WhoStands({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('commit')
  const room = useStanding()
  return (
    <Dialog
      title={t('stands.title')}
      closeLabel={t('close')}
      isOpen
      size="xl"
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <p className={styles.hint}>{t('stands.hint')}</p>
      {room.people.length === 0 ? <p>{t('stands.nobody')}</p> : <Table room={room} />}
      <Gets room={room} />
    </Dialog>
  )
}

function Table({ room }: { readonly room: RoomStanding }) {
  const { t } = useTranslation('commit')
  const { people, agreed, counts } = room
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be reached by key
    <section aria-label={t('stands.title')} tabIndex={0} className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.first}>
              {t('stands.agreement')}
            </th>
            {people.map(([id, seat]) => (
              <Person key={id} {...{ seat, people }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {[...agreed].map(([id, { what }], at) => (
            <tr key={id}>
              <th scope="row" className={styles.first}>
                <span dir="auto" className={styles.what}>
                  {at + 1}. {what}
                </span>
                <span className={styles.holds}>
                  {t('stands.holds', { in: counts.get(id)?.in.length ?? 0, count: people.length })}
                </span>
                <Words agreement={id} room={room} />
              </th>
              {people.map(([member]) => (
                <Answer key={member} {...{ member, room }} agreement={id} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type PersonProps = Pick<RoomStanding, 'people'> & { readonly seat: Seat }

function Person({ seat: { name, color, by }, people }: PersonProps) {
  const { t } = useTranslation('commit')
  const keeper = people.find(([id]) => id === by)?.[1].name || t('unnamed')
  const called = name || t('unnamed')
  return (
    <th scope="col" className={styles.person}>
      <Face name={name} color={color} unnamed={called} isDecorative />
      <span dir="auto" className={styles.name}>
        {by === null ? called : t('stands.by', { name: called, by: keeper })}
      </span>
    </th>
  )
}

type AnswerProps = { readonly agreement: string; readonly member: string; readonly room: RoomStanding }

function Answer({ agreement, member, room: { meanings, commitments } }: AnswerProps) {
  const { t } = useTranslation('commit')
  const { said, is } = standingOn(meanings.get(agreement) ?? '', commitments.get(member)?.said[agreement])
  const stance: Stance | null = is === 'said' && said ? said.stance : null
  return (
    <td data-is={stance ?? 'open'}>
      <Icon of={stance ? stanceIcons[stance] : is === 'changed' ? History : CircleDashed} />
      <span className="visually-hidden">
        {stance ? t(`said.${stance}`) : t(is === 'changed' ? 'stands.changed' : 'stands.asked')}
      </span>
    </td>
  )
}

/** Reservations, and what is missing, below the agreement they were said to. */
function Words({ agreement, room: { people, meanings, commitments } }: Omit<AnswerProps, 'member'>) {
  const { t } = useTranslation('commit')
  const said = people.flatMap(([member, { name }]) => {
    const { said, is } = standingOn(meanings.get(agreement) ?? '', commitments.get(member)?.said[agreement])
    return said && is === 'said' && said.words !== '' ? [{ member, name: name || t('unnamed'), said }] : []
  })
  return said.map(({ member, name, said: { stance, words } }) => (
    <span key={member} dir="auto" className={styles.words}>
      <Icon of={stanceIcons[stance]} size="s" className={styles.sign} /> {t('stands.words', { name, words })}
    </span>
  ))
}

function Gets({ room: { people, commitments } }: { readonly room: RoomStanding }) {
  const { t } = useTranslation('commit')
  const said = people.flatMap(([id, { name }]) => {
    const words = commitments.get(id)?.gets ?? ''
    return words === '' ? [] : [{ id, name: name || t('unnamed'), words }]
  })
  if (said.length === 0) return null
  return (
    <section className={styles.gets}>
      <h3 className={styles.title}>{t('stands.gets')}</h3>
      <ul>
        {said.map(({ id, name, words }) => (
          <li key={id} dir="auto">
            {t('stands.words', { name, words })}
          </li>
        ))}
      </ul>
    </section>
  )
}
