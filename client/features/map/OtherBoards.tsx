import { Plus } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { myPasses } from '../../passes.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { TitledCard } from '../../ui/Titled.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { newAlly, withAlly } from './edits.ts'
import { changeMap } from './mapStore.ts'
import { ALLY_NAME_MAX, type MyMap } from './myMap.ts'
import styles from './Rows.module.css'

/** The last few: whoever leads many sessions has more boards than alliances. */
const SHOWN = 6

/** Boards of this browser that are nobody's on the map yet. */
export function OtherBoards({ map }: { readonly map: MyMap }) {
  const { t } = useTranslation('map')
  const kept = useFocusKept()
  const mapped = new Set(map.allies.map(({ boardId }) => boardId))
  const passes = myPasses().filter(({ boardId, member }) => !mapped.has(boardId) && member.role !== 'viewer')
  const boards = [...new Map(passes.map((pass) => [pass.boardId, pass.title || t('boards.untitled')]))].slice(0, SHOWN)
  if (boards.length === 0) return null
  const put = (boardId: string, title: string) => {
    const name = [...title].slice(0, ALLY_NAME_MAX).join('').trim()
    changeMap((map) => withAlly(map, newAlly(name, { boardId, state: 'making' })))
    announce(t('boards.saidPut', { title }))
  }
  return (
    <TitledCard title={t('boards.heading')}>
      <div {...kept}>
        <ul className={styles.rows}>
          {boards.map(([boardId, title]) => (
            <li key={boardId} className={styles.row}>
              <span dir="auto" className={styles.words}>
                {title}
              </span>
              <Button
                variant="quiet"
                icon={Plus}
                aria-label={t('boards.putOf', { title })}
                onPress={() => put(boardId, title)}
              >
                {t('boards.put')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </TitledCard>
  )
}
