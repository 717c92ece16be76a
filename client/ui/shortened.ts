/** Long enough to know a thing by, short enough to be listened to. */
const LENGTH = 60

/** Words on one line, cut after so many characters. */
export function shortened(text: string, length = LENGTH): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  return line.length > length ? `${line.slice(0, length - 1)}…` : line
}
