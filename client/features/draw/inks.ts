import { useMemo } from 'react'
import { type InkColor, inkColors, penWidths } from '../../../shared/schema/drawn.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import type { Swatch } from '../../ui/ColorPicker.tsx'

/** The six inks with their names. */
export function useInkSwatches(): readonly Swatch<InkColor>[] {
  const { t } = useTranslation('draw')
  return useMemo(() => inkColors.map((id) => ({ id, name: t(`ink.${id}`), property: `--draw-${id}` as const })), [t])
}

/** What the three widths of a pen are called, thinnest first. */
const widthNames = ['thin', 'medium', 'broad'] as const

/** What a width is called; one that somebody else's program chose, like the nearest of ours. */
export function nameOfWidth(width: number): (typeof widthNames)[number] {
  const distances = penWidths.map((known) => Math.abs(known - width))
  return widthNames[distances.indexOf(Math.min(...distances))] ?? 'medium'
}
