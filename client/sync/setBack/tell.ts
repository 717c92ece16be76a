import { navigate } from 'wouter/use-browser-location'
import { i18n } from '../../locales/i18n.ts'
import '../../locales/setBackWords.ts'
import { toast } from '../../ui/toast.ts'
import { waitFor } from './look.ts'

/** One room's account: how many things the server had lost, and how many of them it still does not have. */
type Account = { readonly all: number; readonly left: () => Promise<number> }

/** The rooms of a board come back within this of each other, and so do most people on it. In milliseconds. */
const TOGETHER_MS = 4000
/** Others may take their turn later: it is looked so often, each time after so long. */
const LOOKS_MAX = 4
const LOOK_EVERY_MS = 3000

const waiting = new Map<string, Promise<Account[]>>()
const accounts = new Map<string, Account[]>()

/** Says once for all rooms of a board that the server was set back, and how much of what was lost is back. */
export async function tellOf(boardId: string, account: Account): Promise<void> {
  accounts.set(boardId, [...(accounts.get(boardId) ?? []), account])
  if (waiting.has(boardId)) return
  const together = waitFor(TOGETHER_MS).then(() => accounts.get(boardId) ?? [])
  waiting.set(boardId, together)
  const told = await together
  waiting.delete(boardId)
  accounts.delete(boardId)
  const all = told.reduce((sum, one) => sum + one.all, 0)
  let left = await leftOf(told)
  for (let looks = 1; looks < LOOKS_MAX && left > 0; looks++) {
    await waitFor(LOOK_EVERY_MS)
    left = await leftOf(told)
  }
  if (all > 0) say(boardId, all, left)
}

async function leftOf(accounts: readonly Account[]): Promise<number> {
  let left = 0
  for (const account of accounts) left += await account.left()
  return left
}

function say(boardId: string, all: number, left: number): void {
  const t = i18n.getFixedT(null, 'setBack')
  toast({
    title: t('title'),
    description: [t('back', { back: Math.max(0, all - left), count: all }), left > 0 ? t('rest') : ''].join(' ').trim(),
    tone: left > 0 ? 'trouble' : 'calm',
    ...(left > 0 && { action: { label: t('look'), onPress: () => navigate(`/b/${boardId}/kept`) } }),
  })
}
