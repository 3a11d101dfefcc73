import type { Import } from './api'
import { useWords } from './useWords'

/** What came of the rows so far. */
export const Counts = ({ record }: { record: Import }) => {
  const { language, word } = useWords()
  const counts = [
    { label: word('created'), name: 'created', value: record.createdRecords },
    { label: word('updated'), name: 'updated', value: record.updatedRecords },
    { label: word('skipped'), name: 'skipped', value: record.skippedRows },
    { label: word('rejected'), name: 'rejected', value: record.rejectedRows },
  ]
  return (
    <dl className="import-view__counts">
      {counts.map(({ label, name, value }) => (
        <div data-count={name} key={name}>
          <dt>{label}</dt>
          <dd>{(value ?? 0).toLocaleString(language)}</dd>
        </div>
      ))}
      {Boolean(record.incompleteRows) && (
        <div data-count="incomplete">
          <dt>{word('incomplete')}</dt>
          <dd>{record.incompleteRows?.toLocaleString(language)}</dd>
        </div>
      )}
    </dl>
  )
}
