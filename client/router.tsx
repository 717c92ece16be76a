import type { ComponentProps, ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { createBrowserRouter, type LazyRouteFunction, type RouteObject } from 'react-router'
import { Spinner } from './ui/Spinner.tsx'
import { Crash } from './views/Crash.tsx'
import type { Door } from './views/Door.tsx'

type Surface = ComponentProps<typeof Door>['surface']

/** Every address of the client. Each view is loaded when it is first gone to. */
export function createRouter() {
  return createBrowserRouter([
    {
      ErrorBoundary: Crash,
      HydrateFallback: Arriving,
      children: [
        { index: true, lazy: async () => ({ Component: (await import('./views/Home.tsx')).Home }) },
        { path: 'j/:code?', lazy: async () => ({ Component: (await import('./views/JoinByCode.tsx')).JoinByCode }) },
        { path: 'b/:id', lazy: behindDoor('board', async () => (await import('./views/board/Board.tsx')).Board) },
        {
          path: 'b/:id/console',
          lazy: behindDoor('console', async () => (await import('./views/Console.tsx')).Console),
        },
        { path: 'b/:id/stage', lazy: behindDoor('stage', async () => (await import('./views/Stage.tsx')).Stage) },
        { path: 'b/:id/pocket', lazy: behindDoor('pocket', async () => (await import('./views/Pocket.tsx')).Pocket) },
        { path: 'b/:id/ready', lazy: behindDoor('ready', async () => (await import('./views/Ready.tsx')).Ready) },
        { path: '*', lazy: async () => ({ Component: (await import('./views/Problem.tsx')).Problem }) },
      ],
    },
  ])
}

/** A surface of a board: only for those who hold a pass, and with a word when the server ends the session. */
function behindDoor(surface: Surface, load: () => Promise<ComponentType>): LazyRouteFunction<RouteObject> {
  return async () => {
    const [{ Door }, { Ended }, View] = await Promise.all([
      import('./views/Door.tsx'),
      import('./features/saved/Ended.tsx'),
      load(),
    ])
    return {
      Component: () => (
        <Door surface={surface}>
          <View />
          <Ended />
        </Door>
      ),
    }
  }
}

function Arriving() {
  const { t } = useTranslation('common')
  return <Spinner label={t('loading')} size="l" />
}
