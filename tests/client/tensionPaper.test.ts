import { expect, test } from 'vitest'
import { pictureOf } from '../../client/features/exports/picture.ts'
import type { Scene, TensionPaper } from '../../client/features/exports/scene.ts'
import { lanesOf } from '../../client/features/tension/lanes.ts'

const nothing: Scene = { sections: [], notes: [], figures: [], images: [], strokes: [], groups: [], links: [] }
const note: Scene['notes'][number] = {
  ...{ id: 'v', text: 'Feedback: direct ↔ gentle', at: [0, 0], size: [760, 400], color: 'apricot', section: null },
  ...{ prompt: null, group: null, layer: 0, author: null, authorName: '', createdAt: 1, deletedAt: null, tension: 'v' },
}
const drawn = (paper: TensionPaper) =>
  pictureOf({
    ...{
      title: 'Ours',
      fonts: '',
      colors: (token: string) => token,
      measure: (text, size) => text.length * size * 0.5,
    },
    scene: { ...nothing, notes: [{ ...note, paper }] },
    skills: {
      strokePath: () => 'M0 0',
      linkPath: () => ({ line: 'M0 0', heads: ['', ''] as const, middle: [0, 0] as const }),
      fitText: () => 13,
    },
  })

test('[UI-230] a picture of the board carries a tension with its answers, and the agreement beside it', () => {
  const tension = [
    { as: 'title', text: 'Feedback' },
    { as: 'said', text: 'We <say> it again' },
  ] as const
  const open = drawn({ tension, agreement: null })
  const settled = drawn({ tension, agreement: [{ as: 'title', text: 'First the fact' }] })
  expect(open?.svg).toContain('We &lt;say&gt; it again')
  expect(open?.svg).not.toContain('First the fact')
  for (const words of ['Feedback', 'First the fact']) expect(settled?.svg).toContain(words)
  expect(settled?.width).toBeGreaterThan(open?.width ?? 0)
})

test('[UI-230] marks that would cover one another lie in lanes, in the order of their places', () => {
  const spots = [0, 1, 2, 50, 53, 100].map((place) => ({ place, member: null }))
  expect(lanesOf(spots, 5).map(({ lane }) => lane)).toEqual([0, 1, 2, 0, 1, 0])
  expect(lanesOf([], 5)).toEqual([])
})
