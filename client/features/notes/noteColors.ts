import { useMemo } from 'react'
import { type NoteColor, noteColors } from '../../../shared/schema/board.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import type { Swatch } from '../../ui/ColorPicker.tsx'

/** The six papers with their names, in the order of the keys 1 to 6. */
export function useNoteSwatches(): readonly Swatch<NoteColor>[] {
  const { t } = useTranslation('board')
  return useMemo(() => noteColors.map((id) => ({ id, name: t(`color.${id}`), property: `--note-${id}` as const })), [t])
}
