import { Link } from '@payloadcms/ui'
import type { PayloadRequest } from 'payload'
import { adminPath } from '#platform/admin/adminPath'
import { textsIn } from '#platform/i18n/languages'
import { formatFigure } from '../components/AnalysisView/format'
import { rowsHref } from '../components/AnalysisView/links'
import { type MeasureCode, measures } from '../measures'
import type { AxisValue } from '../operations/result'
import { widgetTexts } from './translations'

type BarsProps = {
  /** Name of the first column. */
  label: string
  measure: MeasureCode
  /** More columns of figures. */
  more?: MeasureCode[]
  /** @default 8 */
  most?: number
  req: PayloadRequest
  values: AxisValue[]
}

/** Figures as a table whose rows are bars; each opens the list of exactly its activities. */
export const Bars = ({ label, measure, more = [], most = 8, req, values }: BarsProps) => {
  const { language } = req.i18n
  const texts = textsIn(widgetTexts, language)
  const list = adminPath(req.payload.config, '/collections/activities')
  const longest = Math.max(...values.map(({ figures }) => figures[measure] ?? 0), 1e-9)
  const say = (code: MeasureCode, { figures }: AxisValue) =>
    formatFigure({ format: measures[code].format, language, value: figures[code] })
  return (
    <>
      <div className="crm-records__scroll">
        <table className="crm-table crm-bars">
          <thead>
            <tr>
              <th scope="col">{label}</th>
              {[measure, ...more].map((code) => (
                <th className="crm-bars__figure" key={code} scope="col">
                  {textsIn(measures[code].label, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {values.slice(0, most).map((value) => (
              <tr key={`${value.kind}${value.key}`}>
                <th className="crm-bars__name" scope="row">
                  {value.label}
                  <span
                    aria-hidden
                    className="crm-bars__bar"
                    style={{
                      background: value.colour ?? undefined,
                      width: `${((value.figures[measure] ?? 0) / longest) * 100}%`,
                    }}
                  />
                </th>
                <td className="crm-bars__figure">
                  {value.where ? (
                    <Link href={rowsHref({ list, where: value.where })} prefetch={false}>
                      {say(measure, value)}
                    </Link>
                  ) : (
                    say(measure, value)
                  )}
                </td>
                {more.map((code) => (
                  <td className="crm-bars__figure" key={code}>
                    {say(code, value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {values.length > most && (
        <p className="crm-widget__note">{texts.more(values.length - most)}</p>
      )}
    </>
  )
}
