const overlays = '[role="menu"], [role="dialog"][data-rac], [data-exiting]'
/** As menus and dialogs fade within this many frames, whatever else is still open is not one that was just closed. */
const FRAMES_MAX = 40

/** Runs something once the menu or dialog it was chosen in is gone: it puts the focus back to where that was before. */
export function afterOverlays(run: () => void, frames = 0): void {
  requestAnimationFrame(() => {
    if (frames < FRAMES_MAX && document.querySelector(overlays)) afterOverlays(run, frames + 1)
    else requestAnimationFrame(() => requestAnimationFrame(run))
  })
}
