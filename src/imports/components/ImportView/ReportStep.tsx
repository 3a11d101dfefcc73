import { Banner, Button, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { Import } from './api'
import { Counts } from './Counts'
import { useWords } from './useWords'

/** What came of an import that is over. */
export const ReportStep = ({ record }: { record: Import }) => {
  const { language, word } = useWords()
  const { config } = useConfig()
  const errors: Record<string, string> = {
    'not-allowed': word('errorNotAllowed'),
    unreadable: word('errorUnreadable'),
    'user-blocked': word('errorUserBlocked'),
  }
  const file = `${config.serverURL}${config.routes.api}/imports/${record.id}/rejected.csv?locale=${language}`
  const adminRoute = config.routes.admin
  const titles = {
    cancelled: word('stateCancelled'),
    done: word('stateDone'),
    failed: word('stateFailed'),
  }
  const title = titles[record.state as keyof typeof titles]
  const done = (record.processed ?? 0).toLocaleString(language)
  const total = (record.total ?? 0).toLocaleString(language)
  return (
    <section className="import-view__section">
      <h2>{title}</h2>
      {record.state === 'failed' && (
        <Banner type="error">{errors[record.error ?? ''] ?? word('errorUnexpected')}</Banner>
      )}
      <p>
        {record.filename}: {done} {word('of')} {total} {word('rows')}
      </p>
      <Counts record={record} />
      {Boolean(record.rejectedRows) && (
        <p>
          <a download href={file}>
            {word('downloadRejected')}
          </a>
          <br />
          <span className="import-view__help">{word('reportHint')}</span>
        </p>
      )}
      {Boolean(record.incompleteRows) && (
        <p>
          <a download href={`${file}&imported=true`}>
            {word('downloadIncomplete')}
          </a>
        </p>
      )}
      <div className="import-view__actions">
        <Button
          el="link"
          to={formatAdminURL({ adminRoute, path: `/collections/${record.target}` })}
        >
          {word('open')}
        </Button>
        <Button
          buttonStyle="secondary"
          el="link"
          to={`${formatAdminURL({ adminRoute, path: '/collections/imports/create' })}?target=${record.target}`}
        >
          {word('another')}
        </Button>
      </div>
    </section>
  )
}
