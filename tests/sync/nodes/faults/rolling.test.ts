import { testFaults } from '../../../helpers/faults/ordeal.ts'

/** How often a server is restarted, and for how long that goes on, in milliseconds. */
const [EVERY_MS, LASTS_MS] = process.env.FULL ? [10_000, 120_000] : [3000, 20_000]

testFaults(
  '[NODE-20] one server after the other is restarted, again and again',
  async ({ fleet, goesOn }) => {
    const begun = performance.now()
    for (let round = 0; performance.now() - begun < LASTS_MS; round++) {
      const from = performance.now()
      const { server } = fleet.nodes[round % fleet.nodes.length] as (typeof fleet.nodes)[number]
      await server.kill('SIGTERM')
      await server.start()
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, EVERY_MS - (performance.now() - from))))
    }
    await goesOn()
  },
  LASTS_MS / 1000 + 240,
)
