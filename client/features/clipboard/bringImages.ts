import { api, Problem } from '../../api.ts'
import { type Pass, passFor } from '../../passes.ts'
import { uploadImage } from '../../sync/images.ts'
import type { Clip, ClipItem } from './clip.ts'

/**
 * The same clip with pictures this board has: those of another board are fetched there, where this browser may enter it,
 * and stored here. `left` is how many could not come along.
 */
export async function bringImages(clip: Clip, pass: Pass): Promise<{ readonly clip: Clip; readonly left: number }> {
  const from = clip.board === pass.boardId ? pass : passFor(clip.board)
  if (from === pass) return { clip, left: 0 }
  const brought = new Map<string, string>()
  for (const item of clip.items) {
    if (item.kind !== 'image' || brought.has(item.file) || !from) continue
    const file = await bring(item.file, from, pass)
    if (file) brought.set(item.file, file)
  }
  const items = clip.items.flatMap((item): ClipItem[] => {
    if (item.kind !== 'image') return [item]
    const file = brought.get(item.file)
    return file ? [{ ...item, file }] : []
  })
  return { clip: { ...clip, items }, left: clip.items.length - items.length }
}

async function bring(file: string, from: Pass, to: Pass): Promise<string | null> {
  try {
    return await uploadImage(to, await api.image(from.boardId, from.token, file))
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    return null
  }
}
