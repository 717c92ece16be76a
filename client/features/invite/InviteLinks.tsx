import '../../locales/inviteWords.ts'
import { ExternalLink } from 'lucide-react'
import { useOriginForOthers } from '../../address.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import type { Pass } from '../../passes.ts'
import { linkFor } from '../../passes.ts'
import { useStage, useSynced } from '../../sync/BoardSession.tsx'
import { useSheet } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { CopyField } from '../../ui/CopyField.tsx'
import { codeLink } from './codeLink.ts'
import styles from './InviteLinks.module.css'
import { JoinCode } from './JoinCode.tsx'

type InviteProps = { readonly boardId: string; readonly keys: Pass['keys'] }

/** How people who take part come in: link, QR, code. Who holds no key passes on the code's link. */
export function InviteParticipants({ boardId, keys }: InviteProps) {
  const { t } = useTranslation('invite')
  const { code } = useSheet(useStage().session)
  const isStageHere = useSynced('stage')
  const origin = useOriginForOthers()
  const words = useCopyWords()
  const key = keys?.participant
  return (
    <Card as="section" aria-label={t('participants')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('participants')}</h2>
        <p className={styles.help}>{t('participantsHelp')}</p>
      </header>
      {key && (code || !isStageHere) ? (
        <CopyField label={t('participantLink')} value={linkFor(origin, boardId, key)} {...words} />
      ) : (
        code && <CopyField label={t('codeLink')} value={codeLink(origin, code)} {...words} />
      )}
      <JoinCode code={code} />
    </Card>
  )
}

/** The link for the screen in the room. */
export function InviteProjector({ boardId, keys }: InviteProps) {
  const { t } = useTranslation('invite')
  const origin = useOriginForOthers()
  const words = useCopyWords()
  if (!keys?.viewer) return null
  const { viewer } = keys
  // This machine's own window keeps the address this browser knows.
  const openProjector = () => void open(linkFor(location.origin, boardId, viewer), '_blank', 'noopener,popup')
  return (
    <Card as="section" aria-label={t('projector')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('projector')}</h2>
        <p className={styles.help}>{t('projectorHelp')}</p>
      </header>
      <CopyField label={t('projectorLink')} value={linkFor(origin, boardId, viewer)} {...words} />
      <Button icon={ExternalLink} onPress={() => openProjector} className={styles.open}>
        {t('openProjector')}
      </Button>
    </Card>
  )
}

/** The one link that opens the console, and what losing it means. */
export function InviteFacilitator({ boardId, keys }: InviteProps) {
  const { t } = useTranslation('invite')
  const origin = useOriginForOthers()
  const words = useCopyWords()
  if (!keys?.facilitator) return null
  return (
    <Card as="section" tone="terracotta" aria-label={t('facilitator')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('facilitator')}</h2>
        <p>{t('facilitatorHelp')}</p>
      </header>
      <CopyField label={t('facilitatorLink')} value={linkFor(origin, boardId, keys.facilitator)} {...words} />
    </Card>
  )
}

function useCopyWords() {
  const { t } = useTranslation('invite')
  return { copyLabel: t('copy'), copiedLabel: t('copied') }
}
