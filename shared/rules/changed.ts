/** Whether an answer says something else now than when it was shown to all; `shownAs` is noted by the server then. */
export function hasChanged({
  text,
  shownAs,
}: {
  readonly text: string
  readonly shownAs?: string | null | undefined
}): boolean {
  return Boolean(shownAs) && text.trim() !== shownAs
}
