import type { RefObject } from 'react'
import type { AtOutline } from '../../features/outline/atOutline.ts'
import type { Ways } from './boardDesk.ts'

type Reading = Pick<NonNullable<Ways['tree']>, 'keep' | 'section' | 'onRead'>

/** Where somebody reads in the outline: at the row that has the focus, else at the first on the screen. */
export function readingWays({ store }: Pick<AtOutline, 'store'>, page: RefObject<HTMLElement | null>): Reading {
  const rowRead = () => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-row]')
    return (focused ?? firstSeen(page.current))?.dataset.row
  }
  return {
    keep: () => {
      const top = page.current?.scrollTop ?? 0
      return () => page.current?.scrollTo({ top })
    },
    section: () => {
      const read = rowRead()
      return store.rows().find(({ id }) => id === read)?.section ?? null
    },
    onRead: (notify) => {
      const { current } = page
      current?.addEventListener('scroll', notify, { passive: true })
      current?.addEventListener('focusin', notify)
      return () => {
        current?.removeEventListener('scroll', notify)
        current?.removeEventListener('focusin', notify)
      }
    },
  }
}

/** The first row that is not above the open part of the page. */
function firstSeen(page: HTMLElement | null): HTMLElement | undefined {
  if (!page) return undefined
  const top = page.getBoundingClientRect().top
  return [...page.querySelectorAll<HTMLElement>('[data-row]')].find((row) => row.getBoundingClientRect().bottom > top)
}
