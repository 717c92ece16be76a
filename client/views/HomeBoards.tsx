import { useId, useState } from 'react'
import { useTranslation } from '../locales/useTranslation.tsx'
import { dropPass, myPasses, type Pass } from '../passes.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { HomeBoard } from './HomeBoard.tsx'
import styles from './HomeBoards.module.css'

/** How many fit beside the form before the list gets in its way. */
const SHOWN = 6

/** The boards this browser has a pass for, the last visited first. */
export function HomeBoards() {
  const { t } = useTranslation('home')
  const headingId = useId()
  const [passes, setPasses] = useState(myPasses)
  const [showsAll, setShowsAll] = useState(false)
  const [leaving, setLeaving] = useState<Pass>()
  const shown = showsAll ? passes : passes.slice(0, SHOWN)

  const forget = (pass: Pass) => {
    dropPass(pass)
    setPasses(myPasses())
    setLeaving(undefined)
  }

  return (
    <section aria-labelledby={headingId} className={styles.boards}>
      <h2 id={headingId}>{t('boards.heading')}</h2>
      {passes.length === 0 ? (
        <p className={styles.soft}>{t('boards.empty')}</p>
      ) : (
        <>
          <ul className={styles.list}>
            {shown.map((pass) => (
              <HomeBoard key={pass.token} pass={pass} onForget={() => setLeaving(pass)} />
            ))}
          </ul>
          {passes.length > SHOWN && (
            <Button variant="quiet" aria-expanded={showsAll} onPress={() => setShowsAll(!showsAll)}>
              {showsAll ? t('boards.fewer') : t('boards.more', { count: passes.length })}
            </Button>
          )}
          <p className={styles.soft}>{t('boards.kept')}</p>
        </>
      )}
      {leaving && <Forget pass={leaving} onForget={() => forget(leaving)} onKeep={() => setLeaving(undefined)} />}
    </section>
  )
}

type ForgetProps = { readonly pass: Pass; readonly onForget: () => void; readonly onKeep: () => void }

function Forget({ pass, onForget, onKeep }: ForgetProps) {
  const { t } = useTranslation('home')
  return (
    <Dialog
      title={t('boards.forgetTitle')}
      closeLabel={t('boards.forgetNo')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onKeep()}
      role="alertdialog"
      actions={
        <>
          <Button onPress={onKeep}>{t('boards.forgetNo')}</Button>
          <Button variant="danger" onPress={onForget}>
            {t('boards.forgetYes')}
          </Button>
        </>
      }
    >
      <p>{t('boards.forgetBody', { title: pass.title || t('boards.untitled') })}</p>
      {pass.member.role === 'facilitator' && <p>{t('boards.forgetFacilitator')}</p>}
    </Dialog>
  )
}
