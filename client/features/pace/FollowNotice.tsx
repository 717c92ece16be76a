import '../../locales/paceWords.ts'
import { Footprints } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { useRecord } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './Notice.module.css'

type FollowNoticeProps = {
  readonly leader: string | null
  readonly isMe: boolean
  readonly isFollowing: boolean
  readonly follow: (is: boolean) => void
  /** Where whoever leads is, where that is not to be seen. */
  readonly led: { readonly title: string; readonly go: () => void } | null
}

/** Who is followed, with the way to look around by oneself, or to follow after all. */
export function FollowNotice({ leader, isMe, isFollowing, follow, led }: FollowNoticeProps) {
  const { t } = useTranslation('pace')
  const command = useCommand()
  const name = useRecord(useStage().members, leader ?? '')?.name || t('somebody')
  const words = leader === null ? null : t(isMe ? 'follow.mine' : isFollowing ? 'follow.on' : 'follow.off', { name })
  const before = useRef(words)
  useEffect(() => {
    if (words !== null && words !== before.current) announce(words)
    before.current = words
  }, [words])
  if (words === null) return null
  return (
    <section aria-label={words} className={styles.slim} data-has-actions="true">
      <Icon of={Footprints} size="s" className={styles.sign} />
      <p dir="auto" className={styles.line}>
        {words}
        {led && <b>{`: ${led.title}`}</b>}
      </p>
      <div className={styles.actions}>
        {led && (
          <Button variant="quiet" onPress={led.go}>
            {t('look.go')}
          </Button>
        )}
        {isMe ? (
          <Button variant="quiet" onPress={() => void command('people.follow', { on: false })}>
            {t('follow.stop')}
          </Button>
        ) : (
          <Button variant="quiet" onPress={() => follow(!isFollowing)}>
            {t(isFollowing ? 'follow.decline' : 'follow.accept')}
          </Button>
        )}
      </div>
    </section>
  )
}
