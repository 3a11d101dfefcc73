import { Banner } from '@payloadcms/ui'
import { onProblems } from '../../types'
import type { ImportSettings, Preview } from './api'
import { Choice } from './Choice'
import type { Draft } from './useDraft'
import { useWords } from './useWords'

/** The first rows as they would be stored, each problem in its cell. */
export const PreviewStep = ({
  draft,
  preview,
  settings,
}: {
  draft: Draft
  preview: Preview
  settings: ImportSettings
}) => {
  const { word } = useWords()
  const actions = {
    create: word('actionCreate'),
    reject: word('actionReject'),
    skip: word('actionSkip'),
    update: word('actionUpdate'),
  }
  const used = new Set(
    preview.rows.flatMap(({ dropped, problems, values }) => [
      ...Object.keys(values),
      ...[...dropped, ...problems].map(({ path }) => path),
    ]),
  )
  const fields = preview.fields.filter(({ name }) => used.has(name))
  const shown = new Set(fields.map(({ name }) => name))
  const wrong = preview.rows.filter(({ dropped, problems }) => problems.length + dropped.length > 0)
  const problemLabels = { drop: word('onProblemDrop'), reject: word('onProblemReject') }
  return (
    <section className="import-view__section">
      <h2>{word('preview')}</h2>
      <p className="import-view__help">{word('previewHelp')}</p>
      <Banner type={wrong.length > 0 ? 'info' : 'success'}>
        {wrong.length > 0
          ? `${word('previewProblems')} ${wrong.length} ${word('of')} ${preview.rows.length}`
          : word('previewFine')}
      </Banner>
      <section aria-busy={draft.busy} aria-label={word('preview')} className="import-view__table">
        <table>
          <thead>
            <tr>
              <th scope="col">{word('row')}</th>
              <th scope="col">{word('whatHappens')}</th>
              {fields.map(({ label, name }) => (
                <th key={name} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map(({ action, dropped, number, problems, values }) => {
              const told = [...problems, ...dropped]
              return (
                <tr data-action={action} key={number}>
                  <th scope="row">{number}</th>
                  <td>
                    <span className={`import-view__action import-view__action--${action}`}>
                      {actions[action]}
                    </span>
                    {told
                      .filter(({ path }) => !shown.has(path))
                      .map(({ message }) => (
                        <span className="import-view__problem" key={message}>
                          {message}
                        </span>
                      ))}
                  </td>
                  {fields.map(({ name }) => {
                    const here = told.find(({ path }) => path === name)
                    return (
                      <td className={here && 'import-view__wrong'} key={name}>
                        {values[name]}
                        {here && <span className="import-view__problem">{here.message}</span>}
                      </td>
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      <Choice
        label={word('onProblem')}
        name="onProblem"
        onChange={(onProblem) => draft.change({ onProblem })}
        options={onProblems.map((value) => ({ label: problemLabels[value], value }))}
        value={settings.onProblem}
      />
    </section>
  )
}
