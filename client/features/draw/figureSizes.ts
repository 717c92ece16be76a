import type { FigureKind } from '../../../shared/schema/drawn.ts'

/** How large a figure is when nobody drew its size, in board pixels. */
export const figureSizes: Readonly<Record<FigureKind, readonly [number, number]>> = {
  label: [120, 40],
  rectangle: [180, 120],
  ellipse: [180, 120],
  diamond: [180, 140],
  triangle: [180, 150],
}
