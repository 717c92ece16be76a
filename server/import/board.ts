import * as Y from 'yjs'
import { Language, Title } from '../../shared/api.ts'
import type { BoardFile } from '../../shared/boardFile.ts'
import { OWN_KIT } from '../../shared/kits/kitFile.ts'
import { IMAGES_MAX, TITLE_LENGTH_MAX } from '../../shared/limits.ts'
import { Id } from '../../shared/members.ts'
import { newId } from '../members/keys.ts'
import { readPicture } from '../pictures/picture.ts'
import { Problem } from '../problem.ts'
import { documentsFrom } from './documents.ts'
import type { Rename } from './ids.ts'
import { readRequest } from './readFile.ts'

/** A document of a new board, and the Yjs client that wrote it. */
type Written = { readonly update: Uint8Array; readonly client: number }

/** All that a new board is made of. */
export type ImportedBoard = {
  readonly title: string
  readonly kit: string
  readonly language: string
  readonly documents: Readonly<Record<'board' | 'stage' | 'deck', Written>>
  readonly pictures: readonly { readonly id: string; readonly bytes: Uint8Array }[]
}

/** A board from the body of a request: `{file, title?}`. Throws a Problem that says what is wrong with it. */
export function importedBoard({ body, code }: { readonly body: Uint8Array; readonly code: string }): ImportedBoard {
  const { file, title } = readRequest(body)
  const rename = newIds()
  const begun = { title: titled(title ?? file.title), kit: kitOf(file), language: languageOf(file), code }
  const { board, stage, deck } = documentsFrom(file, begun, rename, Date.now())
  return {
    ...{ title: begun.title, kit: begun.kit, language: begun.language },
    documents: { board: writtenOf(board), stage: writtenOf(stage), deck: writtenOf(deck) },
    pictures: picturesIn(file, rename),
  }
}

function newIds(): Rename {
  const given = new Map<string, string>()
  return (id) => {
    const made = given.get(id) ?? newId()
    given.set(id, made)
    return made
  }
}

function writtenOf(doc: Y.Doc): Written {
  return { update: Y.encodeStateAsUpdate(doc), client: doc.clientID }
}

/** A title from a file is looked at like one that somebody types; without one, it says where the board is from. */
function titled(title: string): string {
  const line = Title.safeParse([...title].slice(0, TITLE_LENGTH_MAX).join(''))
  return line.success ? line.data : 'Brought in from a file'
}

function kitOf({ kit }: BoardFile): string {
  return Id.safeParse(kit).success ? kit : OWN_KIT
}

function languageOf({ language }: BoardFile): string {
  return Language.safeParse(language).success ? language : 'en'
}

function picturesIn({ pictures = {} }: BoardFile, rename: Rename): ImportedBoard['pictures'] {
  const all = Object.entries(pictures)
  if (all.length > IMAGES_MAX)
    throw new Problem(
      400,
      'too-many-pictures',
      `A board holds at most ${IMAGES_MAX} pictures. Take some off there first.`,
    )
  return all.map(([name, base64]) => {
    const bytes = Buffer.from(base64, 'base64')
    readPicture(bytes)
    return { id: rename(name), bytes: new Uint8Array(bytes) }
  })
}
