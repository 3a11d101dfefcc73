import type { PayloadRequest } from 'payload'
import type { Label } from '#platform/i18n'
import type { Target } from '../targets'
import type { ImportSettings, RowProblem } from '../types'
import { type MappedRow, partRows } from './mapRows'
import { planRows, type RowPlan } from './planRows'

type Told = { message: string; path: string }

/** A row as it would go in. */
export type PreviewRow = {
  action: RowPlan['action']
  dropped: Told[]
  number: number
  problems: Told[]
  values: Record<string, string>
}

/** What would happen with the first rows. */
export const previewRows = async ({
  req,
  rows,
  settings,
  target,
  tell,
}: {
  req: PayloadRequest
  rows: MappedRow[]
  settings: ImportSettings
  target: Target
  tell: (text: Label) => string
}): Promise<PreviewRow[]> => {
  const told = (problems: RowProblem[]): Told[] =>
    problems.map(({ message, path }) => ({ message: tell(message), path }))
  const result: PreviewRow[] = []
  const [first = [], ...others] = partRows(rows, target)
  for (const { action, checked, dropped, problems, row } of await planRows({
    lock: false,
    req,
    rows: first,
    settings,
  })) {
    const values: Record<string, string> = {}
    for (const [name, text] of Object.entries(row.raw)) {
      const stored = checked?.data[name]
      const shown = typeof stored === 'string' ? stored : text
      if (shown !== null) values[name] = shown
    }
    result.push({
      action,
      dropped: told(dropped),
      number: row.number,
      problems: told(problems),
      values,
    })
  }
  for (const row of others.flat()) {
    // Its record is made by a row above it, which a preview does not write.
    const values = Object.entries(row.raw).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    )
    const action = settings.onMatch === 'skip' ? 'skip' : 'update'
    result.push({
      action: row.matchKey === null ? 'create' : action,
      dropped: [],
      number: row.number,
      problems: [],
      values: Object.fromEntries(values),
    })
  }
  return result.sort((a, b) => a.number - b.number)
}
