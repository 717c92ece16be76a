import { CircleAlert, Ellipsis, PenLine, Shuffle } from 'lucide-react'
import type { GroupSize } from '../../../shared/rules/breakouts.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import { Face } from '../../ui/Face.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import groupStyles from './Groups.module.css'
import { groupNames } from './groupNames.ts'
import styles from './PlanGroups.module.css'
import type { PlanMove } from './plan.ts'
import type { PlanNow, PlanPerson } from './usePlan.ts'

type Props = { readonly now: PlanNow; readonly size: GroupSize; readonly trouble: string | null }

/** Who would go with whom: shuffled again as a whole, or each put somewhere else by a menu. */
export function PlanGroups({ now, size, trouble }: Props) {
  const { t } = useTranslation('grouping')
  const { plan, leftOut } = now
  const namesOf = (group: readonly string[]) => groupNames(peopleIn(group, now), t('somebody'))
  const shuffle = () => {
    const groups = now.shuffle(size).map((group, at) => t('groupOf', { number: at + 1, people: namesOf(group) }))
    announce(t('shuffled', { groups: groups.join('. ') }))
  }
  return (
    <section aria-label={t('groups')} className={styles.plan}>
      <div className={styles.head}>
        <div>
          <h3 className={styles.title}>{t('groups')}</h3>
          <p className={styles.quiet}>{t('preview')}</p>
        </div>
        {plan.length > 0 && (
          <Button icon={Shuffle} onPress={shuffle}>
            {t('shuffle')}
          </Button>
        )}
      </div>
      {trouble && (
        <p role="status" className={styles.trouble}>
          <Icon of={CircleAlert} size="s" />
          {trouble}
        </p>
      )}
      <ol className={groupStyles.groups}>
        {plan.map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is its number, whoever is in it
          <li key={at} aria-label={t('group', { number: at + 1 })} className={groupStyles.group}>
            <span className={classes(groupStyles.facts, styles.number)}>
              {t('group', { number: at + 1 })}
              {group.length === 1 && <b className={groupStyles.alone}>{t('alone')}</b>}
            </span>
            <ul className={groupStyles.people}>
              {peopleIn(group, now).map((person) => (
                <Person key={person.id} person={person} place={at} now={now} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {leftOut.length > 0 && (
        <div className={styles.out}>
          <h4 className={classes(groupStyles.facts, styles.number)}>{t('leftOut')}</h4>
          <p className={styles.quiet}>{t('leftOutHint')}</p>
          <ul aria-label={t('leftOut')} className={classes(groupStyles.people, styles.row)}>
            {leftOut.map((person) => (
              <Person key={person.id} person={person} place={null} now={now} />
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

type PersonProps = { readonly person: PlanPerson; readonly place: number | null; readonly now: PlanNow }

function Person({ person, place, now }: PersonProps) {
  const { t } = useTranslation('grouping')
  const { plan, people, move } = now
  const name = person.name || t('somebody')
  const keeper = person.by === null ? undefined : people.get(person.by)
  const to = (where: PlanMove, number: number) => {
    move(person.id, where)
    announce(where === 'out' ? t('movedOut', { name }) : t('moved', { name, number }))
  }
  const isAlone = place !== null && plan[place]?.length === 1
  return (
    <li className={groupStyles.person}>
      <Face
        name={person.name}
        color={person.color}
        unnamed={t('somebody')}
        size="s"
        isDecorative
        icon={keeper ? PenLine : undefined}
      />
      <span dir="auto" className={styles.name}>
        {name}
        {keeper && <span className={styles.quiet}>{t('keptBy', { name: keeper.name || t('somebody') })}</span>}
      </span>
      <Menu
        label={t('move', { name })}
        placement="bottom end"
        trigger={<IconButton icon={Ellipsis} label={t('move', { name })} />}
        groups={[
          plan.flatMap((group, at) =>
            at === place
              ? []
              : [
                  {
                    id: String(at),
                    label: t('moveTo', { number: at + 1, people: groupNames(peopleIn(group, now), t('somebody')) }),
                    onAction: () => to(at, at + 1),
                  },
                ],
          ),
          [
            ...(isAlone ? [] : [{ id: 'new', label: t('moveToNew'), onAction: () => to('new', plan.length + 1) }]),
            ...(place === null ? [] : [{ id: 'out', label: t('moveOut'), onAction: () => to('out', 0) }]),
          ],
        ]}
      />
    </li>
  )
}

function peopleIn(group: readonly string[], { people }: PlanNow): readonly PlanPerson[] {
  return group.flatMap((id) => people.get(id) ?? [])
}
