import { Link } from '@payloadcms/ui'
import type { PayloadRequest } from 'payload'
import type { ReactNode } from 'react'
import { adminPath } from '#platform/admin/adminPath'
import { textsIn } from '#platform/i18n/languages'
import { type Question, writeQuestion } from '../question'
import './index.css'
import { widgetTexts } from './translations'

type FrameProps = {
  children: ReactNode
  /** Which activities, in a few words. */
  note?: string
  /** What the analysis page opens with. */
  question?: Question
  req: PayloadRequest
  /** Of the saved analysis that it is. */
  saved?: number
  title: string
}

/** A widget: its name, the way to its analysis, its figures. */
export const Frame = ({ children, note, question, req, saved, title }: FrameProps) => {
  const texts = textsIn(widgetTexts, req.i18n.language)
  const query = new URLSearchParams({
    ...(question && writeQuestion(question)),
    ...(saved && { analysis: String(saved) }),
  })
  return (
    <section aria-label={title} className="crm-home crm-widget">
      <h2 className="crm-home__title">
        <span>
          {title} {note && <small className="crm-widget__note">{note}</small>}
        </span>
        {question && (
          <Link
            className="crm-reference"
            href={`${adminPath(req.payload.config, '/analysis')}?${query}`}
            prefetch={false}
          >
            {texts.analysis}
          </Link>
        )}
      </h2>
      {children}
    </section>
  )
}
