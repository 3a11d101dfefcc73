// Loaded into a child before its program: when the parent dies, whatever way, the channel to it
// closes, and the child ends too instead of holding the port.
import { isMainThread } from 'node:worker_threads'

if (isMainThread && process.channel) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(1), 10_000).unref()
  })
  process.channel.unref()
}
