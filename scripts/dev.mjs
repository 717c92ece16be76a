// `npm run dev`: both sides with hot reload. The page is at the address Vite prints; it passes calls on to the server.
import { spawn } from 'node:child_process'
import { ensureInstalled, root, run } from './install.mjs'

ensureInstalled()
run('npx', 'tsc', '-b', 'shared', 'server')

const environment = { ...process.env, PORT: process.env.PORT ?? '3000' }
const programs = [
  ['npx', 'tsc', '-b', 'shared', 'server', '--watch', '--preserveWatchOutput'],
  ['node', '--watch', 'build/server/main.js'],
  ['npx', 'vite', '--config', 'client/vite.config.ts', '--host'],
].map(([program, ...words]) =>
  spawn(program, words, { cwd: root, stdio: 'inherit', env: environment, shell: process.platform === 'win32' }),
)

const stop = () => {
  for (const program of programs) program.kill()
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
for (const program of programs) program.on('exit', stop)
