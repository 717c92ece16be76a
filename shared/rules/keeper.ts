type Kept = { readonly by: string | null; readonly leftAt: number | null }

/** Whether this is the seat of somebody without a device for whom `member` writes now. */
export function isKeptBy(seat: Kept | undefined, member: string): boolean {
  return seat !== undefined && seat.by === member && seat.leftAt === null
}
