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

/**
 * Modules that come with the same first loads come in one file, instead of one for each set of parts that might share them:
 * sixty small files take a phone longer than ten. No surface gets anything that it does not need.
 */
export const firstLoadChunks = {
  includeDependenciesRecursively: false,
  groups: [{ name: (id, { getModuleInfo }) => groupOf(id, getModuleInfo) }],
}

function groupOf(id, infoOf) {
  const info = infoOf(id)
  // What is asked for by itself keeps a file of its own.
  if (!info || info.isEntry || info.dynamicImporters.length > 0) return null
  const roots = rootsOf(id, infoOf)
  if (roots.has('main')) return null
  const surfaces = Object.keys(firstLoads).filter((surface) => firstLoads[surface].some((source) => roots.has(source)))
  return surfaces.length > 0 ? `with-${surfaces.join('-')}` : null
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
