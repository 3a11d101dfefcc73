import { expect } from 'vitest'
import { createClient } from './client'
import { parseCurl, runCurl } from './curl'
import { must, startOffice } from './office'
import type { TestServer } from './server'

const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' } as const
const modules = ['activities', 'campaigns', 'companies', 'contacts', 'leads', 'projects']

/** A CRM in which the examples of the documentation run, and the key that they are run with. */
export const startForExamples = async (): Promise<{ key: string; server: TestServer }> => {
  const { admin, server } = await startOffice()
  const group = await must(
    admin.post('groups', {
      name: 'ERP',
      permissions: Object.fromEntries(modules.map((module) => [module, all])),
    }),
  )
  const key = '5e0b3f6e-0000-4000-8000-00000000d0c5'
  await must(
    admin.post('api-clients', {
      apiKey: key,
      enableAPIKey: true,
      groups: [group.doc.id],
      name: 'ERP',
    }),
  )
  return { key, server }
}

/** The bash blocks of a page, in order. */
const blocksOf = (page: string): string[] =>
  [...page.matchAll(/```bash\n([\s\S]*?)```/g)].map(([, text]) => text as string)

/**
 * Runs every example of a page as it is written: `NAME=<path.in.the.last.answer>` is filled in, and
 * curl is asked.
 * @returns how many were asked
 */
export const tryExamples = async ({
  key,
  page,
  server,
}: {
  key: string
  /** Its text. */
  page: string
  server: TestServer
}): Promise<number> => {
  const variables: Record<string, string> = { CRM: server.url, KEY: key }
  let last: unknown
  let tried = 0
  for (const block of blocksOf(page)) {
    const capture = /^(\w+)=<([\w.]+)>\s*$/.exec(block.trim())
    if (capture) {
      const [, name, path] = capture as unknown as [string, string, string]
      const value = path
        .split('.')
        .reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], last)
      expect(value, block).toBeTruthy()
      variables[name] = String(value)
      continue
    }
    if (!block.trim().startsWith('curl')) continue
    const answer = await runCurl(parseCurl(block, variables))
    expect(answer.status, `${block}\n${JSON.stringify(answer.body)}`).toBeLessThan(300)
    expect(JSON.stringify(answer.body)).not.toContain('"errors":[{')
    last = answer.body
    tried += 1
  }
  return tried
}

/** A client with the key of the examples. */
export const withKey = ({ key, server }: { key: string; server: TestServer }) =>
  createClient({ url: server.url }).withKey(key)
