import * as z from 'zod/mini'
import { lineOfWords } from './api.ts'
import { VERSION_NAME_LENGTH_MAX } from './limits.ts'
import { Id, type Role } from './members.ts'

const writers: Role[] = ['facilitator', 'participant']
const VersionName = lineOfWords(VERSION_NAME_LENGTH_MAX, {
  missing: 'Give the version a name.',
  long: `A version's name has at most ${VERSION_NAME_LENGTH_MAX} characters.`,
})

/** The alliance as it is now, to come back to. */
export const versionCommands = {
  /** Keeps it under a name. The id is the sender's. */
  'version.keep': { by: writers, input: z.object({ version: Id, name: VersionName }) },
  'version.rename': { by: writers, input: z.object({ version: Id, name: VersionName }) },
}
export type VersionCommand = keyof typeof versionCommands
