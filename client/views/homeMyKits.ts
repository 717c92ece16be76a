import '../locales/kitsWords.ts'
import { useState } from 'react'
import { factsOf } from '../../shared/kits/kitFacts.ts'
import type { KitFile } from '../../shared/kits/kitFile.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { dropMyKit, keepMyKit, type MyKit, myKits } from '../myKits.ts'
import { newId } from '../sync/newId.ts'
import { toast } from '../ui/toast.ts'

export type MyKits = {
  readonly kits: readonly MyKit[]
  /** Keeps a kit that was opened, and returns it. */
  readonly open: (kit: KitFile) => MyKit
  /** With a way back for as long as the message stays; `onBack` hears of it. */
  readonly remove: (mine: MyKit, onBack: (mine: MyKit) => void) => void
}

/** The kits this browser keeps. */
export function useMyKits(): MyKits {
  const { t } = useTranslation('kits')
  const [kits, setKits] = useState(myKits)
  const open = (kit: KitFile): MyKit => {
    const kept = keepMyKit(kit)
    const mine = kept ?? { id: newId(), kit, savedAt: Date.now() }
    if (!kept) toast({ title: t('openedUnkept') })
    setKits((before) => [mine, ...before.filter(({ id }) => id !== mine.id)])
    return mine
  }
  const remove: MyKits['remove'] = (mine, onBack) => {
    dropMyKit(mine.id)
    setKits((before) => before.filter(({ id }) => id !== mine.id))
    toast({
      title: t('removed', { title: mine.kit.title }),
      action: { label: t('undo'), onPress: () => onBack(open(mine.kit)) },
    })
  }
  return { kits, open, remove }
}

/** Tells a kit of mine from the server's: those have no colon in their ids. */
export function cardId({ id }: MyKit): string {
  return `own:${id}`
}

/** What a card says of a kit of mine, in the words for the server's. */
export function summaryOfMine({ kit }: MyKit) {
  const { minutes, prompts } = factsOf(kit)
  return { minutes, prompts, people: '' }
}
