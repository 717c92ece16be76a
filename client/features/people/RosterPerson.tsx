import { Ellipsis, Hand, PenLine, Presentation } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import { classes } from '../../ui/classes.ts'
import { Face } from '../../ui/Face.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, type MenuAction } from '../../ui/Menu.tsx'
import styles from './Roster.module.css'
import type { OnRoster } from './roster.ts'

/** What a facilitator may do with somebody. */
export type PersonAct = 'edit' | 'promote' | 'demote' | 'handOver' | 'remove' | 'keep'

type Props = { readonly person: OnRoster; readonly onAct: (act: PersonAct, person: OnRoster) => void }

/** One of the people: face, name, how they stand, and what can be done. */
export function RosterPerson({ person, onAct }: Props) {
  const { t } = useTranslation('seats')
  const { name, color, role, presence, hasHandUp } = person
  const isScreen = role === 'viewer'
  const called = name || t(isScreen ? 'screen' : role === 'facilitator' ? 'lead' : 'unnamed')
  const icon = isScreen ? Presentation : presence === 'proxy' ? PenLine : undefined
  return (
    <li className={classes(styles.person, presence === 'away' && styles.away)}>
      <Face name={name} color={color} unnamed={t('unnamed')} icon={icon} isDecorative />
      <span className={styles.words}>
        <span dir="auto" className={styles.name}>
          {called}
        </span>
        <Note person={person} />
      </span>
      {hasHandUp && (
        <span className={styles.hand} role="img" aria-label={t('handUp')}>
          <Icon of={Hand} size="s" />
        </span>
      )}
      <Menu
        label={t('more', { name: called })}
        placement="bottom end"
        trigger={<IconButton icon={Ellipsis} label={t('more', { name: called })} tooltip="top" />}
        groups={useActs(person, onAct)}
      />
    </li>
  )
}

function Note({ person: { id, name, role, presence, by, keeper: isThere } }: { readonly person: OnRoster }) {
  const { t } = useTranslation('seats')
  const me = useMe().id
  const keeper = useRecord(useStage().members, by ?? '')
  const words = [
    ...(id === me ? [t('you')] : []),
    // Whoever has no name is called by their role already.
    ...(role === 'facilitator' && name !== '' ? [t('facilitates')] : []),
    ...(presence === 'away' ? [t('away')] : []),
    ...(presence === 'proxy' ? [proxyWords()] : []),
  ]
  function proxyWords(): string {
    if (isThere === 'gone') return t('nobodyWrites')
    if (by === me) return t('youWrite')
    return t(isThere === 'away' ? 'writtenAway' : 'writtenBy', { name: keeper?.name || t('unnamed') })
  }
  return words.length > 0 ? <span className={styles.note}>{words.join(' · ')}</span> : null
}

function useActs(person: OnRoster, onAct: Props['onAct']): readonly (readonly MenuAction[])[] {
  const { t } = useTranslation('seats')
  const me = useMe().id
  const { id, role, presence, name, by, keeper } = person
  const called = name || t('somebody')
  const isMe = id === me
  const isPerson = role !== 'viewer' && presence !== 'proxy'
  const act = (what: PersonAct, label: string, more: Partial<MenuAction> = {}): MenuAction => ({
    id: what,
    label,
    onAction: () => onAct(what, person),
    ...more,
  })
  return [
    [
      ...(keeper !== null && keeper !== 'here' && by !== me ? [act('keep', t('act.keep', { name: called }))] : []),
      ...(keeper === 'gone' ? [] : [act('edit', t('act.edit'))]),
    ],
    isPerson
      ? [
          ...(role === 'participant'
            ? [act('promote', t('act.promote'), { description: t('act.promoteHint') })]
            : [act('demote', t(isMe ? 'act.demoteMe' : 'act.demote'))]),
          ...(isMe ? [] : [act('handOver', t('act.handOver'), { description: t('act.handOverHint') })]),
        ]
      : [],
    isMe ? [] : [act('remove', t(role === 'viewer' ? 'act.removeScreen' : 'act.remove'), { isDanger: true })],
  ]
}
