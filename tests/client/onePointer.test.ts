import { expect, test } from 'vitest'
import { type Gesture, onOnePointer } from '../../client/ui/onePointer.ts'

/** As much of an element as gestures touch. */
class Surface extends EventTarget {
  setPointerCapture(): void {}
}

type Pressed = { readonly id?: number; readonly by?: 'mouse' | 'pen' | 'touch'; readonly buttons?: number }

function begin() {
  const surface = new Surface()
  const heard: string[] = []
  const gesture: Gesture = {
    start: () => heard.push('start') > 0,
    move: (events) => heard.push(`move ${events.length}`),
    end: () => heard.push('end'),
    cancel: () => heard.push('cancel'),
  }
  const stop = onOnePointer(surface as unknown as HTMLElement, gesture)
  const does = (type: string, { id = 1, by = 'touch', buttons = 1 }: Pressed = {}) => {
    const event = Object.assign(new Event(type, { cancelable: true }), { pointerId: id, pointerType: by, buttons })
    surface.dispatchEvent(event)
    return event
  }
  return { does, heard, stop }
}

test('[UI-97] one finger draws from down to up', () => {
  const { does, heard } = begin()
  does('pointerdown')
  does('pointermove')
  does('pointerup', { buttons: 0 })
  does('pointermove', { buttons: 0 })
  expect(heard).toEqual(['start', 'move 1', 'end'])
})

test('[UI-97] a second finger takes the stroke back and is let through', () => {
  const { does, heard } = begin()
  expect(does('pointerdown').defaultPrevented).toBe(true)
  expect(does('pointerdown', { id: 2 }).defaultPrevented).toBe(false)
  does('pointermove')
  does('pointerup', { id: 2 })
  does('pointermove')
  does('pointerup')
  expect(heard).toEqual(['start', 'cancel'])
  does('pointerdown', { id: 3 })
  expect(heard.at(-1)).toBe('start')
})

test('[UI-97] once a pen was here, fingers pan and rest', () => {
  const { does, heard } = begin()
  does('pointerdown', { by: 'pen' })
  does('pointerup', { by: 'pen' })
  expect(does('pointerdown', { id: 2 }).defaultPrevented).toBe(false)
  expect(heard).toEqual(['start', 'end'])
})

test('[UI-97] other buttons are not ours, but the eraser of a pen is', () => {
  const { does, heard } = begin()
  does('pointerdown', { by: 'mouse', buttons: 2 })
  expect(heard).toEqual([])
  does('pointerdown', { by: 'pen', buttons: 32 })
  expect(heard).toEqual(['start'])
})

test('[UI-97] a surface that goes away takes back what is half done', () => {
  const { does, heard, stop } = begin()
  does('pointerdown')
  stop()
  does('pointermove')
  expect(heard).toEqual(['start', 'cancel'])
})
