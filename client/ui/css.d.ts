import 'react'

declare module 'react' {
  /** Custom properties carry what only the script knows into the style sheets. */
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined
  }
}
