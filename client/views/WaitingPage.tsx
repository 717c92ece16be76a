import '../locales/waitingWords.ts'
import { useEffect, useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { Problem } from '../api.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { dropPass, type Pass } from '../passes.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Face } from '../ui/Face.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { DoorFrame } from './DoorPage.tsx'
import { comeBack } from './enter.ts'
import styles from './WaitingPage.module.css'

/** Often enough that nobody is kept at an open door; two hundred who wait are no load. */
const ASK_EVERY_MS = 2500

type Props = {
  readonly pass: Pass
  readonly onIn: (pass: Pass) => void
  readonly onShut: (why: Problem) => void
}

/** At the door: who waits, for what, and that nothing has to be done. It asks by itself. */
export function WaitingPage({ pass, onIn, onShut }: Props) {
  const { t } = useTranslation('waiting')
  const isCutOff = useAsking({ pass, onIn, onShut })
  const { name, color } = pass.member
  useEffect(() => {
    document.title = t('documentTitle', { title: pass.title })
  }, [t, pass.title])
  const leave = () => {
    dropPass(pass)
    navigate('/')
  }
  return (
    <DoorFrame width="s">
      <div className={styles.page}>
        <p className={styles.board}>{pass.title}</p>
        <div className={styles.person}>
          <Face name={name} color={color} unnamed={t('unnamed')} size="l" isDecorative />
          <Spinner label={t('waiting')} />
        </div>
        <h1>{t('heading')}</h1>
        <p className={styles.body}>{t('body')}</p>
        <p role="status" className={styles.cut}>
          {isCutOff ? t('cutOff') : ''}
        </p>
        <Button variant="quiet" onPress={leave}>
          {t('leave')}
        </Button>
      </div>
    </DoorFrame>
  )
}

/** Asks again and again how it stands. True while the server does not answer. */
function useAsking({ pass, onIn, onShut }: Props): boolean {
  const { t } = useTranslation('waiting')
  const [isCutOff, setCutOff] = useState(false)
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn asks once; what to do with the answer may be new each time
  useEffect(() => {
    let isOver = false
    const ask = async () => {
      try {
        const now = await comeBack(pass)
        if (isOver) return
        if (!now.waiting) announce(t('in'))
        if (!now.waiting) return onIn(now)
        setCutOff(false)
      } catch (problem) {
        if (!(problem instanceof Problem)) throw problem
        if (isOver) return
        if ([401, 404, 410].includes(problem.status)) {
          dropPass(pass)
          return onShut(problem)
        }
        setCutOff(true)
      }
      setTurn((before) => before + 1)
    }
    const soon = setTimeout(() => void ask(), ASK_EVERY_MS)
    return () => {
      isOver = true
      clearTimeout(soon)
    }
  }, [pass.token, turn])
  return isCutOff
}
