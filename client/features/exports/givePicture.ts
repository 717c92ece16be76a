import { giveFile } from './giveFile.ts'
import type { Picture } from './picture.ts'
import { printPictures } from './printPictures.ts'
import { pngOf } from './raster.ts'

/** `board`, `selection`, or a section's id. */
export type Area = string

type Areas = readonly { readonly id: Area; readonly label: string }[]

const pictureFormats = ['png', 'svg', 'print', 'pages'] as const
export type PictureFormat = (typeof pictureFormats)[number]

export function isPictureFormat(format: string): format is PictureFormat {
  return (pictureFormats as readonly string[]).includes(format)
}

type Drawing = {
  readonly title: string
  readonly areas: Areas
  readonly draw: (area: Area) => Promise<Picture | null>
}

/** Draws an area and hands it to the person, or to their printer; `pages`: every section. False when nothing lies there. */
export async function givePicture(how: PictureFormat, what: Area, { title, areas, draw }: Drawing): Promise<boolean> {
  const wanted = how === 'pages' ? sectionsOf(areas) : [{ id: what }]
  const drawn: Picture[] = []
  for (const { id } of wanted) {
    const picture = await draw(id)
    if (picture) drawn.push(picture)
  }
  const [picture] = drawn
  if (!picture) return false
  const name = [title, sectionsOf(areas).find(({ id }) => id === what)?.label].filter(Boolean).join(' ')
  if (how === 'print' || how === 'pages') await printPictures(drawn, title)
  else if (how === 'svg') giveFile(new Blob([picture.svg], { type: 'image/svg+xml' }), name, 'svg')
  else giveFile(await pngOf(picture), name, 'png')
  return true
}

function sectionsOf(areas: Areas): Areas {
  return areas.filter(({ id }) => id !== 'board' && id !== 'selection')
}
