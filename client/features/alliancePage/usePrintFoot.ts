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
    const write = () => sheet.replaceSync(footed(title || t('untitled'), isDated ? day(Date.now()) : ''))
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

const FONT = 'color: #444444; font: 8.5pt "Atkinson Hyperlegible Next Variable", sans-serif;'

/** For A4 and Letter alike: margins for a thumb and a punch, and what stands in the lower one. */
function footed(left: string, middle: string): string {
  return `@page {
    margin: 18mm 20mm 20mm;
    @bottom-left { content: ${quoted(left)}; ${FONT} }
    @bottom-center { content: ${quoted(middle)}; ${FONT} }
    @bottom-right { content: counter(page) " / " counter(pages); ${FONT} }
  }`
}

/** Words as a string of CSS, whatever is in them. */
export function quoted(words: string): string {
  return `"${words.replace(/["\\\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`
}
