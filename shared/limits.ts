/** Every limit that both sides must know, with its reason. Server-only limits live beside the code that enforces them. */

/** One frame: larger than any typing, a pasted chapter still fits; bounds what one frame can cost to check. */
export const FRAME_BYTES_MAX = 128 * 1024

/** A name has to fit on a note and in a list, in any script (code points, not bytes). */
export const NAME_LENGTH_MAX = 40

/** A board's title has to fit a projector's first line. */
export const TITLE_LENGTH_MAX = 120

/** One prompt is one question; longer than this cannot be read from seven metres. */
export const PROMPT_LENGTH_MAX = 280

/** Facilitator hints and probes: a short paragraph. */
export const HINT_LENGTH_MAX = 600

/** People are told apart by sixteen palette colours; the wire carries the index, never a CSS value. */
export const PERSON_COLORS = 16

/** A timer runs from five seconds to two hours. */
export const TIMER_SECONDS_MIN = 5
export const TIMER_SECONDS_MAX = 7200
