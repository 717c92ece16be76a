import { QRCodeSVG } from 'qrcode.react'
import { spokenCode } from '../../shared/api.ts'
import { useOriginForOthers } from '../address.ts'
import { codeAddress, codeLink } from '../features/invite/codeLink.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useSynced } from '../sync/BoardSession.tsx'
import { classes } from '../ui/classes.ts'
import styles from './StageJoin.module.css'

/** How to come in: QR, address and code. `large` leads the screen before the first question; else it rests in a corner. */
export function StageJoin({ code, large = false }: { readonly code: string; readonly large?: boolean }) {
  const { t } = useTranslation('stage')
  const origin = useOriginForOthers()
  const isStageHere = useSynced('stage')
  if (code === '') return large && isStageHere ? <p className={styles.none}>{t('noCode')}</p> : null
  return (
    <div className={classes(styles.join, large && styles.large)}>
      <p className={styles.words}>
        <span className={styles.at}>
          {t('joinAt')} <b>{codeAddress(origin)}</b>
        </span>
        <strong className={styles.code}>{spokenCode(code)}</strong>
      </p>
      <div className={styles.qr} role="img" aria-label={t('qr', { address: codeAddress(origin) })}>
        <QRCodeSVG value={codeLink(origin, code)} level="M" marginSize={2} className={styles.drawing} aria-hidden />
      </div>
    </div>
  )
}
