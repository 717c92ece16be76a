import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlace } from './ui/place.tsx'
import { Spinner } from './ui/Spinner.tsx'
import type { Surface } from './views/doorRooms.ts'
import { IfCrashed } from './views/IfCrashed.tsx'

const Home = lazy(async () => ({ default: (await import('./views/Home.tsx')).Home }))
const JoinByCode = lazy(async () => ({ default: (await import('./views/JoinByCode.tsx')).JoinByCode }))
const Problem = lazy(async () => ({ default: (await import('./views/Problem.tsx')).Problem }))

type BoardPage = ComponentType<{ readonly boardId: string }>

const boardPages: Readonly<Record<string, BoardPage>> = {
  '': behindDoor('board', async () => (await import('./views/board/Board.tsx')).Board),
  console: behindDoor('console', async () => (await import('./views/Console.tsx')).Console),
  stage: behindDoor('stage', async () => (await import('./views/Stage.tsx')).Stage),
  pocket: behindDoor('pocket', async () => (await import('./views/Pocket.tsx')).Pocket),
  ready: behindDoor('ready', async () => (await import('./views/Ready.tsx')).Ready),
}

/** Every address of the client. Each view is loaded when it is first gone to. */
export function Router() {
  const place = usePlace()
  return (
    <IfCrashed place={place}>
      <Suspense fallback={<Arriving />}>{pageAt(place)}</Suspense>
    </IfCrashed>
  )
}

function pageAt(place: string): ReactNode {
  const [first, second, third = '', ...more] = place.replace(/^\/|\/$/g, '').split('/')
  if (first === '') return <Home />
  if (first === 'j' && third === '') return <JoinByCode code={decoded(second)} />
  const Page = Object.hasOwn(boardPages, third) ? boardPages[third] : undefined
  if (first !== 'b' || !second || !Page || more.length > 0) return <Problem />
  return <Page boardId={decoded(second) ?? ''} />
}

function decoded(part: string | undefined): string | undefined {
  try {
    return part && decodeURIComponent(part)
  } catch {
    return part
  }
}

/** A surface of a board: only for those who hold a pass, and with a word when the server ends the session. */
function behindDoor(surface: Surface, load: () => Promise<ComponentType>): BoardPage {
  return lazy(async () => {
    const [{ Door }, { Ended }, View] = await Promise.all([
      import('./views/Door.tsx'),
      import('./features/saved/Ended.tsx'),
      load(),
    ])
    return {
      default: ({ boardId }) => (
        <Door boardId={boardId} surface={surface}>
          <View />
          <Ended />
        </Door>
      ),
    }
  })
}

function Arriving() {
  const { t } = useTranslation('common')
  return <Spinner label={t('loading')} size="l" />
}
