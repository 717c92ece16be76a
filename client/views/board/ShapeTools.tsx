import { Shapes } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useKeyText } from '../../features/actions/useKeyText.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/Icon.tsx'
import icon from '../../ui/IconButton.module.css'
import { Menu } from '../../ui/Menu.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import type { Desk } from './boardDesk.ts'
import { Soon } from './Soon.tsx'
import { useAreHere, useSomeActions } from './useAction.ts'

const ids = ['tool.rectangle', 'tool.ellipse', 'tool.diamond', 'tool.triangle']

/** The shapes, behind one button that wears the one that is in hand. */
export function ShapeTools({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('board')
  const text = useKeyText()
  const shapes = useSomeActions(desk, ids)
  const inHand = shapes.find(({ isOn }) => isOn)
  if (!useAreHere(desk)) return <Soon />
  if (!shapes.some(({ isEnabled }) => isEnabled)) return null
  return (
    <Menu
      label={t('tools.shapes')}
      placement="top start"
      trigger={
        <Tooltip text={t('tools.shapes')}>
          <Button
            aria-label={inHand ? t('tools.shapesNow', { shape: inHand.title }) : t('tools.shapes')}
            className={classes(icon.button)}
            {...(inHand ? { 'data-selected': 'true' } : {})}
          >
            <Icon of={inHand?.icon ?? Shapes} />
          </Button>
        </Tooltip>
      }
      groups={[
        shapes.map(({ id, title, icon, keys, isEnabled, run }) => ({
          ...{ id, label: title, icon, isDisabled: !isEnabled, onAction: run },
          shortcut: keys?.[0] === undefined ? undefined : text(keys[0]),
        })),
      ]}
    />
  )
}
