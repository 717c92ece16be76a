import { built, editorWeight, surfaces, total, weigh } from '../helpers/sizes.ts'

const directory = process.env.CLIENT_DIR ?? built
const withFiles = process.argv.includes('--files')

const kB = (bytes: number) => (bytes / 1000).toFixed(1).padStart(7)

// Every surface's first load, in kB of gzipped script; with `--files`, chunk by chunk.
for (const [surface, sources] of Object.entries(surfaces)) {
  const weights = weigh(sources, directory)
  process.stdout.write(`${surface.padEnd(10)}${kB(total(weights))} kB\n`)
  if (withFiles) for (const { file, bytes } of weights) process.stdout.write(`  ${kB(bytes)}  ${file}\n`)
}
process.stdout.write(`${'+ editor'.padEnd(10)}${kB(editorWeight(directory))} kB\n`)
