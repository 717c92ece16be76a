import '../../locales/paperGuideWords.ts'
import { Printer } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { usePrintFoot } from '../../features/alliancePage/usePrintFoot.ts'
import { AppearanceMenu } from '../../features/appearance/AppearanceMenu.tsx'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { DoorFrame } from '../DoorPage.tsx'
import styles from './PaperGuide.module.css'
import { PaperTables } from './PaperTables.tsx'

/** The steps one writes to, with the lines each leaves; the rest of the sheet is tables. */
const steps = [
  ['open', 2],
  ['purpose', 5],
  ['needs', 5],
  ['strengths', 4],
  ['changes', 6],
] as const

const words = { returnObjects: true } as const

/** A blank guide to print and to fill in with a pen: no board, no seat, nothing is sent anywhere. */
export function PaperGuide() {
  const { t } = useTranslation('paperGuide')
  usePrintFoot(t('foot'), false)
  useEffect(() => {
    document.title = t('documentTitle')
  }, [t])
  return (
    <DoorFrame width="m" corner={<Corner />}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
        <p className={styles.onScreen}>{t('paper')}</p>
        <p className={styles.blanks}>
          <Blank label={t('who')} />
          <Blank label={t('date')} isShort />
        </p>
      </header>
      {steps.map(([step, lines], at) => (
        <section key={step} aria-labelledby={`step-${step}`} className={styles.step}>
          <h2 id={`step-${step}`}>
            <span className={styles.number}>{at + 1}</span> {t(`steps.${step}.title`)}
          </h2>
          <p className={styles.hint}>{t(`steps.${step}.hint`)}</p>
          <ul className={styles.asks}>
            {t(`steps.${step}.asks`, words).map((ask) => (
              <li key={ask}>{ask}</li>
            ))}
          </ul>
          <Lines count={lines} />
        </section>
      ))}
      <PaperTables first={steps.length + 1} />
    </DoorFrame>
  )
}

function Corner() {
  const { t } = useTranslation('paperGuide')
  return (
    <>
      <Button variant="main" icon={Printer} onPress={() => window.print()}>
        {t('print')}
      </Button>
      <AppearanceMenu placement="bottom end" />
    </>
  )
}

/** Lines to write on. There is nothing in them to read. */
function Lines({ count }: { readonly count: number }) {
  return (
    <div aria-hidden="true" className={styles.lines}>
      {Array.from({ length: count }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty lines have nothing else
        <div key={line} />
      ))}
    </div>
  )
}

/** A word and the line that is filled in after it. */
export function Blank({ label, isShort = false }: { readonly label: ReactNode; readonly isShort?: boolean }) {
  return (
    <span className={styles.blank} data-short={isShort || undefined}>
      <span>{label}</span>
      <span aria-hidden="true" className={styles.rule} />
    </span>
  )
}
