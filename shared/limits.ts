/** Every limit that both sides must know, with its reason. Server-only limits live beside the code that enforces them. */

/** One frame: larger than any typing, a pasted chapter still fits; bounds what one frame can cost to check. */
export const FRAME_BYTES_MAX = 128 * 1024

/** A name has to fit on a note and in a list, in any script (code points, not bytes). */
export const NAME_LENGTH_MAX = 40

/** How long the last facilitator is gone before screens say so, in milliseconds: a reload is no loss. */
export const FACILITATOR_LOST_MS = 15_000

/** How long the last facilitator is gone before somebody may stand in, in milliseconds: a laptop starts again in less. */
export const STAND_IN_AFTER_MS = 60_000

/**
 * How long somebody may still stand in, in milliseconds: then the session is over, and whoever comes by at night must
 * not get the deck by waiting a minute.
 */
export const STAND_IN_WITHIN_MS = 30 * 60_000

/** People without a device for whom one person writes: a classroom of them; those who left count, for their notes stay signed. */
export const PROXIES_MAX = 40

/** People who are on one board: twice the largest session the server is measured with. Facilitators come in even so. */
export const PEOPLE_MAX = 600

/**
 * Seats on one board, with those of people who left and people without a device: all keep their names for what they
 * wrote, and travel to everybody who joins. A new browser takes a new seat, so this is a hundred people's for years.
 */
export const SEATS_MAX = 3000

/** Newcomers who wait to be let in: a full hall of them; all travel to every facilitator. */
export const WAITING_MAX = 200

/** A passphrase is said aloud in a room: short enough for that, long enough that thirty guesses a minute find none. */
export const PASSPHRASE_LENGTH_MIN = 6
export const PASSPHRASE_LENGTH_MAX = 80

/** A board's title has to fit a projector's first line. */
export const TITLE_LENGTH_MAX = 120

/** One prompt is one question; longer than this cannot be read from seven metres. */
export const PROMPT_LENGTH_MAX = 280

/** Facilitator hints and probes: a short paragraph. */
export const HINT_LENGTH_MAX = 600

/** People are told apart by sixteen palette colours; the wire carries the index, never a CSS value. */
export const PERSON_COLORS = 16

/** Agreements and proposals on one board that are not in the Trash: more than anybody keeps, and every screen reads them all. */
export const AGREEMENTS_MAX = 200

/** One agreement is a sentence or two (UTF-16 units); its other lines are shorter still. */
export const AGREEMENT_LENGTH_MAX = 1000
export const AGREEMENT_LINE_LENGTH_MAX = 200

/** A timer runs from five seconds to two hours. */
export const TIMER_SECONDS_MIN = 5
export const TIMER_SECONDS_MAX = 7200

/** How long going to a step can be taken back, in milliseconds: long enough to see that it was the wrong one. */
export const STEP_UNDO_MS = 10_000

/** Whoever asks for answers that open to each other means two sides at least, and no more people than a session is made for. */
export const MUTUAL_MIN = 2
export const MUTUAL_MAX = 200

/** People who take turns in one round: as many as a session is made for. */
export const ROUND_MAX = 200

/** People in one group of a breakout: more is a meeting, in which somebody stays silent. */
export const BREAKOUT_GROUP_MAX = 8

/** Longer than this is no breakout, and a timer has no place for more either. */
export const BREAKOUT_MINUTES_MAX = 120

/** Each group's section has the breakout's id with its number, and that is an id, too. */
export const BREAKOUT_ID_LENGTH_MAX = 36

/** How far from its middle something may lie on the board, in board pixels: a day's walk for a mouse, and floats stay exact. */
export const BOARD_EXTENT = 200_000

/** A section holds at least one note, and at most what can still be read when all of it is on a projector. */
export const SECTION_SIDE_MIN = 240
export const SECTION_SIDE_MAX = 12_000

/** With fewer people who may write, everybody could work out whose anonymous card is whose. */
export const ANONYMOUS_MIN = 4

/**
 * How many must have written before anonymous answers are shown for the first time: one less than must be here, since
 * whoever asks often writes nothing. The first to write would else be shown the moment they begin, by whoever watches them.
 */
export const ANONYMOUS_FIRST_MIN = 3

/** How long it takes at least, in milliseconds, until an anonymous "done" counts for others: nobody sees who just moved. */
export const READY_DELAY_MS = 2_000

/** Cards of one person that are shown for one prompt: more nobody could read. */
export const DRAFTS_EACH_MAX = 30

/** Characters of a draft that come onto its card, so that nobody fills the board in one go; the draft keeps all. */
export const CARD_LENGTH_MAX = 4_000

/** Answers to "is this what you meant?" on one board: ten for each of 200 people; all of them travel to everybody who joins. */
export const HEARD_MAX = 2_000

/** More sections than this no one can find their way in. */
export const SECTIONS_MAX = 60

/** A section's title stands in one line above it. */
export const SECTION_TITLE_LENGTH_MAX = 80

/** Things that are locked by one press; a selection larger than this is the whole board. */
export const LOCKED_AT_ONCE_MAX = 500

/** Locked things on one board; all of them travel to everybody who joins. */
export const LOCKS_MAX = 2_000

/** A step's title stands beside its minutes in the console, and over the question on Stage. */
export const STEP_TITLE_LENGTH_MAX = 40

/** More steps than this are no session any more; all travel to everybody. */
export const STEPS_MAX = 40

