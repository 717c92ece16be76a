import { hasChanged } from '../../../shared/rules/changed.ts'
import { clarityOf } from '../../../shared/rules/clarity.ts'
import type { Note } from '../../../shared/schema/board.ts'
import { HangingTalk } from '../../features/talk/HangingTalk.tsx'
import { useBoard } from '../../sync/BoardSession.tsx'
import { useAbout } from '../../sync/byAbout.ts'
import { reactedIn } from '../../sync/talk.ts'
import { onDemand } from '../../ui/onDemand.tsx'
import { useAtBoard } from './boardDesk.ts'
import { useTalk } from './useTalk.ts'

const ClarityMark = onDemand(async () => (await import('../../features/talk/ClarityMark.tsx')).ClarityMark)
const ChangedMark = onDemand(async () => (await import('../../features/talk/ChangedMark.tsx')).ChangedMark)
const HeardMark = onDemand(async () => (await import('../../features/talk/ClarityMark.tsx')).HeardMark)

type Said = ReturnType<typeof useSaid>

/** The signs people gave a note, how clear it is, and how much was said about it; nothing at all while there is nothing. */
export function BoardTalk({ about, note }: { readonly about: string; readonly note: Note }) {
  const { given, said } = useSaid(about)
  const state = clarityOf(
    note,
    said.map(([, comment]) => comment),
  )
  if (given.length === 0 && said.length === 0 && state === null && !hasChanged(note)) return null
  return <Hanging about={about} note={note} given={given} said={said} state={state} />
}

function useSaid(about: string) {
  const { reactions, comments } = useBoard()
  return { given: useAbout(reactions, about), said: useAbout(comments, about) }
}

type HangingProps = Said & {
  readonly about: string
  readonly note: Note
  readonly state: ReturnType<typeof clarityOf>
}

function Hanging({ about, note, given, said, state }: HangingProps) {
  const { desk } = useAtBoard()
  const { react, openThread, ask } = useTalk(desk)
  const heard = said.filter(([, comment]) => comment.heard)
  return (
    <HangingTalk
      reacted={reactedIn(given)}
      comments={said.length}
      onReact={react ? (kind) => react(about, kind) : undefined}
      onComments={() => openThread(about)}
    >
      {state && <ClarityMark state={state} prompt={note.prompt} onOpen={() => ask(about)} />}
      {hasChanged(note) && <ChangedMark shownAs={note.shownAs ?? ''} />}
      {heard.length > 0 && <HeardMark heard={heard} onOpen={() => openThread(about)} />}
    </HangingTalk>
  )
}
