import { Check, PencilLine } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { AskedTerms } from './AskedTerms.tsx'
import styles from './CommitList.module.css'
import { GetsField } from './GetsField.tsx'
import { Stances } from './Stances.tsx'
import type { Asked, MyWord } from './useMyWord.ts'

type Props = {
  readonly word: MyWord
  readonly onPropose: ((agreement: string) => void) | undefined
  /** Who reads it; and the ways out. */
  readonly lead: ReactNode
  readonly foot: ReactNode
}

/** All agreements, one below the other; after the last one, a yes to all that is left. */
export function CommitList({ word, onPropose, lead, foot }: Props) {
  const { all, open, say } = word
  return (
    <>
      {lead}
      <GetsField {...word} />
      <ol className={styles.list}>
        {all.map((asked) => (
          <Item key={asked.id} asked={asked} say={say} onPropose={onPropose} />
        ))}
      </ol>
      <AllLeft open={open} say={say} />
      {foot}
    </>
  )
}

type ItemProps = { readonly asked: Asked; readonly say: MyWord['say'] } & Pick<Props, 'onPropose'>

function Item({ asked, say, onPropose }: ItemProps) {
  const { t } = useTranslation('commit')
  const heading = useId()
  return (
    <li aria-labelledby={heading} className={styles.item} data-is={asked.standing.is}>
      <AskedTerms asked={asked} headingId={heading} />
      <Stances asked={asked} say={say} />
      {onPropose && (
        <Button
          variant="quiet"
          icon={PencilLine}
          aria-describedby={heading}
          className={styles.propose}
          onPress={() => onPropose(asked.id)}
        >
          {t('propose')}
        </Button>
      )}
    </li>
  )
}

/** One yes for everything that was not answered yet: each is written down by itself. */
function AllLeft({ open, say }: Pick<MyWord, 'open' | 'say'>) {
  const { t } = useTranslation('commit')
  const kept = useFocusKept()
  const [isSaying, setSaying] = useState(false)
  const sayAll = async () => {
    setSaying(true)
    if (await say(open, 'in')) announce(t('allDone'))
    setSaying(false)
  }
  return (
    <div className={styles.left} {...kept}>
      {open.length > 0 ? (
        <Button variant="main" size="l" icon={Check} isPending={isSaying} onPress={() => void sayAll()}>
          {t('allIn', { count: open.length })}
        </Button>
      ) : (
        <>
          <p className={styles.done}>{t('done')}</p>
          <p>{t('doneHint')}</p>
        </>
      )}
    </div>
  )
}
