import { type ChildProcess, spawn } from 'node:child_process'
import { expect, it, vi } from 'vitest'
import { keepRunning } from '../../../scripts/lib/keep-running.mjs'

const ending = (): ChildProcess => spawn(process.execPath, ['-e', 'process.exit(3)'])

it('what ends again and again is given up, with the reason', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {})
  let starts = 0
  const kept = keepRunning({
    child: ending(),
    name: 'The worker',
    pauses: [0, 0.01],
    start: () => {
      starts += 1
      return ending()
    },
  })
  await expect(kept).rejects.toThrow(/^The worker ended 3 times within five minutes/)
  expect(starts).toBe(2)
  expect(said.mock.calls.flat()).toContain(
    'The worker ended by itself (code 3): starting it again in 0.01 s',
  )
  said.mockRestore()
})
