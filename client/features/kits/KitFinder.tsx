import '../../locales/kitChoiceWords.ts'
import { useState } from 'react'
import type { KitSummary } from '../../../shared/api.ts'
import { type Fit, fitting, type Wish } from '../../../shared/kits/fitting.ts'
import { type KitLength, Together, Who } from '../../../shared/kits/kitLength.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './KitChoice.module.css'

type Props = {
  readonly kits: readonly KitSummary[]
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onTake: (chosen: { readonly kit: string; readonly length: KitLength }) => void
}

/** What people say when they are asked how much time they have. */
const TIMES = ['15', '30', '60', '90'] as const

/** Which kit fits, from three answers. Who it is for decides; the other two begin with what is most common. */
export function KitFinder({ kits, onOpenChange, onTake }: Props) {
  const { t } = useTranslation('kitChoice')
  const [who, setWho] = useState<Who | null>(null)
  const [together, setTogether] = useState<Together>('new')
  const [time, setTime] = useState<(typeof TIMES)[number]>('60')
  const wish = who && { who, together, minutes: Number(time) }
  return (
    <Dialog title={t('find.title')} closeLabel={t('find.close')} isOpen onOpenChange={onOpenChange} size="l">
      <div className={styles.body}>
        <Select
          label={t('find.who')}
          placeholder={t('find.whoOpen')}
          options={Who.options.map((id) => ({ id, label: t(`find.whos.${id}`) }))}
          value={who}
          onChange={setWho}
        />
        <Segments
          label={t('find.together')}
          options={Together.options.map((id) => ({ id, label: t(`find.togethers.${id}`) }))}
          value={together}
          onChange={setTogether}
        />
        <Segments
          label={t('find.time')}
          options={TIMES.map((id) => ({ id, label: t('find.minutes', { count: Number(id) }) }))}
          value={time}
          onChange={setTime}
        />
        <Fits
          kits={kits}
          wish={wish}
          onTake={({ kit, length }) => {
            onTake({ kit: kit.id, length })
            announce(t('taken', { title: kit.title, minutes: minutesOf(kit, length) }))
          }}
        />
      </div>
    </Dialog>
  )
}

type FitsProps = {
  readonly kits: readonly KitSummary[]
  readonly wish: Wish | null
  readonly onTake: (fit: Fit) => void
}

function Fits({ kits, wish, onTake }: FitsProps) {
  const { t } = useTranslation('kitChoice')
  const fits = wish ? fitting(kits, wish) : []
  return (
    <section aria-label={t('find.results')} aria-live="polite" className={styles.body}>
      {fits.length === 0 && <p className={styles.quiet}>{t(wish ? 'find.none' : 'find.open')}</p>}
      {fits.map((fit) => {
        const { kit, length, isLonger } = fit
        const facts = { minutes: minutesOf(kit, length), people: kit.people }
        return (
          <Card key={kit.id} className={styles.fit}>
            <h3 className={styles.name}>{kit.title}</h3>
            <p>{kit.blurb}</p>
            <p className={styles.quiet}>{t(isLonger ? 'find.longer' : 'find.fit', facts)}</p>
            <Button onPress={() => onTake(fit)} className={styles.take}>
              {t('find.take', { title: kit.title })}
            </Button>
          </Card>
        )
      })}
    </section>
  )
}

/** Minutes of one of a kit's lengths. */
export function minutesOf({ lengths, minutes }: KitSummary, length: KitLength): number {
  return lengths?.find((one) => one.length === length)?.minutes ?? minutes
}
