import os from 'node:os'
import { workHere } from '#work'

// Who waits for a page goes first: on a busy machine a long export makes way.
os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL)

/** `npm run worker`: jobs and clock in a process of their own, beside any number of others. */
const { stop } = await workHere()
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void stop().finally(() => process.exit(0)))
}
console.log('The worker is ready')
