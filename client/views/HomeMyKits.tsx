import '../locales/kitsWords.ts'
import { Download, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { factsOf } from '../../shared/kits/kitFacts.ts'
import type { KitFile } from '../../shared/kits/kitFile.ts'
import { giveKit } from '../features/kits/giveKit.ts'
import { KitFileField } from '../features/kits/KitFileField.tsx'
import { KitPreview } from '../features/kits/KitPreview.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import { dropMyKit, keepMyKit, type MyKit, myKits } from '../myKits.ts'
import { newId } from '../sync/newId.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { RadioCards } from '../ui/RadioCards.tsx'
import { toast } from '../ui/toast.ts'
import styles from './HomeCreate.module.css'
import { HomeKitFacts } from './HomeKitFacts.tsx'

type Props = {
  /** Null while one of the server's kits is picked. */
  readonly picked: MyKit | null
  readonly onPick: (mine: MyKit | null) => void
}

/** The kits this browser keeps, and the way to open one from a file; what the picked one brings is shown. */
export function HomeMyKits({ picked, onPick }: Props) {
  const { t } = useTranslation('kits')
  const { kits, open, remove } = useMyKits(onPick)
  return (
    <>
      {kits.length > 0 && (
        <RadioCards
          label={t('mine')}
          description={t('kept')}
          className={styles.kits}
          cards={kits.map(({ id, kit }) => ({
            ...{ id, title: kit.title, description: kit.blurb || t('ownBlurb') },
            detail: <HomeKitFacts kit={{ ...factsOf(kit), people: '' }} />,
          }))}
          value={picked?.id ?? null}
          onChange={(id) => onPick(kits.find((mine) => mine.id === id) ?? null)}
        />
      )}
      {picked && (
        <Card className={styles.own}>
          <KitPreview kit={picked.kit} />
          <div className={styles.actions}>
            <Button icon={Download} onPress={() => giveKit(picked.kit)}>
              {t('takeFile')}
            </Button>
            <Button variant="quiet" icon={Trash2} onPress={() => remove(picked)}>
              {t('remove')}
            </Button>
          </div>
        </Card>
      )}
      <KitFileField onOpen={open} />
    </>
  )
}

function useMyKits(onPick: Props['onPick']) {
  const { t } = useTranslation('kits')
  const [kits, setKits] = useState(myKits)
  const open = (kit: KitFile) => {
    const kept = keepMyKit(kit)
    const mine = kept ?? { id: newId(), kit, savedAt: Date.now() }
    if (!kept) toast({ title: t('openedUnkept') })
    setKits((before) => [mine, ...before.filter(({ id }) => id !== mine.id)])
    onPick(mine)
  }
  const remove = (mine: MyKit) => {
    dropMyKit(mine.id)
    setKits((before) => before.filter(({ id }) => id !== mine.id))
    onPick(null)
    toast({
      title: t('removed', { title: mine.kit.title }),
      action: { label: t('undo'), onPress: () => open(mine.kit) },
    })
  }
  return { kits, open, remove }
}
