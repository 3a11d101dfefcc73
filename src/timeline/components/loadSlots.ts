import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent'
import type { PayloadRequest } from 'payload'
import type { ReactNode } from 'react'
import { languageOf } from '#platform/i18n'
import { type Subject, sourcesOf } from '../operations/sources'

/** A way to write something down that another part brings. */
export type Writer = { key: string; label: string; type: string }

/** What other parts bring into the page of a timeline, by the type of their entries. */
export type TimelineSlots = {
  /** Forms in place, of the `writers`. */
  forms: Record<string, ReactNode>
  /** How their entries are drawn. */
  lines: Record<string, ReactNode>
  /** Those that the asking person may use. */
  writers: Writer[]
}

/** The components that the sources of a timeline bring, ready to be placed. */
export const loadSlots = async ({
  req,
  subject: { collection, id },
}: {
  req: PayloadRequest
  subject: Subject
}): Promise<TimelineSlots> => {
  const slots: TimelineSlots = { forms: {}, lines: {}, writers: [] }
  const render = (Component: string) =>
    RenderServerComponent({ Component, importMap: req.payload.importMap })
  for (const { Component, type, write } of sourcesOf(req.payload, collection)) {
    if (Component) slots.lines[type] = render(Component)
    if (!write || !(await write.may({ id, on: collection, req }))) continue
    slots.forms[type] = render(write.Component)
    slots.writers.push({ key: write.key, label: write.label[languageOf(req)], type })
  }
  return slots
}
