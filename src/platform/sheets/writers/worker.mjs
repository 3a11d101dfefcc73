import { parentPort, workerData } from 'node:worker_threads'
import { writeExport } from './write.mjs'

/** How often progress is told (milliseconds). */
const tellEvery = 250

let told = 0
let last = {}

/** The thread that writes one file: the server answers others meanwhile. */
try {
  const written = await writeExport(workerData, (progress) => {
    last = { ...last, ...progress }
    const now = Date.now()
    if (now - told < tellEvery) return
    told = now
    parentPort?.postMessage({ kind: 'progress', ...last })
  })
  parentPort?.postMessage({ kind: 'done', ...written })
} catch (error) {
  parentPort?.postMessage({
    kind: 'failed',
    message: error instanceof Error ? error.message : String(error),
    name: error instanceof Error ? error.name : 'Error',
  })
}
