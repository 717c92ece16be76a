import { expect, test } from 'vitest'
import { startWorkshop } from '../helpers/workshop.ts'

test('[ACC-45] no page can be put into a frame but a mirror, and that by nobody else', async () => {
  await using workshop = await startWorkshop()
  const policy = async (path: string) =>
    (await fetch(`${workshop.address}${path}`)).headers.get('content-security-policy') ?? ''
  const board = `/b/${workshop.board.board.id}`
  for (const path of [board, `${board}/console`, `${board}/pocket`, `${board}/seen/console`, `${board}/seen`, '/'])
    expect(await policy(path), path).toContain("frame-ancestors 'none'")
  for (const screen of ['pocket', 'board'])
    expect(await policy(`${board}/seen/${screen}`)).toContain("frame-ancestors 'self'")
  expect(await policy(`${board}/console`)).toContain("frame-src 'self'")
})
