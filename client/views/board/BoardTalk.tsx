import { HangingTalk } from '../../features/talk/HangingTalk.tsx'
import { useBoard } from '../../sync/BoardSession.tsx'
import { useAbout } from '../../sync/byAbout.ts'
import { reactedIn } from '../../sync/talk.ts'
import { useAtBoard } from './boardDesk.ts'
import { useTalk } from './useTalk.ts'

/** The signs people gave a thing on the canvas, and how much was said about it; nothing at all while there is nothing. */
export function BoardTalk({ about }: { readonly about: string }) {
  const { reactions, comments } = useBoard()
  const given = useAbout(reactions, about)
  const said = useAbout(comments, about)
  if (given.length === 0 && said.length === 0) return null
  return <Hanging about={about} given={given} comments={said.length} />
}

type HangingProps = {
  readonly about: string
  readonly given: Parameters<typeof reactedIn>[0]
  readonly comments: number
}

function Hanging({ about, given, comments }: HangingProps) {
  const { desk } = useAtBoard()
  const { react, openThread } = useTalk(desk)
  return (
    <HangingTalk
      reacted={reactedIn(given)}
      comments={comments}
      onReact={react ? (kind) => react(about, kind) : undefined}
      onComments={() => openThread(about)}
    />
  )
}
