import { Plus, Vote as VoteIcon } from 'lucide-react'
import { useMemo } from 'react'
import type { Agreement } from '../../../shared/schema/agreement.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'
import { authorFor } from '../../sync/writingFor.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { shortened } from '../../ui/shortened.ts'
import { fromVotes } from './fromVotes.ts'
import styles from './Starters.module.css'

type Props = { readonly onAdd: (start: Partial<Agreement>) => void }

/** How an agreement begins: with "I will", with "We will", or with what a vote came to. */
export function Starters({ onAdd }: Props) {
  const { t } = useTranslation('agreements')
  const { members } = useStage()
  const me = useMe().id
  return (
    <div className={styles.starters}>
      <Button icon={Plus} onPress={() => onAdd({ what: t('start.i'), owners: [authorFor(members, me)] })}>
        {t('start.iWill')}
      </Button>
      <Button icon={Plus} onPress={() => onAdd({ what: t('start.we'), who: t('start.all') })}>
        {t('start.weWill')}
      </Button>
      <FromVote onAdd={onAdd} />
    </div>
  )
}

function FromVote({ onAdd }: Props) {
  const { t } = useTranslation('agreements')
  const votes = useAll(useStage().votes)
  const counted = useMemo(() => fromVotes(votes), [votes])
  if (counted.length === 0) return null
  return (
    <Menu
      label={t('start.fromVote')}
      trigger={
        <Button variant="quiet" icon={VoteIcon}>
          {t('start.fromVote')}
        </Button>
      }
      groups={counted.map(({ question, choices }) =>
        choices.map(({ words, vote, isAhead }) => ({
          id: `${vote} ${words}`,
          label: shortened(words),
          description: isAhead ? t('start.ahead', { question: shortened(question) }) : shortened(question),
          onAction: () => onAdd({ what: words, source: vote }),
        })),
      )}
    />
  )
}
