import { Plus } from 'lucide-react'
import { useCallback, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useStage } from '../../sync/BoardSession.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { type OutlineDeskState, useAtOutline } from './atOutline.ts'
import styles from './OutlineRow.module.css'
import { useIsWriting } from './RowField.tsx'
import { RowShell } from './RowShell.tsx'
import type { Row } from './rows.ts'
import { usePick } from './spot.ts'

type RowProps = { readonly row: Row }

/** A section's title, and the way to add a note to it; or the open board's. */
export function SectionRow({ row }: RowProps) {
  const { t } = useTranslation('outline')
  const { acts, desk, guests } = useAtOutline()
  const isRenaming = usePick(
    desk,
    useCallback(({ writing }: OutlineDeskState) => row.of !== '' && writing === row.of, [row.of]),
  )
  const section = useRecord(useStage().sections, row.of)
  const title = section?.title ?? t('openBoard')
  return (
    <RowShell
      row={row}
      name={[title, section?.collapsed && t('folded')].filter(Boolean).join(', ')}
      called={title}
      className={styles.section}
      tools={
        acts && (
          <Button
            excludeFromTabOrder
            icon={Plus}
            aria-label={t('addTo', { section: title })}
            className={styles.add}
            onPress={() => acts.add(row)}
          >
            {t('add')}
          </Button>
        )
      }
    >
      {isRenaming ? (
        guests.renderTitleField(row.of)
      ) : (
        <h2 dir="auto" className={styles.title}>
          {title}
        </h2>
      )}
      {section?.collapsed && <span className={styles.quiet}>{t('folded')}</span>}
    </RowShell>
  )
}

/** A section's rich text: as it reads, or as it is written. */
export function TextRow({ row }: RowProps) {
  const { t } = useTranslation('outline')
  const { acts, guests } = useAtOutline()
  const title = useRecord(useStage().sections, row.of)?.title ?? ''
  const isWriting = useIsWriting(row)
  const id = useId()
  const name = t('textOf', { section: title })
  return (
    <RowShell row={row} labelledBy={`${id}-name ${id}-text`} called={name} className={styles.textRow}>
      <span id={`${id}-name`} hidden>
        {name}
      </span>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the editor inside leaves Escape to whoever shows it. */}
      <div
        id={`${id}-text`}
        className={styles.text}
        onKeyDown={(event) => {
          if (!isWriting || event.key !== 'Escape') return
          event.stopPropagation()
          acts?.written(row, true)
        }}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (isWriting && relatedTarget !== null && !currentTarget.contains(relatedTarget)) acts?.written(row, false)
        }}
      >
        {guests.renderText(row.of, isWriting)}
      </div>
    </RowShell>
  )
}

/** A prompt that was asked here, or what answers none. */
export function PromptRow({ row }: RowProps) {
  const { t } = useTranslation('outline')
  const prompt = useRecord(useStage().prompts, row.kind === 'prompt' ? row.of : '')
  const text = prompt?.text ?? t('loose')
  return (
    <RowShell
      row={row}
      name={prompt ? t('name.kind', { kind: t('kind.prompt'), text }) : text}
      called={text}
      className={styles.prompt}
    >
      <span dir="auto" className={prompt ? `voice ${styles.question}` : styles.quiet}>
        {text}
      </span>
    </RowShell>
  )
}
