import type { VersionCommand } from '../../shared/versionCommands.ts'
import type { Case } from './twice.ts'

/** Scenes for versions of an alliance. */
export const versionCases: { readonly [T in VersionCommand]: Case<T> } = {
  'version.keep': { by: 'ana', input: () => ({ version: 'ver', name: 'After the offsite' }) },
  'version.rename': {
    given: ({ done, ana }) => done(ana, 'version.keep', { version: 'ver', name: 'Ours' }),
    input: () => ({ version: 'ver', name: 'After the offsite' }),
  },
}
