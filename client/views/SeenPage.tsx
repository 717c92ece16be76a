import { type ComponentType, useEffect, useState } from 'react'
import { Redirect } from 'wouter'
import { useTranslation } from '../locales/useTranslation.tsx'
import { enterMirror, isFramed } from '../sync/mirror/mirrorRealm.ts'
import { Spinner } from '../ui/Spinner.tsx'
import { pathOf } from './doorRooms.ts'

const surfaces = {
  pocket: async () => (await import('./Pocket.tsx')).Pocket,
  board: async () => (await import('./board/Board.tsx')).Board,
}

/** A phone's page or the board as somebody sees it who takes part, in a frame of the Console. By itself it is nothing. */
export function SeenPage({ id, surface }: { readonly id: string; readonly surface: string }) {
  const { t } = useTranslation('common')
  const [Seen, setSeen] = useState<ComponentType | null>(null)
  useEffect(() => {
    if (isFramed()) void load(id, surface === 'board' ? 'board' : 'pocket').then((Came) => setSeen(() => Came))
  }, [id, surface])
  if (!isFramed()) return <Redirect to={pathOf(id, 'board')} replace />
  return Seen ? <Seen /> : <Spinner label={t('loading')} size="l" />
}

async function load(boardId: string, surface: keyof typeof surfaces): Promise<ComponentType> {
  const [{ Door }, View] = await Promise.all([import('./Door.tsx'), surfaces[surface](), enterMirror()])
  return () => (
    <Door boardId={boardId} surface={surface}>
      <View />
    </Door>
  )
}
