import { resolve } from 'node:path'
import { build } from 'vite'

/** Of minified script: a request costs a browser about as much as this. A smaller part goes along with a larger one. */
const PART_BYTES_MIN = 6000

/** Loads nothing in vain, however small: a phone has this one, on a venue's network. */
const LEAN = 'views/Pocket.tsx'

/** The page itself. */
const MAIN = 'index.html'

/**
 * Vite's: puts what is always loaded together into one file. What several views share lies in many small chunks otherwise,
 * and a browser waits longer for sixty small files than for ten.
 *
 * The client is built once without this, to see what each view loads; then all that is loaded by the same views becomes one
 * chunk. No chunks need each other in a circle: what a chunk imports is loaded by every view that loads the chunk.
 *
 * @param views What is loaded as a whole, by its source from the client's root (`views/Home.tsx`), each with the views that
 *   were loaded before it. Written to `.vite/views.json`, each with its file.
 * @param addresses What an address shows first, as `/b/:id`, by the views it loads. Written to `.vite/ahead.json`, with all
 *   their files, for the server to name in the page: the browser then asks for everything in one go.
 * @param later What each of these addresses may need next. Written to `later.json`, by its files, for the client to fetch
 *   before a network may go (client/ui/atHand.ts).
 * @param plugins For the first build.
 * @type {(views: Readonly<Record<string, readonly string[]>>, addresses: Readonly<Record<string, readonly string[]>>, later: Readonly<Record<string, readonly string[]>>, plugins: () => import('vite').PluginOption[]) => import('vite').Plugin}
 */
export function chunksByView(views, addresses, later, plugins) {
  let root = ''
  return {
    name: 'chunks-by-view',
    apply: 'build',
    async config(config) {
      root = resolve(config.root)
      const { output } = await build({
        configFile: false,
        logLevel: 'error',
        root,
        resolve: config.resolve,
        plugins: plugins(),
        build: { ...config.build, write: false },
      })
      const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]))
      const groups = partsOf(chunks, loadedBy(chunks, views, root)).map(toGroup)
      return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }
    },
    // The manifest knows a chunk by one module, and these have many.
    generateBundle(_options, bundle) {
      const chunks = new Map(Object.entries(bundle).filter(([, { type }]) => type === 'chunk'))
      const fileOf = (view) => {
        const found = [...chunks.values()].find(({ moduleIds }) => moduleIds.includes(resolve(root, view)))
        if (!found) throw new Error(`${view} is in no chunk.`)
        return found.fileName
      }
      const filesOf = (sources, loaded) => {
        const there = new Set(loaded.flatMap((view) => withImports(fileOf(view), chunks)))
        const files = sources.flatMap((view) => withImports(fileOf(view), chunks))
        const scripts = [...new Set(files)].filter((file) => !there.has(file))
        const styles = scripts.flatMap((file) => [...(chunks.get(file).viteMetadata?.importedCss ?? [])])
        return { scripts, styles }
      }
      const write = (name, record) =>
        this.emitFile({ type: 'asset', fileName: `${name}.json`, source: JSON.stringify(record, null, 2) })
      write(
        '.vite/views',
        mapped(views, ([view]) => fileOf(view)),
      )
      write(
        '.vite/ahead',
        mapped(addresses, ([, sources]) => filesOf(sources, [MAIN])),
      )
      write(
        'later',
        mapped(later, ([address, sources]) => {
          const { scripts, styles } = filesOf(sources, [MAIN, ...addresses[address]])
          return [...scripts, ...styles]
        }),
      )
    },
  }
}

function mapped(record, value) {
  return Object.fromEntries(Object.entries(record).map((entry) => [entry[0], value(entry)]))
}

/** The views that load each chunk; the chunk by its file. */
function loadedBy(chunks, views, root) {
  const loading = new Map([...chunks.keys()].map((file) => [file, new Set()]))
  for (const view of Object.keys(views)) {
    for (const source of [view, ...before(view, views)]) {
      const first = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId === resolve(root, source))
      if (!first) throw new Error(`${source} is no chunk of its own: name only what is loaded by import('…').`)
      for (const file of withImports(first.fileName, chunks)) loading.get(file).add(view)
    }
  }
  return loading
}

function before(view, views) {
  return views[view].flatMap((earlier) => [earlier, ...before(earlier, views)])
}

/** A chunk after all it imports: in this order, the styles of who uses something win over those of what is used. */
function withImports(file, chunks, seen = new Set(), ordered = []) {
  if (seen.has(file)) return ordered
  seen.add(file)
  for (const next of chunks.get(file).imports) withImports(next, chunks, seen, ordered)
  ordered.push(file)
  return ordered
}

/** Chunks that are loaded by the same views, together; small ones with the part that the fewest more views load. */
function partsOf(chunks, loading) {
  for (;;) {
    const alike = new Map()
    for (const [file, views] of loading) {
      const key = [...views].sort().join(' ')
      if (key !== '') alike.set(key, [...(alike.get(key) ?? []), file])
    }
    const parts = [...alike.values()].map((files) => ({
      files,
      views: loading.get(files[0]),
      bytes: files.reduce((sum, file) => sum + chunks.get(file).code.length, 0),
      ids: new Set(files.flatMap((file) => chunks.get(file).moduleIds)),
    }))
    const small = parts
      .filter(({ bytes }) => bytes < PART_BYTES_MIN)
      .map((part) => ({ part, into: smallestAbove(part, parts) }))
      .filter(({ part, into }) => into && isWorth(part, into))
      .sort((a, b) => a.part.bytes - b.part.bytes)[0]
    if (!small) return parts
    for (const file of small.part.files)
      for (const needed of withImports(file, chunks)) for (const view of small.into.views) loading.get(needed).add(view)
  }
}

/** Whether the requests it saves its own views cost more than what the others load of it in vain. */
function isWorth(part, into) {
  return part.bytes * (into.views.size - part.views.size) < PART_BYTES_MIN * part.views.size
}

function smallestAbove(part, parts) {
  return parts
    .filter((other) => other !== part && [...part.views].every((view) => other.views.has(view)))
    .filter((other) => part.views.has(LEAN) || !other.views.has(LEAN))
    .sort((a, b) => a.views.size - b.views.size)[0]
}

/** As the bundler wants it. What more views load is needed by the rest, never the other way round. */
function toGroup({ ids, views }, at) {
  return { name: `part${at}`, test: (id) => ids.has(id), priority: views.size, includeDependenciesRecursively: false }
}
