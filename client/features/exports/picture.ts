import { drawnMarks, type Mark } from './drawing.ts'
import type { Colors, Scene, Skills } from './scene.ts'
import { element, escaped } from './svg.ts'
import { type Measure, measureInPage } from './textLines.ts'

/** A finished drawing, `width` by `height` board pixels. */
export type Picture = { readonly svg: string; readonly width: number; readonly height: number }

/** Paper left around what is drawn. */
const MARGIN = 40

type PictureWish = {
  readonly title: string
  readonly scene: Scene
  readonly skills: Skills
  readonly colors: Colors
  /** `@font-face` rules, so that the words look the same where our fonts are not installed. */
  readonly fonts: string
  readonly measure?: Measure
}

/** Draws a scene as one SVG that needs nothing from anywhere; null when there is nothing in it. */
export function pictureOf({
  title,
  scene,
  skills,
  colors,
  fonts,
  measure = measureInPage,
}: PictureWish): Picture | null {
  const marks = drawnMarks({ ...scene, skills, colors, measure })
  if (marks.length === 0) return null
  const { x, y, width, height } = around(marks)
  const svg = element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `${x} ${y} ${width} ${height}`, width, height },
      role: 'img',
    },
    [
      element('title', {}, [escaped(title)]),
      element('defs', {}, fonts === '' ? [] : [element('style', {}, [fonts])]),
      element('rect', { x, y, width, height, fill: colors('--paper') }),
      ...marks.map(({ markup }) => markup),
    ],
  )
  return { svg, width, height }
}

function around(marks: readonly Mark[]) {
  const left = Math.floor(Math.min(...marks.map(({ x }) => x))) - MARGIN
  const top = Math.floor(Math.min(...marks.map(({ y }) => y))) - MARGIN
  const right = Math.ceil(Math.max(...marks.map(({ x, width }) => x + width))) + MARGIN
  const bottom = Math.ceil(Math.max(...marks.map(({ y, height }) => y + height))) + MARGIN
  return { x: left, y: top, width: right - left, height: bottom - top }
}
