import '../locales/probingWords.ts'
import { Sparkles } from 'lucide-react'
import { useState } from 'react'
import { NewsList } from '../features/talk/NewsList.tsx'
import { UnclearPanel } from '../features/talk/UnclearPanel.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useNews } from '../sync/newToMe.ts'
import { Button } from '../ui/Button.tsx'
import { Drawer } from '../ui/Drawer.tsx'
import type { ConsoleSession } from './consoleSession.ts'

/** What came up between people: answers nobody understands yet, and at the last step what was new to them. */
export function ConsoleTalk({ now: { steps, stepAt } }: { readonly now: Pick<ConsoleSession, 'steps' | 'stepAt'> }) {
  const isLast = stepAt >= 0 && stepAt === steps.length - 1
  return (
    <>
      <UnclearPanel />
      {isLast && <NewsWay />}
    </>
  )
}

function NewsWay() {
  const { t } = useTranslation('probing')
  const [isOpen, setOpen] = useState(false)
  const { length } = useNews()
  return (
    <div>
      {length > 0 && (
        <Button icon={Sparkles} onPress={() => setOpen(true)}>
          {t('news.open', { count: length })}
        </Button>
      )}
      <Drawer title={t('news.title')} closeLabel={t('news.close')} isOpen={isOpen} onOpenChange={setOpen}>
        <NewsList />
      </Drawer>
    </div>
  )
}
