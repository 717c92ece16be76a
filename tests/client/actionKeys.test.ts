import { describe, expect, test } from 'vitest'
import { isPressed, keyText, type Pressed, parseKeys } from '../../client/features/actions/keys.ts'

const names = { ctrl: 'Ctrl', shift: 'Shift', alt: 'Alt', Escape: 'Esc', Delete: 'Del', Space: 'Space' }

type Down = Partial<Pressed> & { readonly altGraph?: boolean }

function down({ altGraph = false, ...keys }: Down): Pressed {
  const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, code: '', key: '' }
  return { ...none, getModifierState: (key) => key === 'AltGraph' && altGraph, ...keys }
}

const is = (keys: string, event: Down, isMac = false) => isPressed(parseKeys(keys), down(event), isMac)

describe('keys', () => {
  test('[UI-114] are read with what is held', () => {
    expect(parseKeys('mod+shift+z')).toEqual({ key: 'z', mod: true, shift: true, alt: false })
    expect(parseKeys('alt+ArrowUp')).toEqual({ key: 'ArrowUp', mod: false, shift: false, alt: true })
    expect(parseKeys('+')).toEqual({ key: '+', mod: false, shift: false, alt: false })
    expect(parseKeys('mod++')).toEqual({ key: '+', mod: true, shift: false, alt: false })
  })

  test('[UI-114] the command key is ⌘ on a Mac, Ctrl elsewhere, and never both', () => {
    const z = { key: 'z', code: 'KeyZ' }
    expect(is('mod+z', { ...z, ctrlKey: true })).toBe(true)
    expect(is('mod+z', { ...z, metaKey: true })).toBe(false)
    expect(is('mod+z', { ...z, metaKey: true }, true)).toBe(true)
    expect(is('mod+z', { ...z, ctrlKey: true }, true)).toBe(false)
    expect(is('mod+z', { ...z, ctrlKey: true, metaKey: true })).toBe(false)
    expect(is('mod+z', { ...z, ctrlKey: true, shiftKey: true })).toBe(false)
    expect(is('mod+shift+z', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true })).toBe(true)
  })

  test('[UI-114] a letter alone needs nothing held, and Caps Lock does not matter', () => {
    expect(is('n', { key: 'n' })).toBe(true)
    expect(is('n', { key: 'N' })).toBe(true)
    expect(is('n', { key: 'N', shiftKey: true })).toBe(false)
    expect(is('n', { key: 'n', ctrlKey: true })).toBe(false)
    expect(is('n', { key: 'n', altKey: true })).toBe(false)
  })

  test('[UI-114] signs count wherever a layout has them', () => {
    expect(is('?', { key: '?', code: 'Slash', shiftKey: true })).toBe(true)
    expect(is('?', { key: '?', code: 'Minus', shiftKey: true })).toBe(true)
    expect(is('/', { key: '/', code: 'Digit7', shiftKey: true })).toBe(true)
    expect(is('[', { key: '[', ctrlKey: true, altKey: true, altGraph: true })).toBe(true)
    expect(is('[', { key: '[', ctrlKey: true })).toBe(false)
    expect(is('+', { key: '+', code: 'Equal', shiftKey: true })).toBe(true)
  })

  test('[UI-114] digits count by where they are: with Shift, on French keyboards, on the number pad', () => {
    expect(is('1', { key: '1', code: 'Digit1' })).toBe(true)
    expect(is('1', { key: '&', code: 'Digit1' })).toBe(true)
    expect(is('1', { key: '1', code: 'Numpad1' })).toBe(true)
    expect(is('shift+1', { key: '!', code: 'Digit1', shiftKey: true })).toBe(true)
    expect(is('1', { key: '!', code: 'Digit1', shiftKey: true })).toBe(false)
  })

  test('[UI-114] letters of other scripts, and those that Alt turns into signs, count by where they are', () => {
    expect(is('mod+z', { key: 'я', code: 'KeyZ', ctrlKey: true })).toBe(true)
    expect(is('alt+l', { key: '¬', code: 'KeyL', altKey: true }, true)).toBe(true)
    // On a German keyboard Z and Y have changed places: the letter counts.
    expect(is('mod+z', { key: 'z', code: 'KeyY', ctrlKey: true })).toBe(true)
    expect(is('mod+z', { key: 'y', code: 'KeyZ', ctrlKey: true })).toBe(false)
  })

  test('[UI-114] keys are shown as they stand on the keyboard', () => {
    expect(keyText('mod+shift+z', names, false)).toBe('Ctrl+Shift+Z')
    expect(keyText('mod+shift+z', names, true)).toBe('⇧⌘Z')
    expect(keyText('alt+ArrowUp', names, false)).toBe('Alt+↑')
    expect(keyText('Delete', names, false)).toBe('Del')
    expect(keyText('+', names, true)).toBe('+')
  })
})
