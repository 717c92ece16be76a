/** What leads to the alliance as a page. */
export const pageWay = {
  way: 'Our alliance',
  wayOf: 'Read the alliance “{{title}}”',
} as const
