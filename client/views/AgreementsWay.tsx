import '../locales/agreementsWords.ts'
import { ListChecks } from 'lucide-react'
import { useState } from 'react'
import { holds } from '../../shared/schema/agreement.ts'
import { CareButton } from '../features/tending/CareButton.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useAgreementRecords } from '../sync/alliance.ts'
import { useAll } from '../sync/useRecord.ts'
import { Button } from '../ui/Button.tsx'
import { Drawer } from '../ui/Drawer.tsx'
import { onDemand } from '../ui/onDemand.tsx'

const Agreements = onDemand(async () => (await import('../features/agreements/Agreements.tsx')).Agreements)

/** How many agreements there are, and the way to them, where there is no board to put them beside. */
export function AgreementsWay() {
  const { t } = useTranslation('agreements')
  const [isOpen, setOpen] = useState(false)
  const count = [...useAll(useAgreementRecords()).values()].filter(holds).length
  return (
    <>
      <Button icon={ListChecks} onPress={() => setOpen(true)}>
        {t('way', { count })}
      </Button>
      <Drawer title={t('title')} closeLabel={t('close')} isOpen={isOpen} onOpenChange={setOpen}>
        <Agreements foot={(id) => <CareButton about={id} />} />
      </Drawer>
    </>
  )
}
