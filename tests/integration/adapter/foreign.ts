import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { CollectionConfig, Payload } from 'payload'
import { drizzleKitOf } from '#platform/database'
import { definePart } from '#platform/parts'
import type { Snapshot } from '#platform/parts/migrations/additions'
import { connect } from '../../../src/platform/database/embedded/index.mjs'
import { createDatabase, type TestDatabase } from '../../support/postgres'

/** Every way in which a collection of somebody else differs from ours: nothing of it is guessed by name. */
const variantTypes: CollectionConfig = {
  slug: 'variantTypes',
  access: { create: () => true, delete: () => true, read: () => true, update: () => true },
  fields: [
    { name: 'title', type: 'text' },
    { name: 'madeOf', type: 'select', hasMany: true, options: ['wood', 'steel'] },
    { name: 'parts', type: 'array', fields: [{ name: 'label', type: 'text' }] },
    {
      name: 'content',
      type: 'blocks',
      blocks: [{ slug: 'quote', fields: [{ name: 'text', type: 'text' }] }],
    },
    { name: 'company', type: 'relationship', relationTo: 'companies' },
  ],
  hooks: {
    beforeChange: [({ data }) => ({ ...data, title: data.title?.trim() })],
  },
  trash: true,
}

/** A form that saves by itself: its date is that of a version. */
const drafts: CollectionConfig = {
  slug: 'shopPages',
  fields: [{ name: 'title', type: 'text' }],
  versions: { drafts: { autosave: true } },
}

export const foreign = definePart({
  slug: 'foreign',
  needs: ['registry'],
  brings: () => ({ collections: [variantTypes, drafts] }),
})

/** A CRM in this process with the foreign part in it, on a database of its own. */
export const startForeign = async (): Promise<{
  database: TestDatabase
  payload: Payload
  stop: () => Promise<void>
}> => {
  const database = await createDatabase()
  const files = fs.mkdtempSync(path.join(os.tmpdir(), 'crm-foreign-'))
  process.env.CRM_FILES_DIR = files
  process.env.DATABASE_URL = database.url
  process.env.PAYLOAD_SECRET = 'secret-of-the-adapter'
  const [{ BasePayload }, { composeCRM }, { parts }] = await Promise.all([
    import('payload'),
    import('#platform/parts'),
    import('@payload-config'),
  ])
  const folder = process.cwd()
  const open = (more: ReturnType<typeof parts>, connected: boolean) =>
    composeCRM({ folder, parts: [...parts(), ...more] }).then((config) =>
      new BasePayload().init({
        config,
        disableDBConnect: !connected,
        disableOnInit: !connected,
      }),
    )
  const plain = drizzleKitOf<Snapshot>(await open([], false))
  const whole = drizzleKitOf<Snapshot>(await open([foreign()], false))
  const statements = await plain.kit.generateMigration(
    await plain.kit.generateDrizzleJson(plain.schema),
    await plain.kit.generateDrizzleJson(whole.schema),
  )
  const client = await connect({ url: database.url })
  for (const statement of statements) await client.query(statement)
  await client.end()
  const payload = await open([foreign()], true)
  payload.logger.level = 'silent'
  return {
    database,
    payload,
    stop: async () => {
      await payload.destroy()
      await database.drop()
      fs.rmSync(files, { force: true, recursive: true })
    },
  }
}
