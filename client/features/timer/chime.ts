/** Frequency in hertz and when it is struck, in seconds: a falling fourth, like a small brass bowl. */
const strokes: readonly (readonly [hertz: number, at: number])[] = [
  [659.25, 0],
  [493.88, 0.55],
]
const RING_SECONDS = 2.4
const LOUDNESS = 0.14

let context: AudioContext | undefined

/** Browsers let a page sound only after somebody touched it: call this from a press, and later chimes are heard. */
export async function allowChime(): Promise<void> {
  context ??= new AudioContext()
  if (context.state === 'suspended') await context.resume()
}

/** Strikes the bell, if this page was allowed to sound; otherwise the screen alone says that time is up. */
export function strikeChime(): void {
  if (context?.state !== 'running') return
  for (const [hertz, at] of strokes) strike(context, hertz, context.currentTime + at)
}

function strike(audio: AudioContext, hertz: number, at: number): void {
  const tone = audio.createOscillator()
  const loudness = audio.createGain()
  tone.type = 'sine'
  tone.frequency.value = hertz
  loudness.gain.setValueAtTime(0, at)
  loudness.gain.linearRampToValueAtTime(LOUDNESS, at + 0.02)
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + RING_SECONDS)
  tone.connect(loudness).connect(audio.destination)
  tone.start(at)
  tone.stop(at + RING_SECONDS)
}
