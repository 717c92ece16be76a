import { ArrowLeftRight, ArrowRight, Minus, PenLine, Trash2 } from 'lucide-react'
import { Toolbar } from 'react-aria-components'
import { type Link, linkHeads } from '../../../shared/schema/drawn.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import bar from '../../ui/FloatingBar.module.css'
import { IconButton, IconToggle } from '../../ui/IconButton.tsx'
import { headWords } from './heads.ts'

type LinkBarProps = {
  readonly heads: Link['heads']
  readonly onHeads: (heads: Link['heads']) => void
  readonly onWrite: () => void
  readonly onRemove: () => void
}

const icons = { none: Minus, end: ArrowRight, both: ArrowLeftRight } as const

/** What can be done to a chosen link. */
export function LinkBar({ heads, onHeads, onWrite, onRemove }: LinkBarProps) {
  const { t } = useTranslation('draw')
  return (
    <Toolbar aria-label={t('link.actions')} className={bar.bar}>
      <IconButton icon={PenLine} label={t('link.write')} shortcut="Enter" onPress={onWrite} />
      {linkHeads.map((one) => (
        <IconToggle
          key={one}
          icon={icons[one]}
          label={t(headWords[one])}
          isSelected={heads === one}
          onChange={() => onHeads(one)}
        />
      ))}
      <IconButton icon={Trash2} label={t('link.remove')} shortcut="Del" onPress={onRemove} />
    </Toolbar>
  )
}
