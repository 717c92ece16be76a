import type { RevealedPrompt } from '../../../shared/schema/stage.ts'

/** What people said of being done, as far as those who say it can tell. */
export class Doing {
  /** How often it is being said at this moment, of a person and a prompt. */
  readonly #saying = new Map<string, number>()
  readonly #ever = new Set<string>()

  /** Whether somebody ever said that they are done, or may have. */
  hasEverSaid(prompt: string, who: string): boolean {
    return this.#ever.has(`${prompt}/${who}`)
  }

  isSaying(prompt: string, who: string): boolean {
    return (this.#saying.get(`${prompt}/${who}`) ?? 0) > 0
  }

  begins(prompt: string, who: string): void {
    this.#ever.add(`${prompt}/${who}`)
    this.#count(`${prompt}/${who}`, 1)
  }

  ends(prompt: string, who: string): void {
    this.#count(`${prompt}/${who}`, -1)
  }

  #count(key: string, by: number): void {
    this.#saying.set(key, (this.#saying.get(key) ?? 0) + by)
  }
}

/** Whether it is told to nobody who is done with it. */
export function isUntold(prompt: Pick<RevealedPrompt, 'anonymous' | 'mode'> | undefined): boolean {
  return prompt !== undefined && (prompt.anonymous || prompt.mode !== 'private')
}
