import { Trash2 } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import '../../locales/setBackWords.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { type Aside, asidesOf, letGo, onSetAside } from '../../sync/setBack/aside.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Ended.module.css'
import { UnsentText } from './UnsentText.tsx'

/** What this device keeps of a board that its server does not have any more: to read, to copy, to delete. */
export function SetAside({ boardId }: { readonly boardId: string }) {
  const { t } = useTranslation('setBack')
  const [asides, look] = useAsides(boardId)
  const away = async (aside: Aside) => {
    await letGo(aside)
    announce(t('awaySure'))
    look()
  }
  return asides.map((aside) => (
    <div key={`${aside.kind} ${aside.memberId}`} className={styles.words}>
      <h3>{t(`room.${aside.kind}`)}</h3>
      <UnsentText text={aside.left} label={`${t('label')}: ${t(`room.${aside.kind}`)}`} />
      <div>
        <Button icon={Trash2} onPress={() => void away(aside)}>
          {t('away')}
        </Button>
      </div>
    </div>
  ))
}

/** What is kept with words in it, and the way to look again. */
function useAsides(boardId: string): readonly [readonly Aside[], () => void] {
  const [asides, setAsides] = useState<readonly Aside[]>([])
  const look = useCallback(() => {
    asidesOf(boardId).then((all) => setAsides(all.filter(({ left }) => left !== '')))
  }, [boardId])
  useEffect(() => {
    look()
    return onSetAside(look)
  }, [look])
  return [asides, look]
}
