import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

type Chunk = {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

/** The built client. */
export const built = fileURLToPath(new URL('../../build/client', import.meta.url))

const everywhere = ['index.html', 'views/Door.tsx', 'features/saved/Ended.tsx'] as const

/** What a browser asks for before a surface is shown: the page's own script, then what its address loads. */
export const surfaces = {
  canvas: [...everywhere, 'views/board/Board.tsx', 'views/board/BoardCanvas.tsx'],
  outline: [...everywhere, 'views/board/Board.tsx', 'views/board/BoardOutline.tsx'],
  pocket: [...everywhere, 'views/Pocket.tsx'],
  console: [...everywhere, 'views/Console.tsx'],
  stage: [...everywhere, 'views/Stage.tsx'],
  home: ['index.html', 'views/Home.tsx'],
} as const

/** What comes when somebody first writes rich text, besides what is there already. */
export const editor = 'features/richText/RichText.tsx'

export type Weight = { readonly file: string; readonly bytes: number }

/** Chunks that come with the given sources, each once, with their gzipped size in bytes; the heaviest first. */
export function weigh(sources: readonly string[], directory = built): readonly Weight[] {
  const manifest = told<Manifest>('manifest', directory)
  const views = told<Readonly<Record<string, string>>>('views', directory)
  const chunks = Object.entries(manifest)
  const files = new Set<string>()
  const seen = new Set<string>()
  const follow = (source: string): void => {
    const chunk = manifest[source]
    if (!chunk) throw new Error(`The built client has no chunk for ${source}.`)
    if (seen.has(source)) return
    seen.add(source)
    files.add(chunk.file)
    for (const next of chunk.imports ?? []) follow(next)
  }
  for (const source of sources) follow(chunks.find(([, { file }]) => file === views[source])?.[0] ?? source)
  return [...files]
    .map((file) => ({ file, bytes: gzipSync(readFileSync(join(directory, file)), { level: 9 }).length }))
    .sort((a, b) => b.bytes - a.bytes)
}

/** In bytes. */
export function total(weights: readonly Weight[]): number {
  return weights.reduce((sum, { bytes }) => sum + bytes, 0)
}

/** What the editor adds to a canvas that is shown already, in bytes. */
export function editorWeight(directory = built): number {
  return total(weigh([...surfaces.canvas, editor], directory)) - total(weigh(surfaces.canvas, directory))
}

/** The styles that the page of each address names in its head, in that order. */
export function stylesAhead(): Readonly<Record<string, readonly string[]>> {
  const ahead = told<Readonly<Record<string, { readonly styles: readonly string[] }>>>('ahead')
  return Object.fromEntries(Object.entries(ahead).map(([address, { styles }]) => [address, styles]))
}

/** The styles of all that the chunk with this style sheet imports, near and far. */
export function stylesUsedBy(style: string): readonly string[] {
  const manifest = told<Manifest>('manifest')
  const seen = new Set<string>()
  const follow = (source: string): readonly string[] =>
    (manifest[source]?.imports ?? []).flatMap((next) => {
      if (seen.has(next)) return []
      seen.add(next)
      return [...(manifest[next]?.css ?? []), ...follow(next)]
    })
  const own = Object.keys(manifest).find((source) => manifest[source]?.css?.includes(style))
  return own === undefined ? [] : follow(own)
}

/** What the build tells of itself. */
function told<T>(name: string, directory = built): T {
  return JSON.parse(readFileSync(join(directory, `.vite/${name}.json`), 'utf8')) as T
}
