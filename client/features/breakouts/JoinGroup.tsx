import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { groupNames } from './groupNames.ts'
import type { BreakoutsNow } from './useBreakouts.ts'

/** The other groups, each by its people, to go to. */
export function JoinGroup({ now, label }: { readonly now: BreakoutsNow; readonly label: string }) {
  const { t } = useTranslation('breakouts')
  const me = useMe().id
  const command = useCommand()
  const { breakouts, groups, mine } = now
  return (
    <Menu
      label={label}
      placement="bottom end"
      trigger={<Button>{label}</Button>}
      groups={[
        groups
          .filter((group) => group !== mine)
          .map(({ section, people }) => ({
            id: section,
            label: people.length > 0 ? groupNames(people, t('somebody')) : t('nobody'),
            onAction: () => void command('breakouts.move', { id: breakouts.id, member: me, group: section }),
          })),
      ]}
    />
  )
}
