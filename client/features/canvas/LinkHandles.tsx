import { Handle, Position } from '@xyflow/react'
import styles from './LinkHandles.module.css'

/** The place where links meet a thing, for the canvas engine: it asks for one in the page. */
export function LinkAnchor() {
  return <i aria-hidden="true" className={`source target ${styles.anchor}`} data-handlepos="top" />
}

/** All of a thing, to begin or end a link at, while links are what the pointer draws. */
export function LinkCover() {
  return <Handle id="cover" type="source" position={Position.Top} className={`${styles.cover} nodrag nopan`} />
}

const sides = [Position.Top, Position.Right, Position.Bottom, Position.Left]

/** A dot beside each edge of what is selected, to pull a link out of. */
export function LinkDots() {
  return sides.map((side) => (
    <Handle
      key={side}
      id={side}
      type="source"
      position={side}
      data-side={side}
      aria-hidden
      className={`${styles.dot} nodrag nopan`}
    />
  ))
}
