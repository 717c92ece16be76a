import { type ComponentType, lazy, Suspense } from 'react'
import { Route, type RouteComponentProps, Switch, useLocation } from 'wouter'
import { useTranslation } from './locales/useTranslation.tsx'
import { useAtHand } from './ui/atHand.ts'
import { Spinner } from './ui/Spinner.tsx'
import { fetchForm } from './views/board/forms.ts'
import type { Surface } from './views/doorRooms.ts'
import { IfCrashed } from './views/IfCrashed.tsx'

const Home = lazy(async () => ({ default: (await import('./views/Home.tsx')).Home }))
const JoinByCode = lazy(async () => ({ default: (await import('./views/JoinByCode.tsx')).JoinByCode }))
const MyMap = lazy(async () => ({ default: (await import('./views/MyMap.tsx')).MyMap }))
const PaperGuide = lazy(async () => ({
  default: (await import('./views/paperGuide/PaperGuide.tsx')).PaperGuide,
}))
const KeptPage = lazy(async () => ({ default: (await import('./views/KeptPage.tsx')).KeptPage }))
const Problem = lazy(async () => ({ default: (await import('./views/Problem.tsx')).Problem }))

const Board = behindDoor('board', async () => {
  // Not only when the board asks for it.
  fetchForm()
  return (await import('./views/board/Board.tsx')).Board
})
const Console = behindDoor('console', async () => (await import('./views/Console.tsx')).Console)
const Stage = behindDoor('stage', async () => (await import('./views/Stage.tsx')).Stage)
const Pocket = behindDoor('pocket', async () => (await import('./views/Pocket.tsx')).Pocket)
const Mine = behindDoor('mine', async () => (await import('./views/Mine.tsx')).Mine)
const Agreement = behindDoor(
  'agreement',
  async () => (await import('./views/agreement/AgreementView.tsx')).AgreementView,
)
const Kept = behindDoor('kept', async () => (await import('./views/Kept.tsx')).Kept)
const Ready = behindDoor('ready', async () => (await import('./views/Ready.tsx')).Ready)

/** Every address of the client. Each view is loaded when it is first gone to. */
export function Router() {
  const [place] = useLocation()
  useAtHand(place)
  return (
    <IfCrashed place={place}>
      <Suspense fallback={<Arriving />}>
        <Switch>
          <Route path="/" component={Home} />
          <Route path="/j/:code?" component={JoinByCode} />
          <Route path="/map" component={MyMap} />
          <Route path="/guide" component={PaperGuide} />
          <Route path="/kept/:what?" component={KeptPage} />
          <Route path="/b/:id" component={Board} />
          <Route path="/b/:id/console" component={Console} />
          <Route path="/b/:id/stage" component={Stage} />
          <Route path="/b/:id/pocket" component={Pocket} />
          <Route path="/b/:id/mine" component={Mine} />
          <Route path="/b/:id/agreement" component={Agreement} />
          <Route path="/b/:id/kept" component={Kept} />
          <Route path="/b/:id/ready" component={Ready} />
          <Route component={Problem} />
        </Switch>
      </Suspense>
    </IfCrashed>
  )
}

/** A surface of a board: only for those who hold a pass, and with a word when the server ends the session. */
function behindDoor(surface: Surface, load: () => Promise<ComponentType>) {
  return lazy(async () => {
    const door = import('./views/Door.tsx')
    const ahead = door.then(({ openAhead }) => openAhead(boardHere(), surface))
    const [{ Door }, { Ended }, View, letGo] = await Promise.all([
      door,
      import('./features/saved/Ended.tsx'),
      load(),
      ahead,
    ])
    // Whoever shows them takes hold of them in the same moment; rooms stay open a little longer than that.
    letGo()
    return {
      default: ({ params }: RouteComponentProps<{ readonly id: string }>) => (
        <Door boardId={params.id} surface={surface}>
          <View />
          <Ended />
        </Door>
      ),
    }
  })
}

function boardHere(): string {
  return /^\/b\/([^/]+)/.exec(location.pathname)?.[1] ?? ''
}

function Arriving() {
  const { t } = useTranslation('common')
  return <Spinner label={t('loading')} size="l" />
}
