import './noEval.ts'
import './styles/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider, useTranslation } from './locales/useTranslation.tsx'
import { Router } from './router.tsx'
import { showAppearance } from './theme.ts'
import { LiveRegion } from './ui/LiveRegion.tsx'
import { Toasts } from './ui/Toasts.tsx'
import { tellOfCancelled } from './ui/tellOfCancelled.ts'
import { takeKeyAtOnce } from './views/doorKey.ts'

takeKeyAtOnce()
showAppearance()
tellOfCancelled()

const place = document.getElementById('app')
if (place === null) throw new Error('index.html has no element with the id "app".')

createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <Router />
      <Said />
    </LanguageProvider>
  </StrictMode>,
)

/** What is said in passing: to everybody as toasts, to screen readers alone through the live region. */
function Said() {
  const { t } = useTranslation('common')
  return (
    <>
      <Toasts label={t('toasts')} closeLabel={t('close')} />
      <LiveRegion />
    </>
  )
}
