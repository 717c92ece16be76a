import '../../locales/breakoutsWords.ts'
import '../../locales/groupingWords.ts'
import { BellRing, Ellipsis, Plus, Undo2 } from 'lucide-react'
import { fractionLeft } from '../../../shared/rules/timer.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { serverNow } from '../../sync/clock.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Ring } from '../../ui/Ring.tsx'
import { TitledCard } from '../../ui/Titled.tsx'
import { useClockWords } from './BreakoutClock.tsx'
import styles from './BreakoutsPanel.module.css'
import { SOON_MS, useBreakoutClock } from './breakoutClock.ts'
import groupStyles from './Groups.module.css'
import { groupNames } from './groupNames.ts'
import { type BreakoutsNow, type GroupNow, type InGroup, useBreakouts } from './useBreakouts.ts'
import { type GroupWork, useGroupWork } from './useGroupWork.ts'

/** While people are in groups: their time, how far each group is, and the way back. Nothing while all are together. */
export function BreakoutsPanel() {
  const now = useBreakouts()
  return now && <Panel now={now} />
}

function Panel({ now }: { readonly now: BreakoutsNow }) {
  const { t } = useTranslation('grouping')
  const workOf = useGroupWork()
  return (
    <TitledCard id="groups-now" title={t('now')}>
      <Lead now={now} />
      <ul aria-label={t('now')} className={groupStyles.groups}>
        {now.groups.map((group, at) => (
          <Group key={group.section} group={group} number={at + 1} now={now} work={workOf(group.section)} />
        ))}
      </ul>
    </TitledCard>
  )
}

function Lead({ now: { breakouts } }: { readonly now: BreakoutsNow }) {
  const { t } = useTranslation(['grouping', 'breakouts'])
  const command = useCommand()
  const clock = useBreakoutClock(breakouts)
  const words = useClockWords(clock)
  const { id, seconds } = breakouts
  const send = async (input: { readonly seconds: number } | { readonly leftSeconds: number }, said: string) => {
    if (await command('breakouts.time', { id, ...input })) announce(said)
  }
  const end = async () => {
    if (await command('breakouts.end', { id })) announce(t('ended'))
  }
  const isLate = clock.mood === 'over' || clock.mood === 'soon'
  return (
    <div className={styles.lead}>
      <div role="timer" aria-label={words} className={styles.time} data-mood={clock.mood}>
        <Ring size="5rem" tone={isLate ? 'terracotta' : 'pine'} fraction={fractionLeft(breakouts, serverNow())}>
          <span aria-hidden="true">{clock.face}</span>
        </Ring>
      </div>
      <div className={styles.acts}>
        {(clock.mood === 'over' || clock.mood === 'held') && (
          <p role="status" className={styles.state}>
            {t(clock.mood)}
          </p>
        )}
        <div className={styles.row}>
          <Button data-bring-back variant="main" icon={Undo2} onPress={() => void end()}>
            {t('end')}
          </Button>
          <Button icon={Plus} onPress={() => void send({ seconds: seconds + 60 }, t('minuteAdded'))}>
            {t('minuteMore')}
          </Button>
          {clock.left > SOON_MS && (
            <Button icon={BellRing} onPress={() => void send({ leftSeconds: SOON_MS / 1000 }, t('twoMinutesSaid'))}>
              {t('twoMinutes')}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}

type GroupProps = {
  readonly group: GroupNow
  readonly number: number
  readonly now: BreakoutsNow
  readonly work: GroupWork
}

function Group({ group, number, now, work }: GroupProps) {
  const { t } = useTranslation('grouping')
  const { people } = group
  const writers = people.filter(({ id }) => work.writers.has(id))
  return (
    <li aria-label={t('group', { number })} className={groupStyles.group}>
      <p className={groupStyles.facts}>
        <span>{t('group', { number })}</span>
        <span>{t('notes', { count: work.notes })}</span>
      </p>
      <ul className={groupStyles.people}>
        {people.map((person) => (
          <Person key={person.id} person={person} group={group} now={now} />
        ))}
      </ul>
      {writers.length > 0 && (
        <p className={styles.writing}>{t('writing', { people: groupNames(writers, t('somebody')) })}</p>
      )}
      {people.length < 2 && <p className={groupStyles.alone}>{t(people.length === 0 ? 'empty' : 'isAlone')}</p>}
    </li>
  )
}

type PersonProps = { readonly person: InGroup; readonly group: GroupNow; readonly now: BreakoutsNow }

function Person({ person, group, now: { breakouts, groups } }: PersonProps) {
  const { t } = useTranslation('grouping')
  const command = useCommand()
  const name = person.name || t('somebody')
  const move = async (section: string | null, number: number) => {
    const isDone = await command('breakouts.move', { id: breakouts.id, member: person.id, group: section })
    if (isDone) announce(section === null ? t('movedOut', { name }) : t('moved', { name, number }))
  }
  return (
    <li className={groupStyles.person}>
      <span dir="auto" className={styles.name}>
        {name}
      </span>
      <Menu
        label={t('move', { name })}
        placement="bottom end"
        trigger={<IconButton icon={Ellipsis} label={t('move', { name })} />}
        groups={[
          groups.flatMap(({ section, people }, at) =>
            section === group.section
              ? []
              : [
                  {
                    id: section,
                    label:
                      people.length > 0
                        ? t('moveTo', { number: at + 1, people: groupNames(people, t('somebody')) })
                        : t('moveToEmpty', { number: at + 1 }),
                    onAction: () => void move(section, at + 1),
                  },
                ],
          ),
          [{ id: 'out', label: t('moveOut'), onAction: () => void move(null, 0) }],
        ]}
      />
    </li>
  )
}
