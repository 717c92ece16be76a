import type { Colors } from './scene.ts'

/** The design tokens as they are by daylight, whatever the page itself looks like now. Call `done` when all are read. */
export function daylight(): { readonly colors: Colors; readonly done: () => void } {
  const probe = document.createElement('span')
  probe.hidden = true
  probe.style.colorScheme = 'light'
  document.body.append(probe)
  const known = new Map<string, string>()
  return {
    colors: (token) => {
      const seen = known.get(token)
      if (seen !== undefined) return seen
      probe.style.color = ''
      probe.style.color = `var(${token})`
      const color = getComputedStyle(probe).color
      known.set(token, color)
      return color
    },
    done: () => probe.remove(),
  }
}

/** The page's own fonts as `@font-face` rules that carry the files in them, for the scripts that `text` needs. */
export async function fontsFor(text: string): Promise<string> {
  const faces = [...document.styleSheets].flatMap((sheet) => [...rulesOf(sheet)].filter(isFontFace))
  const needed = faces.filter((face) => needs(face.style.getPropertyValue('unicode-range'), text))
  return (await Promise.all(needed.map(embedded))).join('')
}

function rulesOf(sheet: CSSStyleSheet): Iterable<CSSRule> {
  return sheet.cssRules
}

function isFontFace(rule: CSSRule): rule is CSSFontFaceRule {
  return rule instanceof CSSFontFaceRule
}

/** Whether any letter of the text lies in a `unicode-range`. */
export function needs(range: string, text: string): boolean {
  if (range.trim() === '') return true
  const spans = [...range.matchAll(/U\+([0-9a-f?]+)(?:-([0-9a-f]+))?/gi)].map(([, from = '', to]) => [
    Number.parseInt(from.replaceAll('?', '0'), 16),
    Number.parseInt(to ?? from.replaceAll('?', 'f'), 16),
  ])
  const letters = new Set([...text].map((letter) => letter.codePointAt(0) ?? 0))
  return spans.some(([from = 0, to = 0]) => [...letters].some((letter) => letter >= from && letter <= to))
}

async function embedded(face: CSSFontFaceRule): Promise<string> {
  const { style } = face
  const address = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1]
  if (!address) return ''
  const file = await fetch(new URL(address, face.parentStyleSheet?.href ?? document.baseURI))
  if (!file.ok) return ''
  const kept = ['font-family', 'font-style', 'font-weight', 'unicode-range'].map(
    (name) => `${name}:${style.getPropertyValue(name)};`,
  )
  return `@font-face{${kept.join('')}src:url(${await dataAddress(await file.blob())}) format('woff2')}`
}

/** A file as a `data:` address. */
export function dataAddress(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('The file could not be read.'))
    reader.readAsDataURL(file)
  })
}
