import type { Picture } from './picture.ts'
import styles from './print.module.css'

/** Prints pictures, each on a page of its own, and nothing else of what is on screen. Resolves when the dialog is closed. */
export async function printPictures(pictures: readonly Picture[], title: string): Promise<void> {
  const sheet = document.createElement('div')
  sheet.className = styles.sheet ?? ''
  sheet.ariaHidden = 'true'
  const addresses = pictures.map(({ svg }) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })))
  const images = addresses.map((address) => Object.assign(new Image(), { src: address, alt: '' }))
  sheet.append(...images)
  document.body.append(sheet)
  const before = document.title
  try {
    await Promise.all(images.map((image) => image.decode()))
    document.documentElement.dataset.printing = ''
    // Browsers offer it as the name of the file.
    document.title = title
    window.print()
  } finally {
    document.title = before
    delete document.documentElement.dataset.printing
    sheet.remove()
    for (const address of addresses) URL.revokeObjectURL(address)
  }
}
