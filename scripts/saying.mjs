/** Runs what a person called, and says what is wrong in one sentence. */
export async function saying(act) {
  try {
    await act()
  } catch (problem) {
    process.stderr.write(`${problem instanceof Error ? problem.message : problem}\n`)
    process.exit(1)
  }
}
