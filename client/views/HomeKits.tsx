import { Compass, Eye, MessageCircleQuestion } from 'lucide-react'
import { useState } from 'react'
import type { KitSummary } from '../../shared/api.ts'
import { USUAL_LENGTH } from '../../shared/kits/kitLength.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { Button } from '../ui/Button.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { RadioCards } from '../ui/RadioCards.tsx'
import { Segments } from '../ui/Segments.tsx'
import styles from './HomeCreate.module.css'
import { HomeKitFacts, HomeKitSections } from './HomeKitFacts.tsx'
import type { Chosen } from './homeCreateBoard.ts'

const KitLook = onDemand(async () => (await import('../features/kits/KitLook.tsx')).KitLook)
const KitFinder = onDemand(async () => (await import('../features/kits/KitFinder.tsx')).KitFinder)
const KitSymptoms = onDemand(async () => (await import('../features/kits/KitSymptoms.tsx')).KitSymptoms)

/** What most begin with: two rows of three. The others are a press away. */
const SHOWN = 6

type Props = {
  readonly kits: readonly KitSummary[]
  /** Null while a kit of one's own is picked. */
  readonly chosen: Chosen | null
  readonly onChoose: (chosen: Chosen) => void
}

/** The server's kits: to pick from, to look into, and to be led to by a few questions or by what hurts. */
export function HomeKits({ kits, chosen, onChoose }: Props) {
  const { t } = useTranslation('home')
  const [showsAll, setShowsAll] = useState(false)
  const [open, setOpen] = useState<'look' | 'find' | 'symptom' | null>(null)
  const kit = kits.find(({ id }) => id === chosen?.kit)
  // Whatever is chosen is in sight.
  const shown = kits.filter((one, at) => showsAll || at < SHOWN || one === kit)
  const close = (isOpen: boolean) => !isOpen && setOpen(null)
  const take = (taken: Chosen) => {
    onChoose(taken)
    setOpen(null)
  }

  return (
    <div className={styles.kitChoice}>
      <div className={styles.actions}>
        <Button icon={Compass} onPress={() => setOpen('find')}>
          {t('kits.find')}
        </Button>
        <Button icon={MessageCircleQuestion} onPress={() => setOpen('symptom')}>
          {t('kits.symptom')}
        </Button>
      </div>
      <RadioCards
        label={t('kits.label')}
        description={<HomeKitSections kit={kit} />}
        className={styles.kits}
        cards={shown.map((one) => ({
          id: one.id,
          title: one.title,
          description: one.blurb,
          detail: <HomeKitFacts kit={one} />,
        }))}
        value={chosen?.kit ?? null}
        onChange={(id) => onChoose({ kit: id, length: chosen?.length ?? USUAL_LENGTH })}
      />
      {kits.length > SHOWN && (
        <Button
          variant="quiet"
          aria-expanded={showsAll}
          onPress={() => setShowsAll(!showsAll)}
          className={styles.others}
        >
          {showsAll ? t('kits.few') : t('kits.all', { count: kits.length })}
        </Button>
      )}
      {chosen && kit && (
        <div className={styles.lengths}>
          <Lengths kit={kit} chosen={chosen} onChoose={onChoose} />
          <Button icon={Eye} onPress={() => setOpen('look')}>
            {t('kits.look')}
          </Button>
        </div>
      )}
      {open === 'look' && chosen && kit && (
        <KitLook kit={kit} length={chosen.length} onOpenChange={close} onTake={take}>
          {(chosen, onChoose) => <Lengths kit={kit} chosen={chosen} onChoose={onChoose} />}
        </KitLook>
      )}
      {open === 'find' && <KitFinder kits={kits} onOpenChange={close} onTake={take} />}
      {open === 'symptom' && <KitSymptoms kits={kits} onOpenChange={close} onTake={take} />}
    </div>
  )
}

type LengthsProps = {
  readonly kit: KitSummary
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
}

function Lengths({ kit, chosen, onChoose }: LengthsProps) {
  const { t } = useTranslation('home')
  if (!kit.lengths) return null
  return (
    <Segments
      label={t('kits.length')}
      options={kit.lengths.map(({ length, minutes }) => ({
        id: length,
        label: t('kits.lengthOf', { length: t(`kits.lengths.${length}`), minutes }),
      }))}
      value={chosen.length}
      onChange={(length) => onChoose({ kit: kit.id, length })}
      className={styles.length}
    />
  )
}
