import config from '@payload-config'
import { getPayload } from 'payload'
import { fillSampleCompany } from './fill'

/** `node --import tsx src/demo/seed.ts`, with the environment of the server that it is for. */
const payload = await getPayload({ config })
await fillSampleCompany({ payload })
// Payload keeps a connection of its own open, which would hold the process.
process.exit(0)