/** Minutes of one step or one prompt: nobody sits longer without a break. */
export const STEP_MINUTES_MAX = 120

/** Follow-up questions of one prompt: more than a handful nobody has at hand. */
export const PROBES_MAX = 12

/** A kit's title stands on a card; its sentence tells who it is for. */
export const KIT_TITLE_LENGTH_MAX = 60
export const KIT_BLURB_LENGTH_MAX = 240

/** Prompts of one kit: three times a long day's. */
export const KIT_PROMPTS_MAX = 200

/** Prompts of one's own, in a browser and in a file: a life's collection, and 300 kB of the five megabytes a site has. */
export const OWN_PROMPTS_MAX = 500

/** A kit file, in bytes: a usual one has 30 kB; every one is checked by the server, from anybody who makes a board. */
export const KIT_FILE_BYTES_MAX = 256 * 1024

/** A vote's question is read from seven metres, like a prompt. */
export const VOTE_QUESTION_LENGTH_MAX = 280

/** One option is no vote; more than forty nobody compares. */
export const VOTE_OPTIONS_MIN = 2
export const VOTE_OPTIONS_MAX = 40

/** An option stands beside its dots on a phone; of a longer note its beginning is shown. */
export const VOTE_OPTION_LENGTH_MAX = 140

/** Scales that are asked together: more than a dozen nobody answers with thought. */
export const SCALES_AT_ONCE_MAX = 12

/** A word or two at each end of a scale, side by side on a phone. */
export const SCALE_END_LENGTH_MAX = 40

/** With more dots than this for each, everything gets some. */
export const DOTS_MAX = 20

/**
 * How often at most the number of votes is told, in milliseconds, and how late at least: whoever watches the number
 * and the people must not see who just voted.
 */
export const VOTE_COUNT_EVERY_MS = 2_000

/** Votes on one board, one a week for two years: all of them stay in the record and travel to everybody who joins. */
export const VOTES_MAX = 100

/** One picture as it is stored, in bytes: enough for a photo of a flip chart, re-encoded, to be read. */
export const IMAGE_BYTES_MAX = 1024 * 1024

/** The longer side of a picture, in pixels: more no screen of the room shows, and decoding it must not fill a phone. */
export const IMAGE_SIDE_MAX = 4096

/** Pictures on one board: with the size above, half a gigabyte of disk at the very most. */
export const IMAGES_MAX = 500

/** What kinds of picture the server takes. No SVG: it is a document that can run things. */
export const imageTypes = ['image/png', 'image/jpeg', 'image/webp'] as const

/** What somebody says when they raise a tending signal: three short sentences, read on a phone. */
export const SIGNAL_LENGTH_MAX = 600

/** The words on the button a group raises it with. */
export const SIGNAL_NAME_LENGTH_MAX = 40

/** How a group finds back after a bump: a few lines, read when it is hard to read. */
export const REPAIR_LENGTH_MAX = 1_000

/** Tending signals on one board, one a week for six years: all travel to everybody who joins. */
export const SIGNALS_MAX = 300

/** A reservation, what is missing, or what somebody gets out of it: two sentences, read aloud in the room. */
export const COMMITMENT_WORDS_LENGTH_MAX = 280

/** Agreements that one person answers at once: more than any alliance has. */
export const COMMITTED_AT_ONCE_MAX = 200

/** Days between two reviews of a rhythm of one's own: what is looked at less than every two years is not. */
export const REVIEW_EVERY_DAYS_MAX = 731

/** A version is called something short, in a list: "After the offsite". */
export const VERSION_NAME_LENGTH_MAX = 60

/** Versions of one board: a check-in a week for some years. Each is a file of its own; their names travel to everybody. */
export const VERSIONS_MAX = 200

/** Of these, how many people may name. */
export const NAMED_VERSIONS_MAX = 100

/** Of these, how many are kept because a session went on to another step: three long sessions' steps. */
export const STEP_VERSIONS_MAX = 30

/** Check-ins on one board: one a fortnight for ten years; all travel to everybody who joins. */
export const CHECKINS_MAX = 260

/** A board's file with its pictures, in bytes: all of a year's work; more no browser should have to hold as text. */
export const BOARD_FILE_BYTES_MAX = 32 * 1024 * 1024

/** Pictures that go into a board's file, in bytes: written as text they take a third more, and the words need room, too. */
export const FILE_PICTURES_BYTES_MAX = 16 * 1024 * 1024

/** Records in a board's file: ten times what a board with two thousand notes has. */
export const FILE_RECORDS_MAX = 50_000

/** Characters of one text in a file: a long chapter, which nobody writes on a note. */
export const FILE_TEXT_LENGTH_MAX = 100_000

/** Agreements a check-in asks about: more nobody looks at with thought in one sitting. */
export const ASKED_MAX = 100

/** Characters of each line of an agreement that a check-in keeps to compare with later; the agreement has them all. */
export const WORDING_LENGTH_MAX = 2_000

/** What somebody says at a check-in stands in one paragraph on a phone. */
export const CHECKIN_WORDS_MAX = 280

/** The address of a program that hears of a board: longer ones hold more than an address. */
export const WEBHOOK_LENGTH_MAX = 500

/** People who are asked at once how something landed: a table, and no survey. */
export const VIBE_PEOPLE_MAX = 40

/** Vibe checks that somebody's room keeps: the last weeks' of a busy pair. */
export const VIBES_KEPT_MAX = 60
