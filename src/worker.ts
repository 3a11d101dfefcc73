import { workHere } from './work'

/** `npm run worker`: jobs and clock in a process of their own, beside any number of others. */
const { stop } = await workHere()
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void stop().finally(() => process.exit(0)))
}
console.log('The worker is ready')
