import { useEffect, useRef } from 'react'
import styles from './LaserLayer.module.css'
import { laserHand } from './laserHand.ts'
import type { Point } from './trail.ts'

type LaserHandProps = {
  /** Both the same each time. */
  readonly toBoard: (screen: Point) => Point
  readonly onPoint: (at: Point | null) => void
}

/** Lies over the board while the laser is in hand, so that nothing below is moved by mistake. */
export function LaserHand({ toBoard, onPoint }: LaserHandProps) {
  const surface = useRef<HTMLDivElement>(null)
  useEffect(() => (surface.current ? laserHand(surface.current, { toBoard, onPoint }) : undefined), [toBoard, onPoint])
  return <div ref={surface} aria-hidden="true" data-tool="laser" className={styles.hand} />
}
