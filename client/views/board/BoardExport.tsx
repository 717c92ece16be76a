import '../../locales/tensionWords.ts'
import { useCallback, useState } from 'react'
import { inOrder } from '../../../shared/rules/order.ts'
import { api } from '../../api.ts'
import { outlineOf } from '../../features/draw/outline.ts'
import { dotsOf } from '../../features/draw/points.ts'
import { ExportDialog } from '../../features/exports/ExportDialog.tsx'
import type { Area } from '../../features/exports/givePicture.ts'
import { dataAddress, daylight, fontsFor } from '../../features/exports/paper.ts'
import { type Picture, pictureOf } from '../../features/exports/picture.ts'
import type { Skills } from '../../features/exports/scene.ts'
import { linkPath } from '../../features/links/path.ts'
import { fitText, measureInPage } from '../../features/notes/fitText.ts'
import { paperOf } from '../../features/notes/papers.ts'
import { ranksBy } from '../../features/notes/usePaper.ts'
import { useNames } from '../../features/tension/useRowWords.ts'
import { useTensions } from '../../features/tension/useTensions.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { usePreferences } from '../../preferences.ts'
import { useBoard, usePass, useStage } from '../../sync/BoardSession.tsx'
import { useSheet } from '../../sync/useRecord.ts'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'
import { type Part, sceneOf } from './boardScene.ts'
import { tensionPaper } from './tensionPaper.ts'

const selectedOf = ({ selected }: DeskState) => selected

const skills: Skills = {
  strokePath: ({ points, width }) => outlineOf(dotsOf(points), width),
  linkPath: (from, to) => linkPath(from, to),
  fitText: (text, box) => fitText(text, box, measureInPage),
}

/** The board as a picture or on paper, drawn from what is in it: whatever is on screen now does not matter. */
export function BoardExport({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('exporting')
  const stage = useStage()
  const { title } = useSheet(stage.session)
  const pass = usePass()
  const selected = useDesk(desk, selectedOf)
  const [first] = useState<Area>(selected.length > 0 ? 'selection' : 'board')
  const draw = useDraw(selected)
  return (
    <ExportDialog
      title={title}
      pass={pass}
      areas={[
        { id: 'board', label: t('area.board') },
        ...(selected.length > 0 ? [{ id: 'selection', label: t('area.selection') }] : []),
        ...inOrder(stage.sections.all()).map(([id, section]) => ({ id, label: section.title })),
      ]}
      first={first}
      draw={draw}
      isOpen
      onOpenChange={() => desk.set({ panel: null })}
    />
  )
}

function useDraw(selected: readonly string[]): (area: Area) => Promise<Picture | null> {
  const board = useBoard()
  const stage = useStage()
  const { boardId, token } = usePass()
  const { authors, colorBy } = usePreferences()
  const { t } = useTranslation('tension')
  const namesOf = useNames()
  const { tensions, agreements } = useTensions()
  const tensionOf = (id: string) => {
    const tension = tensions.get(id)
    return tension ? tensionPaper(tension, agreements.get(id), t, namesOf) : null
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a picture is drawn of what is there when it is asked for
  return useCallback(
    async (area) => {
      const part: Part =
        area === 'board'
          ? { of: 'board' }
          : area === 'selection'
            ? { of: 'items', ids: selected }
            : { of: 'section', id: area }
      const ranks = colorBy === 'own' ? null : ranksBy(stage, colorBy)
      const scene = await sceneOf(part, {
        ...{ board, stage, showsAuthors: authors, tensionOf },
        paperOf: (note) => paperOf(note, colorBy, (id) => ranks?.get(id) ?? null),
        // A picture that can't be had leaves its words and its place; all else is still worth having.
        imageData: (file) => api.image(boardId, token, file).then(dataAddress, () => null),
      })
      const { colors, done } = daylight()
      try {
        return pictureOf({
          title: stage.session.get().title,
          scene,
          skills,
          colors,
          fonts: await fontsFor(JSON.stringify(scene)),
        })
      } finally {
        done()
      }
    },
    [board, stage, boardId, token, authors, colorBy, selected, t],
  )
}
