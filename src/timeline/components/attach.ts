import { ask } from '#platform/admin/ask'

type AttachArgs = { activity: number; api: string; files: File[] }

/**
 * Attaches files to an activity, one after the other.
 * @returns the names of those that could not be attached, with what was wrong where it is known
 */
export const attach = async ({ activity, api, files }: AttachArgs): Promise<string[]> => {
  const left: string[] = []
  for (const file of files) {
    const body = new FormData()
    body.append('file', file)
    body.append('_payload', JSON.stringify({ activity }))
    const { problem } = await ask({ address: `${api}/attachments?depth=0`, body, method: 'POST' })
    if (problem) left.push(problem === 'unknown' ? file.name : `${file.name} (${problem})`)
  }
  return left
}
