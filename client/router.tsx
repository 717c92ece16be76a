import { type ComponentProps, type ComponentType, lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { BrowserRouter, Route, Routes } from 'react-router'
import { Spinner } from './ui/Spinner.tsx'
import type { Door } from './views/Door.tsx'
import { IfCrashed } from './views/IfCrashed.tsx'

type Surface = ComponentProps<typeof Door>['surface']

const Home = lazy(async () => ({ default: (await import('./views/Home.tsx')).Home }))
const JoinByCode = lazy(async () => ({ default: (await import('./views/JoinByCode.tsx')).JoinByCode }))
const Problem = lazy(async () => ({ default: (await import('./views/Problem.tsx')).Problem }))
const Board = behindDoor('board', async () => (await import('./views/board/Board.tsx')).Board)
const Console = behindDoor('console', async () => (await import('./views/Console.tsx')).Console)
const Stage = behindDoor('stage', async () => (await import('./views/Stage.tsx')).Stage)
const Pocket = behindDoor('pocket', async () => (await import('./views/Pocket.tsx')).Pocket)
const Ready = behindDoor('ready', async () => (await import('./views/Ready.tsx')).Ready)

/** Every address of the client. Each view is loaded when it is first gone to. */
export function Router() {
  return (
    <BrowserRouter>
      <IfCrashed>
        <Suspense fallback={<Arriving />}>
          <Routes>
            <Route index element={<Home />} />
            <Route path="j/:code?" element={<JoinByCode />} />
            <Route path="b/:id" element={<Board />} />
            <Route path="b/:id/console" element={<Console />} />
            <Route path="b/:id/stage" element={<Stage />} />
            <Route path="b/:id/pocket" element={<Pocket />} />
            <Route path="b/:id/ready" element={<Ready />} />
            <Route path="*" element={<Problem />} />
          </Routes>
        </Suspense>
      </IfCrashed>
    </BrowserRouter>
  )
}

/** A surface of a board: only for those who hold a pass, and with a word when the server ends the session. */
function behindDoor(surface: Surface, load: () => Promise<ComponentType>) {
  return lazy(async () => {
    const [{ Door }, { Ended }, View] = await Promise.all([
      import('./views/Door.tsx'),
      import('./features/saved/Ended.tsx'),
      load(),
    ])
    return {
      default: () => (
        <Door surface={surface}>
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
