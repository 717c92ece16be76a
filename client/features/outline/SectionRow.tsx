import { Plus } from 'lucide-react'
import { useId } from 'react'
import { useRecord } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { useAtOutline } from './atOutline.ts'
import styles from './OutlineRow.module.css'
import words from './OutlineWords.module.css'
import { RowShell } from './RowShell.tsx'
import type { Row } from './rows.ts'
import { useMine } from './useMine.ts'

type RowProps = { readonly row: Row }

/** A section's title, and the way to add a note to it; or the open board's. */
export function SectionRow({ row }: RowProps) {
  const { acts, guests, stage, t } = useAtOutline()
  const mine = useMine(row)
  const section = useRecord(stage.sections, row.of)
  const title = section?.title ?? t('openBoard')
  return (
    <RowShell
      row={row}
      mine={mine}
      name={[title, section?.collapsed && t('folded')].filter(Boolean).join(', ')}
      called={title}
      className={styles.section}
      tools={
        acts && (
          <Button
            excludeFromTabOrder
            icon={Plus}
            aria-label={t('addTo', { section: title })}
            className={words.add}
            onPress={() => acts.add(row)}
          >
            {t('add')}
          </Button>
        )
      }
    >
      {mine.isWriting ? (
        guests.renderTitleField(row.of)
      ) : (
        <h2 dir="auto" className={words.title}>
          {title}
        </h2>
      )}
      {section?.collapsed && <span className={words.quiet}>{t('folded')}</span>}
    </RowShell>
  )
}

/** A section's rich text: as it reads, or as it is written. */
export function TextRow({ row }: RowProps) {
  const { acts, guests, stage, t } = useAtOutline()
  const title = useRecord(stage.sections, row.of)?.title ?? ''
  const mine = useMine(row)
  const { isWriting } = mine
  const id = useId()
  const name = t('textOf', { section: title })
  return (
    <RowShell row={row} mine={mine} labelledBy={`${id}-name ${id}-text`} called={name} className={styles.textRow}>
      <span id={`${id}-name`} hidden>
        {name}
      </span>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the editor inside leaves Escape to whoever shows it. */}
      <div
        id={`${id}-text`}
        className={words.text}
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
  const { stage, t } = useAtOutline()
  const mine = useMine(row)
  const prompt = useRecord(stage.prompts, row.kind === 'prompt' ? row.of : '')
  const text = prompt?.text ?? t('loose')
  return (
    <RowShell
      row={row}
      mine={mine}
      name={prompt ? t('name.kind', { kind: t('kind.prompt'), text }) : text}
      called={text}
      className={styles.prompt}
    >
      <span dir="auto" className={prompt ? `voice ${words.question}` : words.quiet}>
        {text}
      </span>
    </RowShell>
  )
}
