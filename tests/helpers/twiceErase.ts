import type { CommandInput } from '../../shared/commands.ts'
import type { EraseCommand } from '../../shared/eraseCommands.ts'
import type { Scene } from './twice.ts'

/** Scenes for what erases. */
export const eraseCases: {
  readonly [T in EraseCommand]: { readonly input: (scene: Scene) => CommandInput<T> }
} = {
  'member.erase': { input: ({ ana }) => ({ member: ana.member.id, words: 'remove' }) },
}
