'use client'

import { FieldError, FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import {
  type AccessLevel,
  type AccessOperation,
  accessLevels,
  accessOperations,
  type Permissions,
} from '#platform/access/levels'
import { textsIn } from '#platform/i18n/languages'
import { userTexts } from '../../translations'

type PermissionMatrixTableProps = {
  modules: { label: string; slug: string }[]
  path: string
  readOnly?: boolean
}

/** Edits `permissions` and, in its first column, `modules`. */
export const PermissionMatrixTable = ({ modules, path, readOnly }: PermissionMatrixTableProps) => {
  const { disabled, setValue, showError, value } = useField<null | Permissions>({ path })
  const shown = useField<null | string[]>({ path: 'modules' })
  const { i18n } = useTranslation()
  const texts = textsIn(userTexts, i18n.language)
  const locked = readOnly || disabled
  const shownModules = Array.isArray(shown.value) ? shown.value : []

  const set = (slug: string, operation: AccessOperation, level: AccessLevel) =>
    setValue({ ...value, [slug]: { ...value?.[slug], [operation]: level } })

  const show = (slug: string, on: boolean) =>
    shown.setValue(on ? [...shownModules, slug] : shownModules.filter((one) => one !== slug))

  return (
    <div className="field-type crm-matrix">
      <FieldLabel as="span" label={texts.permissions} path={path} />
      <FieldError path={path} showError={showError} />
      <div className="crm-records__scroll">
        <table className="crm-table">
          <caption className="crm-hidden">{texts.permissions}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.module}</th>
              <th scope="col">{texts.shown}</th>
              {accessOperations.map((operation) => (
                <th key={operation} scope="col">
                  {texts.operations[operation]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {modules.map(({ label, slug }) => (
              <tr key={slug}>
                <th scope="row">{label}</th>
                <td>
                  <input
                    aria-label={texts.shownOf(label)}
                    checked={shownModules.includes(slug)}
                    disabled={locked}
                    onChange={({ target }) => show(slug, target.checked)}
                    type="checkbox"
                  />
                </td>
                {accessOperations.map((operation) => {
                  const level = value?.[slug]?.[operation] ?? 'none'
                  return (
                    <td key={operation}>
                      <select
                        aria-label={`${label}: ${texts.operations[operation]}`}
                        className={`crm-matrix__level crm-matrix__level--${level}`}
                        disabled={locked}
                        onChange={({ target }) =>
                          // The options are the levels.
                          set(slug, operation, target.value as AccessLevel)
                        }
                        value={level}
                      >
                        {accessLevels.map((one) => (
                          <option key={one} value={one}>
                            {texts.levels[one]}
                          </option>
                        ))}
                      </select>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="field-description">{texts.levelsHelp}</p>
    </div>
  )
}
