import { createElement, Fragment, type ReactNode } from 'react'
import type * as Y from 'yjs'
import { historyOf } from '../../sync/history.ts'
import { type RichBlock, type RichPiece, wordsOf } from './richTree.ts'
import { useRich } from './useRich.ts'

export type StaticTextProps = {
  readonly fragment: Y.XmlFragment
  /** Shown while nothing is written. */
  readonly invitation?: string | undefined
  /** Names the box of an item of a checklist in which nothing is written. */
  readonly emptyTask: string
  /** Whether boxes of checklists may be ticked here. */
  readonly canWrite: boolean
}

/** Rich text as it reads, without an editor: what an editor would show in its place, line for line. */
export function StaticText({ fragment, invitation, ...rest }: StaticTextProps) {
  const { blocks, isEmpty } = useRich(fragment)
  if (isEmpty)
    return (
      <p className="is-editor-empty" data-placeholder={invitation}>
        <br />
      </p>
    )
  return <Blocks blocks={blocks} {...rest} />
}

type Showing = Pick<StaticTextProps, 'emptyTask' | 'canWrite'>

// Nothing here has a state of its own: where it stands is what it is.
function Blocks({ blocks, ...rest }: Showing & { readonly blocks: readonly RichBlock[] }) {
  return blocks.map((block, at) => createElement(Block, { key: at, block, ...rest }))
}

const tags: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
}

function Block({ block, ...rest }: Showing & { readonly block: RichBlock }) {
  const inner = <Blocks blocks={block.blocks} {...rest} />
  if (block.name === 'taskList') return <ul data-type="taskList">{inner}</ul>
  if (block.name === 'taskItem') return <Task task={block} {...rest} />
  const tag = block.name === 'heading' ? `h${block.level}` : (tags[block.name] ?? 'p')
  const start = block.name === 'orderedList' && block.start !== 1 ? { start: block.start } : null
  const isLine = tag === 'p' || block.name === 'heading'
  return createElement(tag, start, isLine ? <Pieces pieces={block.pieces} /> : null, inner)
}

function Task({ task, emptyTask, canWrite }: Showing & { readonly task: RichBlock }) {
  const words = (task.blocks[0] && wordsOf(task.blocks[0])) || emptyTask
  return (
    <li data-type="taskItem" data-checked={task.checked}>
      <label>
        <input
          type="checkbox"
          aria-label={words}
          checked={task.checked}
          disabled={!canWrite}
          onChange={() => tick(task.source, !task.checked)}
        />
      </label>
      <div>
        <Blocks blocks={task.blocks} emptyTask={emptyTask} canWrite={canWrite} />
      </div>
    </li>
  )
}

function tick(item: Y.XmlElement, isDone: boolean): void {
  // Yjs keeps any JSON in an attribute; its types know only words.
  const set = () => item.setAttribute('checked', isDone as unknown as string)
  if (item.doc) historyOf(item.doc).step(set)
}

function Pieces({ pieces }: { readonly pieces: readonly RichPiece[] }) {
  const last = pieces.at(-1)
  return (
    <>
      {pieces.map((piece, at) => createElement(Fragment, { key: at }, shown(piece)))}
      {/* An empty last line is as high as any other. */}
      {(last === undefined || last.is === 'break') && <br />}
    </>
  )
}

const markTags = [
  ['italic', 'em'],
  ['strike', 's'],
  ['bold', 'strong'],
  ['highlight', 'mark'],
] as const

function shown(piece: RichPiece): ReactNode {
  if (piece.is === 'break') return <br />
  const marked = markTags.reduce<ReactNode>(
    (inner, [mark, tag]) => (piece.marks.includes(mark) ? createElement(tag, null, inner) : inner),
    piece.text,
  )
  if (piece.href === null) return marked
  return (
    <a href={piece.href} target="_blank" rel="noopener noreferrer">
      {marked}
    </a>
  )
}
