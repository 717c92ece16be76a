import { createHash } from 'node:crypto'

// Which sources a browser needs before each surface is shown, besides the page's own script.
const door = ['views/Door.tsx', 'features/saved/Ended.tsx']
const firstLoads = {
  canvas: [...door, 'views/board/Board.tsx', 'views/board/BoardCanvas.tsx'],
  outline: [...door, 'views/board/Board.tsx', 'views/board/BoardOutline.tsx'],
  pocket: [...door, 'views/Pocket.tsx'],
  console: [...door, 'views/Console.tsx'],
  stage: [...door, 'views/Stage.tsx'],
  ready: [...door, 'views/Ready.tsx'],
  home: ['views/Home.tsx'],
  join: ['views/JoinByCode.tsx'],
}
const sources = new Set(Object.values(firstLoads).flat())

/** They hand everything out by one door: who comes in by it does not tell who needs what. */
const byOneDoor = /node_modules\/(lucide-react|react-aria|react-aria-components|react-stately)\//

/**
 * Modules that come with the same first loads come in one file, instead of one for each set of parts that might share them:
 * sixty small files take longer than forty. Nothing gets anything that it does not need.
 */
export const firstLoadChunks = {
  includeDependenciesRecursively: false,
  groups: [{ debugName: 'first loads', name: (id, graph) => groupOf(id, (at) => graph.getModuleInfo(at)) }],
}

/** Comes later, and on the board alone, where all of a first load is here by then. */
const onBoard = /^(views\/board|features\/(actions|draw|navigation|richText|trash))\//

function groupOf(id, infoOf) {
  if (byOneDoor.test(id)) return null
  const info = infoOf(id)
  // What is asked for by itself keeps a file of its own.
  if (!info || info.isEntry || info.dynamicImporters.length > 0) return null
  const roots = rootsOf(id, infoOf)
  if (roots.has('main')) return null
  const surfaces = Object.keys(firstLoads).filter((surface) => firstLoads[surface].some((source) => roots.has(source)))
  if (surfaces.length === 0) return null
  // What comes later on one surface must not bring along much that only another one needs at first.
  const isShared = surfaces.includes('canvas') && surfaces.length > 2
  const isOnBoard = (root) => surfaces.includes('canvas') && onBoard.test(root)
  const later = isShared ? [] : [...roots].filter((root) => !sources.has(root) && !isOnBoard(root))
  return `with-${surfaces.join('-')}${later.length > 0 ? `-${shortOf(later)}` : ''}`
}

/** The parts that bring a module along, by the way in which they are asked for. */
function rootsOf(id, infoOf) {
  const roots = new Set()
  const seen = new Set([id])
  for (const at of seen) {
    const info = infoOf(at)
    if (!info) continue
    if (info.isEntry) roots.add('main')
    else if (info.dynamicImporters.length > 0) roots.add(at.split('/client/').at(-1))
    for (const importer of info.importers) seen.add(importer)
  }
  return roots
}

function shortOf(names) {
  return createHash('sha256').update(names.sort().join()).digest('hex').slice(0, 4)
}
