import '../../locales/agreementsWords.ts'
import { Handshake } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { phaseOfAll } from '../../../shared/rules/alliance/phase.ts'
import type { Agreement } from '../../../shared/schema/agreement.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { shortened } from '../../ui/shortened.ts'
import { toast } from '../../ui/toast.ts'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { AgreementCard } from './AgreementCard.tsx'
import styles from './Agreements.module.css'
import { useAgreementEdits } from './agreementEdits.ts'
import { Balance } from './Balance.tsx'
import { PhaseLine } from './PhaseMark.tsx'
import { Retired } from './Retired.tsx'
import { Starters } from './Starters.tsx'
import { useAgreementList } from './useAgreementList.ts'

type Props = {
  /** The one that is open at first, where somebody came for it; `isNew`: to be written at once. */
  readonly first?: { readonly id: string; readonly isNew: boolean } | null
  /** Where nothing around it brings the focus. */
  readonly takesFocus?: boolean
  /** What can be done about one that people said yes to. */
  readonly foot?: (agreement: string) => ReactNode
}

/** All agreements of an alliance, to be read and written: one open at a time. */
export function Agreements({ first = null, takesFocus = false, foot }: Props) {
  const { t } = useTranslation('agreements')
  const { listed, retired, here } = useAgreementList()
  const edits = useAgreementEdits()
  const [open, setOpen] = useState(first)
  const kept = useFocusKept()
  const place = kept.ref
  useEffect(() => {
    if (!takesFocus || first?.isNew) return
    const card = first && document.getElementById(`agreement-${first.id}`)
    ;(card ?? place.current)?.focus()
  }, [takesFocus, first, place])
  const goTo = (id: string | undefined) =>
    requestAnimationFrame(() => (document.getElementById(`agreement-${id}`) ?? place.current)?.focus())
  const add = (start: Partial<Agreement>) => {
    const id = edits?.add(start) ?? null
    if (id === null) return toast({ title: t('full') })
    setOpen({ id, isNew: true })
    announce(t('added'))
  }
  const throwAway = (id: string, what: string) => {
    const at = listed.findIndex((one) => one.id === id)
    const beside = listed[at + 1] ?? listed[at - 1]
    edits?.throwAway(id)
    setOpen(null)
    goTo(beside?.id)
    toast({
      title: t('thrownAway', { name: shortened(what) || t('wordless') }),
      action: { label: t('undo'), onPress: () => edits?.putBack(id) },
    })
  }
  const move = (id: string, by: -1 | 1) => {
    const place = edits?.move(id, by) ?? null
    announce(place === null ? t('atEnd') : t('moved', { place, count: listed.length }))
    // React moves what stands in another place by taking it out, and the focus with it.
    goTo(id)
  }
  return (
    <div {...kept} className={styles.all}>
      {edits && <Starters onAdd={add} />}
      {listed.length === 0 ? (
        <EmptyState icon={Handshake} title={t('empty')} example={t('example.what')}>
          {t('emptyHint')}
        </EmptyState>
      ) : (
        <>
          <PhaseLine
            phase={phaseOfAll(
              listed.map(({ phase }) => phase),
              here.now,
            )}
          />
          <Balance listed={listed} />
          <ol aria-label={t('title')} className={styles.list}>
            {listed.map((one) => (
              <AgreementCard
                key={one.id}
                listed={one}
                isOpen={open?.id === one.id}
                isNew={open?.id === one.id && open.isNew}
                onToggle={() => setOpen(open?.id === one.id ? null : { id: one.id, isNew: false })}
                foot={one.isFrozen && foot ? foot(one.id) : null}
                acts={
                  edits && {
                    onMove: (by) => move(one.id, by),
                    onThrowAway: () => throwAway(one.id, one.agreement.what),
                  }
                }
              />
            ))}
          </ol>
          <p id="agreement-keys" hidden>
            {t('keys')}
          </p>
        </>
      )}
      <Retired retired={retired} />
    </div>
  )
}
