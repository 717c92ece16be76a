import { networkInterfaces } from 'node:os'
import { expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { startWorkshop } from '../helpers/workshop.ts'

const token = 'sixteen-letters-and-more'

/** What a machine hears that asks for the figures, by one way or another. */
async function figures(address: string, headers: Record<string, string> = {}): Promise<number> {
  const response = await fetch(`${address}/metrics`, { headers })
  const text = await response.text()
  expect(text.includes('groundwork_connections')).toBe(response.status === 200)
  return response.status
}

test('[ACC-49] figures are for this machine, and for nobody who comes through a proxy on it', async () => {
  await using workshop = await startWorkshop()
  expect(await figures(workshop.address)).toBe(200)
  for (const header of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'])
    expect([header, await figures(workshop.address, { [header]: '127.0.0.1' })]).toEqual([header, 403])
  // Without a token there is none to guess.
  for (const said of ['', 'undefined', 'null'])
    expect(await figures(workshop.address, { via: 'a proxy', authorization: `Bearer ${said}` })).toBe(403)
})

test('[ACC-49] figures are for who sends the token, from anywhere', async () => {
  await using workshop = await startWorkshop({ metricsToken: token })
  const ask = (authorization: string) => figures(workshop.address, { 'x-forwarded-for': '203.0.113.7', authorization })
  expect(await ask(`Bearer ${token}`)).toBe(200)
  for (const wrong of [`Bearer ${token}x`, `Bearer ${token.slice(1)}`, `Basic ${token}`, token, ''])
    expect(await ask(wrong)).toBe(403)
})

const other = Object.values(networkInterfaces())
  .flat()
  .find((one) => one && !one.internal && one.family === 'IPv4')?.address

test.skipIf(other === undefined)('[ACC-49] figures are not for whoever comes by the network', async () => {
  await using workshop = await startWorkshop({ host: '0.0.0.0' })
  expect(await figures(workshop.address.replace('127.0.0.1', other ?? ''))).toBe(403)
  expect(await figures(workshop.address)).toBe(200)
})

test('[ACC-49] a token that can be guessed is refused, and none is none', () => {
  for (const word of ['short', 'with spaces between the words'])
    expect(() => readConfig({ METRICS_TOKEN: word })).toThrow(/METRICS_TOKEN/)
  expect(readConfig({ METRICS_TOKEN: '' }).metricsToken).toBeUndefined()
  expect(readConfig({ METRICS_TOKEN: token }).metricsToken).toBe(token)
})
