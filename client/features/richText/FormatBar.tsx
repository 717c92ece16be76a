import { type Editor, useEditorState } from '@tiptap/react'
import { Link } from 'lucide-react'
import { Toolbar } from 'react-aria-components'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { IconToggle } from '../../ui/IconButton.tsx'
import styles from './FormatBar.module.css'
import { formats, keysHere } from './formats.ts'
import { LinkField } from './LinkField.tsx'

type FormatBarProps = {
  readonly editor: Editor
  /** Whether an address is being typed. */
  readonly isLinking: boolean
  readonly onLinking: (isLinking: boolean) => void
}

/** How the text may look; shown while somebody is in it. */
export function FormatBar({ editor, isLinking, onLinking }: FormatBarProps) {
  const { t } = useTranslation('richText')
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      [...formats.filter(({ isOn }) => isOn(now)).map(({ id }) => id), now.isActive('link') ? 'link' : ''].join(' '),
  })
  const isActive = new Set(active.split(' '))
  return (
    <div className={styles.bar} data-format-bar="">
      <Toolbar
        aria-label={t('bar')}
        className={styles.formats}
        // Pressing a button must not take the caret out of the text.
        onMouseDown={(event) => event.preventDefault()}
      >
        {formats.map(({ id, icon, keys, toggle }) => (
          <IconToggle
            key={id}
            icon={icon}
            label={t(id)}
            shortcut={keysHere(keys)}
            tooltip="bottom"
            isSelected={isActive.has(id)}
            onChange={() => toggle(editor)}
          />
        ))}
        <IconToggle
          icon={Link}
          label={t('link')}
          shortcut={keysHere('Ctrl Alt K')}
          tooltip="bottom"
          isSelected={isActive.has('link')}
          onChange={() => onLinking(!isLinking)}
        />
      </Toolbar>
      {isLinking && <LinkField editor={editor} onDone={() => onLinking(false)} />}
    </div>
  )
}
