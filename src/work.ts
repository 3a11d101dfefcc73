import config from '@payload-config'
import { getPayload } from 'payload'
import { startWorkers } from '#platform/jobs'

/** Runs the jobs in this process until it is told to stop. */
export const workHere = async (): Promise<{ stop: () => Promise<void> }> => {
  const payload = await getPayload({ config })
  const workers = await startWorkers(payload)
  let ending: Promise<void> | undefined
  const stop = () => {
    ending ??= workers.stop()
    return ending
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  return { stop }
}
