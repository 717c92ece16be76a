import { testFaults } from '../../../helpers/faults/ordeal.ts'

testFaults('[NODE-20] each server is killed and comes back', async ({ fleet, goesOn }) => {
  for (const { server } of fleet.nodes) {
    await server.kill('SIGKILL')
    await goesOn()
    await server.start()
    await goesOn()
  }
})
