import { afterEach, beforeEach, expect, test, vi } from 'vitest'

type Shelves = { readonly localStorage: unknown; readonly sessionStorage: unknown }

function browser({ localStorage, sessionStorage }: Shelves): void {
  vi.stubGlobal('window', { localStorage, sessionStorage })
}

function storage(): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage
}

const blocked = {
  getItem: () => {
    throw new DOMException('no', 'SecurityError')
  },
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError')
  },
}

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllGlobals())

function pass(role: 'facilitator' | 'participant', visitedAt: number, boardId = 'b1') {
  return {
    boardId,
    token: `${role}-token`,
    member: { id: `${role}-1`, name: 'Ana', role, color: 3 },
    title: 'Atlas team',
    kit: 'team-alliance',
    visitedAt,
  }
}

test('[UI-1] a tab keeps the pass it came in with; a new tab gets the strongest one', async () => {
  const shared = storage()
  browser({ localStorage: shared, sessionStorage: storage() })
  const { keepPass, passFor } = await import('../../client/passes.ts')
  keepPass(pass('facilitator', 1))
  keepPass(pass('participant', 2))
  expect(passFor('b1')?.member.role).toBe('participant')
  browser({ localStorage: shared, sessionStorage: storage() })
  expect(passFor('b1')?.member.role).toBe('facilitator')
  expect(passFor('another')).toBeUndefined()
})

test('[UI-1] one pass a board and role, newest visit first, and a dropped one is gone', async () => {
  browser({ localStorage: storage(), sessionStorage: storage() })
  const { dropPass, keepPass, myPasses, passFor } = await import('../../client/passes.ts')
  const { rememberUnsigned, unsignedBy } = await import('../../client/sync/unsigned.ts')
  rememberUnsigned('participant-1', ['a-note'])
  keepPass(pass('participant', 1))
  keepPass({ ...pass('participant', 5), title: 'Renamed' })
  keepPass(pass('participant', 3, 'b2'))
  expect(myPasses().map(({ title, visitedAt }) => [title, visitedAt])).toEqual([
    ['Renamed', 5],
    ['Atlas team', 3],
  ])
  dropPass(pass('participant', 5))
  expect(passFor('b1')).toBeUndefined()
  expect(myPasses()).toHaveLength(1)
  // Nor does the browser tell the next one which notes without a name were theirs.
  expect(unsignedBy('participant-1').size).toBe(0)
})

test.each([
  ['storage that throws', { localStorage: blocked, sessionStorage: blocked }],
  ['no storage at all', { localStorage: undefined, sessionStorage: undefined }],
])('[UI-2] with %s, passes live in memory as long as the tab', async (_what, shelves) => {
  browser(shelves)
  const { keepPass, passFor } = await import('../../client/passes.ts')
  keepPass(pass('participant', 1))
  expect(passFor('b1')?.member.name).toBe('Ana')
})

test('[UI-2] what somebody else left under our key is no pass', async () => {
  const shared = storage()
  shared.setItem('groundwork.passes', '[{"boardId":"b1"}, 3, null]')
  browser({ localStorage: shared, sessionStorage: storage() })
  const { myPasses } = await import('../../client/passes.ts')
  expect(myPasses()).toEqual([])
  shared.setItem('groundwork.passes', '{')
  expect(myPasses()).toEqual([])
})

test('[ACC-35] whoever starts a board has the name and colour they last went by', async () => {
  browser({ localStorage: storage(), sessionStorage: storage() })
  const { keepPass } = await import('../../client/passes.ts')
  const { api } = await import('../../client/api.ts')
  const { createBoard } = await import('../../client/views/homeCreateBoard.ts')
  const board = { id: 'b2', title: 'Atlas', kit: 'k' }
  vi.spyOn(api, 'createBoard').mockResolvedValue({ board, keys: { facilitator: 'f' } } as never)
  const join = vi
    .spyOn(api, 'join')
    .mockResolvedValue({ token: 't', board, member: { id: 'm', name: '', role: 'facilitator', color: 0 } })
  await createBoard('Atlas', { kit: 'k', length: 'standard' })
  expect(join).toHaveBeenLastCalledWith('b2', { key: 'f' })
  const fay = { id: 'f', name: 'Fay', role: 'participant', color: 7 } as const
  keepPass({ ...pass('participant', Date.now()), member: fay })
  await createBoard('Atlas', { kit: 'k', length: 'standard' })
  expect(join).toHaveBeenLastCalledWith('b2', { key: 'f', name: 'Fay', color: 7 })
  await createBoard('Atlas', { kit: 'k', length: 'standard' }, { name: 'Fay M.' })
  expect(join).toHaveBeenLastCalledWith('b2', { key: 'f', name: 'Fay M.' })
})
