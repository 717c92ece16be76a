import type { Person } from './person.ts'

/** Where a section of the board is written. */
export function sectionText({ page }: Person, section: string) {
  return page.getByRole('textbox', { name: new RegExp(`^${section}`) })
}

/** What is written in a section, without other people's carets. */
export function wordsIn(one: Person, section: string): Promise<string> {
  return sectionText(one, section).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const caret of copy.querySelectorAll('[aria-hidden]')) caret.remove()
    return (copy.textContent ?? '').replace(/[\u2060\ufeff]/g, '')
  })
}

/** Writes at the end of a section, key by key. */
export async function writeInSection(one: Person, section: string, sentence: string): Promise<void> {
  await sectionText(one, section).click()
  await one.page.keyboard.press('Control+End')
  await one.page.keyboard.type(sentence, { delay: 10 })
}
