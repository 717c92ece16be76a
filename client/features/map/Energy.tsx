import { BatteryLow, Sun, Waves } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Segments } from '../../ui/Segments.tsx'
import styles from './Energy.module.css'
import { EnergyLine } from './EnergyLine.tsx'
import { EnergyTable } from './EnergyTable.tsx'
import { withPulse } from './edits.ts'
import { isHeavy } from './energy.ts'
import { changeMap } from './mapStore.ts'
import { type Level, levels, type MyMap, type Sign, signs } from './myMap.ts'
import { Toggle } from './Toggle.tsx'

const icons = { lifted: Sun, steady: Waves, drained: BatteryLow }

/** How much energy I have, one tap a day, and its line over the weeks. */
export function Energy({ map: { pulses }, today }: { readonly map: MyMap; readonly today: string }) {
  const { t } = useTranslation('map')
  const headingId = useId()
  const now = pulses.find(({ on }) => on === today)
  const tell = (level: Level) => {
    changeMap((map) => withPulse(map, { on: today, level, signs: now?.signs ?? [] }))
    announce(t('energy.said', { level: t(`energy.levels.${level}`) }))
  }
  const sign = (id: Sign, isOn: boolean) => {
    if (!now) return
    const others = now.signs.filter((other) => other !== id)
    changeMap((map) => withPulse(map, { ...now, signs: isOn ? [...others, id] : others }))
  }
  return (
    <section aria-labelledby={headingId} className={styles.energy}>
      <h2 id={headingId}>{t('energy.heading')}</h2>
      <p className={styles.quiet}>{t('energy.lead')}</p>
      <Segments
        label={t('energy.ask')}
        options={levels.map((id) => ({ id, label: t(`energy.levels.${id}`), icon: icons[id] }))}
        value={now?.level ?? null}
        onChange={tell}
      />
      {now && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row everywhere
        <div role="group" aria-label={t('energy.signsAsk')} className={styles.signs}>
          <span className={styles.quiet}>{t('energy.signsAsk')}</span>
          {signs.map((id) => (
            <Toggle key={id} isOn={now.signs.includes(id)} onChange={(isOn) => sign(id, isOn)}>
              {t(`energy.signs.${id}`)}
            </Toggle>
          ))}
        </div>
      )}
      <EnergyLine pulses={pulses} today={today} />
      {isHeavy(pulses, today) && <p className={styles.heavy}>{t('energy.heavy')}</p>}
      <EnergyTable pulses={pulses} />
    </section>
  )
}
