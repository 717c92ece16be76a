import { useLayoutEffect, useRef } from 'react'
import styles from './StageQuestion.module.css'
import { LARGEST, LARGEST_SHARED, largestSize } from './stageQuestionSize.ts'

type Props = {
  readonly text: string
  readonly unit: number
  /** Many notes want the screen as well: it is then smaller. */
  readonly isShared: boolean
}

/** The question (before the first one, the alliance's title), as large as it fits in three lines; a very long one takes a fourth before it becomes small print. */
export function StageQuestion({ text, unit, isShared }: Props) {
  const words = useRef<HTMLHeadingElement>(null)

  useLayoutEffect(() => {
    const heading = words.current
    const place = heading?.parentElement
    if (!heading || !place) return
    const refit = () => {
      heading.style.fontSize = `${largestSize((size) => linesAt(heading, size * unit), isShared ? LARGEST_SHARED : LARGEST) * unit}px`
    }
    refit()
    // The page's own typeface may arrive after the words, and is of another width.
    void document.fonts.ready.then(refit)
    let width = place.clientWidth
    const observer = new ResizeObserver(() => {
      if (place.clientWidth === width) return
      width = place.clientWidth
      refit()
    })
    observer.observe(place)
    return () => observer.disconnect()
  }, [unit, isShared])

  return (
    <h1 ref={words} className={styles.question}>
      {text}
    </h1>
  )
}

function linesAt(heading: HTMLElement, pixels: number): number {
  heading.style.fontSize = `${pixels}px`
  // A word wider than the line would hang over the edge.
  if (heading.scrollWidth > heading.clientWidth) return Number.POSITIVE_INFINITY
  return Math.round(heading.scrollHeight / Number.parseFloat(getComputedStyle(heading).lineHeight))
}
