// Loaded into a child before its program: when the parent dies, whatever way, the channel to it
// closes, and the child ends too instead of holding the port.
import { isMainThread } from 'node:worker_threads'

// Programs hand this on to children of their own, whose channels are none of our business.
const ours = process.env.CRM_END_WITH_PARENT === String(process.ppid)

if (ours && isMainThread && process.channel) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(1), 5_000).unref()
  })
  process.channel.unref()
}
