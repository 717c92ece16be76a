import { EdgeLabelRenderer, type EdgeProps, useInternalNode, useStoreApi, ViewportPortal } from '@xyflow/react'
import { memo, useCallback, useEffect, useMemo } from 'react'
import type { Link } from '../../../shared/schema/drawn.ts'
import type { BoardEdge, BoardNode } from '../../features/canvas/nodes.ts'
import { stopElement } from '../../features/canvas/stopElement.ts'
import { LinkBar } from '../../features/links/LinkBar.tsx'
import { LinkLine } from '../../features/links/LinkLine.tsx'
import { LinkWords } from '../../features/links/LinkWords.tsx'
import { type End, linkPath } from '../../features/links/path.ts'
import { useLinkEdits } from '../../features/links/useLinkEdits.ts'
import { useSlide } from '../../features/links/useSlide.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard } from '../../sync/BoardSession.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import styles from './BoardLink.module.css'
import { type DeskState, useAtBoard, useDesk } from './boardDesk.ts'
import { useNameById } from './itemNames.ts'
import { useIsWriting } from './useIsWriting.ts'

/** A link on the canvas: its line, the words on it, and its tools while it is chosen. */
export const BoardLink = memo(function BoardLink({ id, source, target }: EdgeProps<BoardEdge>) {
  const link = useRecord(useBoard().links, id)
  const from = useEnd(source)
  const to = useEnd(target)
  const slide = useSlide(id)
  // Seen from the same end, whichever way it leads.
  const path = useMemo(
    () => from && to && linkPath(from, to, source < target ? slide : -slide),
    [from, to, slide, source, target],
  )
  return link && path ? <Placed id={id} link={link} path={path} /> : null
})

type PlacedProps = { readonly id: string; readonly link: Link; readonly path: ReturnType<typeof linkPath> }

function Placed({ id, link, path }: PlacedProps) {
  const { desk } = useAtBoard()
  const edits = useLinkEdits()
  const isChosen = useDesk(
    desk,
    useCallback(({ link: chosen }: DeskState) => chosen === id, [id]),
  )
  const isWriting = useIsWriting(id)
  const name = useLinkName(link)
  const choose = useChoose(id)
  const write = edits ? () => desk.set({ link: id, writing: id }) : undefined
  const remove = () => {
    edits?.remove(id)
    desk.set({ link: null, writing: null })
    stopElement(link.from)?.focus({ preventScroll: true })
  }
  return (
    <>
      <LinkLine path={path} heads={link.heads} isChosen={isChosen} onChoose={choose} onWrite={write} />
      <EdgeLabelRenderer>
        <LinkWords
          {...{ id, name, isChosen, text: link.text, at: path.middle }}
          isWriting={isWriting && edits !== null}
          onChoose={choose}
          onWrite={write}
          onRemove={edits ? remove : undefined}
          onLeave={() => stopElement('')?.focus({ preventScroll: true })}
          onWritten={(byKey) => {
            if (desk.get().writing === id) desk.set({ writing: null })
            if (byKey) requestAnimationFrame(() => stopElement(id)?.focus({ preventScroll: true }))
          }}
        />
      </EdgeLabelRenderer>
      {isChosen && <Chosen id={id} />}
      {isChosen && edits && !isWriting && (
        <ViewportPortal>
          <div className={`${styles.bar} nodrag nopan nokey`} style={{ left: path.middle[0], top: path.middle[1] }}>
            <LinkBar
              heads={link.heads}
              onHeads={(heads) => edits.setHeads(id, heads)}
              onWrite={() => write?.()}
              onRemove={remove}
            />
          </div>
        </ViewportPortal>
      )}
    </>
  )
}

/** While a link is chosen, nothing else is; choosing something else on the board, or pressing on it, lets it go. */
function Chosen({ id }: { readonly id: string }) {
  const { desk } = useAtBoard()
  const store = useStoreApi<BoardNode, BoardEdge>()
  useEffect(() => {
    const letGo = () => {
      if (desk.get().link === id) desk.set({ link: null })
    }
    const onPress = ({ target }: PointerEvent) => {
      const isOnBoard = target instanceof Element && store.getState().domNode?.contains(target)
      if (isOnBoard && !target.closest(`.nokey, [data-stop="${CSS.escape(id)}"]`)) letGo()
    }
    const stop = desk.subscribe(() => {
      if (desk.get().selected.length > 0) letGo()
    })
    addEventListener('pointerdown', onPress, { capture: true })
    return () => {
      stop()
      removeEventListener('pointerdown', onPress, { capture: true })
    }
  }, [desk, store, id])
  return null
}

function useChoose(id: string): () => void {
  const { desk } = useAtBoard()
  const store = useStoreApi<BoardNode, BoardEdge>()
  return useCallback(() => {
    if (desk.get().link === id) return
    store.getState().resetSelectedElements()
    desk.set({ link: id, selected: [] })
    stopElement(id)?.focus({ preventScroll: true })
  }, [desk, store, id])
}

/** Where a thing is now, dragged or not, and which form a link meets there. */
function useEnd(id: string): End | null {
  const form = useRecord(useBoard().figures, id)?.kind ?? 'rectangle'
  const node = useInternalNode<BoardNode>(id)
  const { x, y } = node?.internals.positionAbsolute ?? { x: 0, y: 0 }
  const width = node?.measured.width ?? node?.initialWidth ?? 0
  const height = node?.measured.height ?? node?.initialHeight ?? 0
  const isThere = node !== undefined
  return useMemo(
    () => (isThere ? { at: [x, y], size: [width, height], form } : null),
    [isThere, x, y, width, height, form],
  )
}

/** "Link from Note: A to Note: B: words". */
function useLinkName({ from, to, text }: Link): string {
  const { t } = useTranslation('draw')
  const ends = { from: useNameById(from), to: useNameById(to) }
  return text ? t('link.name', { ...ends, text }) : t('link.nameBare', ends)
}
