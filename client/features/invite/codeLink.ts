/** The address by which anybody joins with the short code. It carries no key. */
export function codeLink(origin: string, code: string): string {
  return `${origin}/j/${code}`
}

/** Where the code is typed in, as people read it out: `groundwork.example/j`. */
export function codeAddress(origin: string): string {
  return `${new URL(origin).host}/j`
}
