import { KIT_FILE_ENDING, type KitFile } from '../../../shared/kits/kitFile.ts'
import { fileSlug } from '../../../shared/rules/fileSlug.ts'
import { download } from '../../ui/download.ts'

/** Hands a kit to the person as a file, laid out so that it can be read and mended by hand. */
export function giveKit(kit: KitFile): void {
  download(new Blob([kitText(kit)], { type: 'application/json' }), `${fileSlug(kit.title, 'kit')}${KIT_FILE_ENDING}`)
}

/** What stands in a kit's file. */
export function kitText(kit: KitFile): string {
  return `${JSON.stringify(kit, null, 2)}\n`
}
