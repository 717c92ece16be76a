import '../../locales/inviteWords.ts'
import { QRCodeSVG } from 'qrcode.react'
import { spokenCode } from '../../../shared/api.ts'
import { useOriginForOthers } from '../../address.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useSynced } from '../../sync/BoardSession.tsx'
import { codeAddress, codeLink } from './codeLink.ts'
import styles from './JoinCode.module.css'

/** The QR and the short code side by side, large enough to hold up to a camera. Before the code is known, room for it. */
export function JoinCode({ code }: { readonly code: string }) {
  const { t } = useTranslation('invite')
  const origin = useOriginForOthers()
  const isStageHere = useSynced('stage')
  if (code === '') return <p className={styles.coming}>{t(isStageHere ? 'noCode' : 'codeComing')}</p>
  const link = codeLink(origin, code)
  return (
    <div className={styles.join}>
      <div className={styles.qr} role="img" aria-label={t('qr', { address: link })}>
        <QRCodeSVG value={link} size={144} level="M" marginSize={2} aria-hidden />
      </div>
      <p className={styles.words}>
        <span className={styles.at}>{t('codeAt', { address: codeAddress(origin) })}</span>
        <strong className={styles.code}>{spokenCode(code)}</strong>
      </p>
    </div>
  )
}
