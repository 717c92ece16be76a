import { Download, Trash2 } from 'lucide-react'
import { giveKit } from '../features/kits/giveKit.ts'
import { KitPreview } from '../features/kits/KitPreview.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import type { MyKit } from '../myKits.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import styles from './HomeCreate.module.css'

/** The kit of mine that is picked, with what can be done with it beside making a board. */
export function HomeOwnKit({ mine, onRemove }: { readonly mine: MyKit; readonly onRemove: () => void }) {
  const { t } = useTranslation('kits')
  return (
    <Card className={styles.own}>
      <KitPreview kit={mine.kit} />
      <div className={styles.actions}>
        <Button icon={Download} onPress={() => giveKit(mine.kit)}>
          {t('takeFile')}
        </Button>
        <Button variant="quiet" icon={Trash2} onPress={onRemove}>
          {t('remove')}
        </Button>
      </div>
      <p className={styles.soft}>{t('kept')}</p>
    </Card>
  )
}
