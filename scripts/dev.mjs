// `npm run dev`: both sides with hot reload. The page is at the address Vite prints; it passes calls on to the server.
import { spawn } from 'node:child_process'
import { ensureInstalled, root, run } from './install.mjs'

ensureInstalled()
run('npx', 'tsc', '-b', 'shared', 'server')

const environment = { ...process.env, PORT: process.env.PORT ?? '3000' }
// Each leads a group of its own: tsc starts a program of its own, which must end with it.
const ownGroup = process.platform !== 'win32'
const programs = [
  ['node_modules/typescript/bin/tsc', '-b', 'shared', 'server', '--watch', '--preserveWatchOutput'],
  ['--watch', 'build/server/main.js'],
  ['node_modules/vite/bin/vite.js', '--config', 'client/vite.config.ts', '--host'],
].map((words) => spawn(process.execPath, words, { cwd: root, stdio: 'inherit', env: environment, detached: ownGroup }))

const stop = () => {
  for (const program of programs) {
    if (program.exitCode !== null || program.signalCode !== null || !program.pid) continue
    if (ownGroup) process.kill(-program.pid)
    else program.kill()
  }
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
for (const program of programs) program.on('exit', stop)
