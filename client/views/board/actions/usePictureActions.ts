import { ImagePlus, MessageSquareText } from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useBoard } from '../../../sync/BoardSession.tsx'
import { type Desk, type DeskState, useDesk } from '../boardDesk.ts'
import { useAddPictures } from '../useAddPictures.ts'
import { usePastedPictures } from '../usePastedPictures.ts'

const onlyOneOf = ({ selected }: DeskState) => (selected.length === 1 ? (selected[0] ?? null) : null)

/** Pictures: added by choice here, and by paste along with it; and what is said of them. */
export function usePictureActions(desk: Desk): readonly Action[] {
  const { t } = useTranslation('draw')
  const { images } = useBoard()
  const pictures = useAddPictures(desk)
  usePastedPictures(desk, pictures)
  const chosen = useDesk(desk, onlyOneOf)
  const picture = chosen !== null && images.get(chosen) ? chosen : null
  return useMemo(
    () => [
      {
        ...{ id: 'draw.picture', group: 'write', title: t('add.picture'), alsoCalled: t('also.picture') },
        ...{ icon: ImagePlus, isEnabled: pictures !== null, run: () => void pictures?.choose() },
      },
      {
        ...{ id: 'draw.describe', group: 'selection', title: t('picture.describe'), alsoCalled: t('also.alt') },
        ...{ icon: MessageSquareText, isEnabled: pictures !== null && picture !== null },
        run: () => desk.set({ writing: picture }),
      },
    ],
    [t, desk, pictures, picture],
  )
}
