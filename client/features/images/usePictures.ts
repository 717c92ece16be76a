import { useMemo } from 'react'
import { imageTypes } from '../../../shared/limits.ts'
import { Problem } from '../../api.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useMe, usePass, useStage } from '../../sync/BoardSession.tsx'
import { uploadImage } from '../../sync/images.ts'
import { newId } from '../../sync/newId.ts'
import { putItem } from '../../sync/putItem.ts'
import { sectionAt } from '../../sync/sectionAt.ts'
import { announce } from '../../ui/announce.ts'
import { toast } from '../../ui/toast.ts'
import { within } from './fit.ts'
import { pendingOn } from './pending.ts'
import { reencode } from './reencode.ts'

type Point = readonly [number, number]

/** The longer side of a new picture, in board pixels. */
const SIDE = 360
/** Several at once lie like cards in a hand. */
const FAN = 28

export type Pictures = {
  /** Adds what is a picture among the files, around a point. Returns the ids of those that came onto the board. */
  readonly add: (files: readonly File[], around: Point) => Promise<readonly string[]>
  /** Asks for files. */
  readonly choose: (around: () => Point) => Promise<readonly string[]>
}

/** How pictures come onto the board; null while I may only read. */
export function usePictures(): Pictures | null {
  const { t } = useTranslation('draw')
  const board = useBoard()
  const pass = usePass()
  const me = useMe()
  const { sections } = useStage()
  return useMemo(() => {
    if (!board.canWrite) return null
    const pending = pendingOn(board)

    const addOne = async (file: File, [x, y]: Point): Promise<string | null> => {
      const id = newId()
      let isCancelled = false
      const wait = (size: Point) =>
        pending.put({ id, name: file.name, size, at: [x - size[0] / 2, y - size[1] / 2], cancel })
      const cancel = () => {
        isCancelled = true
        pending.drop(id)
        announce(t('picture.cancelled'))
      }
      wait([SIDE * 0.75, SIDE * 0.5])
      announce(file.name ? t('picture.adding', { name: file.name }) : t('picture.addingUnnamed'))
      try {
        const picture = await reencode(file)
        if (isCancelled) return null
        if (typeof picture === 'string') {
          toast({ title: t(`picture.${picture}`, { name: file.name }), tone: 'trouble' })
          return null
        }
        const size = within(picture.size, SIDE)
        wait(size)
        const stored = await uploadImage(pass, picture.blob)
        if (isCancelled) return null
        const section = sectionAt(sections.all(), [x, y])
        const at = [Math.round(x - size[0] / 2), Math.round(y - size[1] / 2)] as [number, number]
        const made = putItem(board, 'image', me.id, { file: stored, text: '', at, size, section })
        announce(t('picture.added', { section: sections.get(section ?? '')?.title ?? t('openBoard') }))
        return made
      } catch (problem) {
        if (!(problem instanceof Problem)) throw problem
        const title = problem.status === 0 ? t('picture.offline') : t('picture.refused', { reason: problem.message })
        if (!isCancelled) toast({ title, tone: 'trouble' })
        return null
      } finally {
        pending.drop(id)
      }
    }

    const add = async (files: readonly File[], [x, y]: Point) => {
      const made: string[] = []
      // One after the other: decoding two large photos at once is more than a phone has room for.
      for (const [at, file] of files.filter(isPicture).entries()) {
        const id = await addOne(file, [x + at * FAN, y + at * FAN])
        if (id !== null) made.push(id)
      }
      return made
    }
    return { add, choose: async (around) => add(await chooseFiles(), around()) }
  }, [t, board, pass, me.id, sections])
}

export function isPicture({ type }: { readonly type: string }): boolean {
  return type.startsWith('image/')
}

function chooseFiles(): Promise<readonly File[]> {
  const input = Object.assign(document.createElement('input'), {
    ...{ type: 'file', multiple: true, accept: [...imageTypes, 'image/gif', 'image/avif', 'image/heic'].join(',') },
  })
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}
