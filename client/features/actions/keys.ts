/** A key with what has to be held with it. */
export type Chord = {
  readonly key: string
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
}

/** What of a keyboard event says which keys are down. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'> & {
  readonly getModifierState?: (key: string) => boolean
}

/** Reads `mod+shift+z`. A plus itself is written `+`, alone or at the end. */
export function parseKeys(keys: string): Chord {
  const parts = keys.endsWith('+') ? [...keys.slice(0, -1).split('+').filter(Boolean), '+'] : keys.split('+')
  const key = parts.at(-1) ?? ''
  return {
    key: key.length === 1 ? key.toLowerCase() : key,
    mod: parts.includes('mod'),
    shift: parts.includes('shift'),
    alt: parts.includes('alt'),
  }
}

/** Whether these are the keys that are down, on whatever layout. */
export function isPressed(chord: Chord, event: Pressed, isMac: boolean): boolean {
  const key = event.key === ' ' ? 'Space' : event.key
  if (isSign(chord.key) && key === chord.key) return isSignAlone(chord, event, isMac)
  if (!isHeld(chord, event, isMac) || chord.shift !== event.shiftKey) return false
  return key.toLowerCase() === chord.key.toLowerCase() || isByPlace(chord, event)
}

/** Signs stand on other keys in each language; some take Shift or AltGr to be typed at all. */
function isSignAlone(chord: Chord, event: Pressed, isMac: boolean): boolean {
  const isTyped = event.getModifierState?.('AltGraph') ?? false
  return (isTyped && !chord.mod && !chord.alt) || isHeld(chord, event, isMac)
}

function isHeld({ mod, alt }: Chord, { ctrlKey, metaKey, altKey }: Pressed, isMac: boolean): boolean {
  const [held, other] = isMac ? [metaKey, ctrlKey] : [ctrlKey, metaKey]
  return held === mod && !other && altKey === alt
}

/** Digits with Shift, letters with Alt, and letters of other scripts are known by where they are. */
function isByPlace(chord: Chord, { key, code }: Pressed): boolean {
  if (/^[0-9]$/.test(chord.key)) return code === `Digit${chord.key}` || code === `Numpad${chord.key}`
  const isElsewhere = chord.alt || (key.length === 1 && key > 'ɏ')
  return /^[a-z]$/.test(chord.key) && isElsewhere && code === `Key${chord.key.toUpperCase()}`
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[a-z0-9]/i.test(key)
}

const arrows: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }
const macNames: Readonly<Record<string, string>> = { Delete: '⌦', Backspace: '⌫', Enter: '↩', Tab: '⇥' }

/** How keys are called where other names are not known. */
export type KeyNames = Readonly<Record<'ctrl' | 'shift' | 'alt' | 'Escape' | 'Delete' | 'Space', string>>

/** Keys as they stand on the keyboard: `Ctrl+Shift+Z`, on a Mac `⇧⌘Z`. */
export function keyText(keys: string, names: KeyNames, isMac: boolean): string {
  const { key, mod, shift, alt } = parseKeys(keys)
  const named = arrows[key] ?? (isMac ? macNames[key] : undefined) ?? names[key as keyof KeyNames]
  const face = named ?? (key.length === 1 ? key.toUpperCase() : key)
  if (isMac) return [alt && '⌥', shift && '⇧', mod && '⌘', face].filter(Boolean).join('')
  return [mod && names.ctrl, alt && names.alt, shift && names.shift, face].filter(Boolean).join('+')
}

/** Whether ⌘ is the key for commands here. */
export function isMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform)
}
