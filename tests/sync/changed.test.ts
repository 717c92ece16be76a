import { expect, test } from 'vitest'
import { hasChanged } from '../../shared/rules/changed.ts'
import { answers, ask, sealedSession, type Writer, write } from '../helpers/sealed.ts'
import { until } from '../helpers/until.ts'
import { startWorkshop } from '../helpers/workshop.ts'

const SAID = 'Tell me early'
const cards = (one: Writer) => answers(one, 'p').map(([, note]) => note)
const textOf = (one: Writer, id: string) => one.board.notes.text(id, 'text')

for (const anonymous of [false, true])
  test(`[UI-280] an answer changed after its reveal says so to all, keeps what it said, and not who changed it${anonymous ? ', without names' : ''}`, async () => {
    await using workshop = await startWorkshop()
    const session = await sealedSession(workshop, ['ana', 'ben', 'cem', 'dan'])
    const { fay, people } = session
    const [ana] = people
    if (!ana) throw new Error('nobody came')
    expect(await ask(session, 'p', { anonymous })).toBe(204)
    for (const one of people) await write(one, 'p', one === ana ? ` ${SAID} ` : 'Time')
    expect(await fay.guest.command('drafts.reveal', { promptId: 'p' })).toBe(204)
    await until(() => [fay, ...people].every((one) => cards(one).length === people.length))
    for (const one of [fay, ...people]) expect(cards(one).filter(hasChanged)).toEqual([])

    const id = answers(ana, 'p').find(([, { text }]) => text === SAID)?.[0] ?? ''
    textOf(ana, id)?.insert(SAID.length, ', and in person')
    await until(() => [fay, ...people].every((one) => cards(one).some(hasChanged)))
    for (const one of [fay, ...people])
      expect(cards(one).filter(hasChanged)).toMatchObject([
        { text: `${SAID}, and in person`, shownAs: SAID, author: anonymous ? null : ana.id },
      ])
    textOf(ana, id)?.delete(SAID.length, ', and in person'.length)
    await until(() => [fay, ...people].every((one) => !cards(one).some(hasChanged)))
  })
