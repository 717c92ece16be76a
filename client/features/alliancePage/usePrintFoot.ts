import { useEffect } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useDates } from './useDates.ts'

/**
 * Puts a line below each printed sheet: what it is, if `isDated` when it was printed, which page. A style sheet made by script, since
 * only one can know the title, and the page's policy takes no style element.
 */
export function usePrintFoot(title: string, isDated = true): void {
  const { t } = useTranslation('alliancePage')
  const { day } = useDates()
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    const write = () =>
      sheet.replaceSync(`@page {
        @bottom-left { content: ${quoted(title || t('untitled'))}; }
        @bottom-center { content: ${quoted(isDated ? day(Date.now()) : '')}; }
        @bottom-right { content: counter(page) " / " counter(pages); }
      }`)
    write()
    document.adoptedStyleSheets.push(sheet)
    // A page may be open for days.
    addEventListener('beforeprint', write)
    return () => {
      removeEventListener('beforeprint', write)
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [title, isDated, t, day])
}

/** Words as a string of CSS, whatever is in them. */
export function quoted(words: string): string {
  return `"${words.replace(/["\\\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`
}
