import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { checkinSteps } from '../../../shared/schema/checkin.ts'
import type { CheckinShown } from '../../features/checkin/useCheckin.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './CheckinBody.module.css'

/** On to the next stretch for everybody, or out of it all. */
export function CheckinLead({ id, checkin }: CheckinShown) {
  const { t } = useTranslation('checkin')
  const command = useCommand()
  const [isAsked, setAsked] = useState(false)
  const next = checkinSteps[checkinSteps.indexOf(checkin.at) + 1]
  const waitsForAnswers = checkin.at === 'pulse' && checkin.shownAt === null
  const breakOff = async () => {
    setAsked(false)
    if (await command('checkin.breakOff', { checkin: id })) announce(t('brokenOff'))
  }
  return (
    <div className={styles.lead}>
      <Button variant="quiet" onPress={() => setAsked(true)}>
        {t('breakOff')}
      </Button>
      {next && !waitsForAnswers && (
        <Button
          variant="main"
          icon={ArrowRight}
          onPress={() => void command('checkin.step', { checkin: id, at: next, from: checkin.at })}
        >
          {t('on', { title: t(`steps.${next}`) })}
        </Button>
      )}
      <Dialog
        title={t('breakOffTitle')}
        closeLabel={t('breakOffNo')}
        isOpen={isAsked}
        onOpenChange={setAsked}
        role="alertdialog"
        actions={
          <>
            <Button onPress={() => setAsked(false)}>{t('breakOffNo')}</Button>
            <Button variant="danger" onPress={() => void breakOff()}>
              {t('breakOff')}
            </Button>
          </>
        }
      >
        <p>{t('breakOffHint')}</p>
      </Dialog>
    </div>
  )
}
