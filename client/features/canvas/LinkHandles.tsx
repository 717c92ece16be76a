import { Handle, Position } from '@xyflow/react'
import styles from './LinkHandles.module.css'

/** The place where links meet a thing, for the canvas engine: it asks for one in the page. */
export function LinkAnchor() {
  return <i aria-hidden="true" className={`source target ${styles.anchor}`} data-handlepos="top" />
}

/** All of a thing, to begin or end a link at, while links are what the pointer draws. */
export function LinkCover() {
  return <Handle type="source" position={Position.Top} className={`${styles.cover} nodrag nopan`} />
}

// Above it are its tools.
const sides = [Position.Right, Position.Bottom, Position.Left]

/** Dots beside what is selected, to pull a link out of. */
export function LinkDots() {
  return sides.map((side) => (
    <Handle
      key={side}
      type="source"
      position={side}
      data-side={side}
      aria-hidden
      className={`${styles.dot} nodrag nopan`}
    />
  ))
}
