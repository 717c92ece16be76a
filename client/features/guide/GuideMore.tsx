import { ArrowRight, BookOpen, Ellipsis, Pause, SkipForward, Timer, Undo2 } from 'lucide-react'
import { timerMark } from '../../../shared/rules/timer.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { useSheet } from '../../sync/useRecord.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, type MenuAction } from '../../ui/Menu.tsx'
import type { GuideNow } from './useGuide.ts'

const MINUTE_SECONDS = 60

type Props = {
  readonly now: GuideNow
  /** Cards lie sealed: then the way on is here, for showing them comes first. */
  readonly isSealed: boolean
}

/** What is needed less often, for everybody as well: back, skip, pause, more time. */
export function GuideMore({ now: { from, guide }, isSealed }: Props) {
  const { t } = useTranslation('guide')
  const command = useCommand()
  const timer = useSheet(useStage().timer)
  const more: MenuAction = {
    ...{ id: 'time', label: t('time'), icon: Timer, isDisabled: timer.seconds === 0 },
    onAction: () => void command('guide.time', { seconds: MINUTE_SECONDS, from: timerMark(timer) }),
  }
  const pause: MenuAction = {
    ...{ id: 'pause', label: t('pause'), icon: Pause },
    onAction: () => void command('guide.pause', { paused: true }),
  }
  const { turn } = guide
  const handOn: MenuAction = {
    ...{ id: 'handOn', label: t('handOn'), icon: BookOpen, isDisabled: turn === null },
    onAction: () => turn !== null && void command('guide.turn', { from: turn }),
  }
  const next: MenuAction = {
    ...{ id: 'next', label: t('nextSealed'), icon: ArrowRight },
    onAction: () => void command('guide.next', from),
  }
  const back: MenuAction = {
    ...{ id: 'back', label: t('back'), icon: Undo2 },
    onAction: () => void command('guide.back', from),
  }
  const skip: MenuAction = {
    ...{ id: 'skip', label: t('skip'), icon: SkipForward },
    onAction: () => void command('guide.skip', from),
  }
  return (
    <Menu
      label={t('more')}
      trigger={<IconButton icon={Ellipsis} label={t('more')} />}
      groups={[
        [more, pause, handOn],
        [...(isSealed ? [next] : []), back, skip],
      ]}
    />
  )
}
