'use client'

import { useTranslation } from '@payloadcms/ui'
import type { CollectionSlug, Where } from 'payload'
import { Fragment, type ReactNode, useId, useMemo } from 'react'
import { textsIn } from '../../i18n/languages'
import { useKnown } from '../Nav/store'
import { Chip } from './Chip'
import { ConditionForm } from './ConditionForm'
import './index.css'
import {
  changed,
  factored,
  filterOf,
  isCondition,
  type Piece,
  pieceAt,
  type Spot,
  sameSpot,
  whereOf,
} from './model'
import { namedIn, read } from './read'
import { filterTexts } from './translations'
import { type FilterFields, useFieldsOf } from './useFilterFields'
import { useTitles } from './useTitles'

const nothing: FilterFields = new Map()

export type FilterProps = {
  /** After the chips: a way back, for instance. */
  children?: ReactNode
  collection: CollectionSlug
  /** `new`: a form for one more condition stands open, wherever it was asked for. */
  editing: null | Spot | 'new'
  onChange: (where: undefined | Where) => void
  onEdit: (editing: FilterProps['editing']) => void
  where: undefined | Where
}

/**
 * A filter as chips that are read as a sentence; each can be changed and removed, and one more added,
 * for all or as an alternative.
 */
export const Filter = ({ children, collection, editing, onChange, onEdit, where }: FilterProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(filterTexts, i18n.language)
  const fieldsOf = useFieldsOf()
  const fields = fieldsOf(collection)?.fields ?? nothing
  const filter = useMemo(() => filterOf(where), [where])
  const titleOf = useTitles(namedIn(filter, fields, fieldsOf))
  const { timeZone } = useKnown()
  const formID = useId()
  const { alternatives, shared } = factored(filter)
  const isEmpty = filter.length === 0

  const say = (spot: Spot, piece: null | Piece) => {
    onEdit(null)
    onChange(whereOf(changed(filter, spot, piece)))
  }
  const spotOf = (target: NonNullable<FilterProps['editing']>): Spot =>
    target === 'new' ? { alternative: 'shared', at: shared.length } : target
  const chip = (piece: Piece, spot: Spot) => {
    const reading = read(piece, { fields, fieldsOf, i18n, timeZone, titleOf })
    const isOpen = sameSpot(editing, spot)
    return (
      <Chip
        formID={formID}
        isOpen={isOpen}
        key={`${spot.alternative} ${spot.at}`}
        onOpen={
          isCondition(piece) && fields.has(piece.path)
            ? () => onEdit(isOpen ? null : spot)
            : undefined
        }
        onRemove={() => say(spot, null)}
        reading={reading}
      />
    )
  }
  const started = editing && editing !== 'new' ? pieceAt({ alternatives, shared }, editing) : null
  return (
    <section aria-label={texts.label} className="crm-filter">
      {(!isEmpty || children) && (
        <div className="crm-filter__chips">
          {children}
          {shared.map((piece, at) => chip(piece, { alternative: 'shared', at }))}
          {alternatives.map((pieces, alternative) => (
            // Alternatives are what they stand as: none has a name of its own.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Fragment key={alternative}>
              {alternative > 0 && <span className="crm-filter__or">{texts.between}</span>}
              <span className="crm-filter__alternative">
                {pieces.map((piece, at) => chip(piece, { alternative, at }))}
              </span>
            </Fragment>
          ))}
          {!isEmpty && (
            <>
              <button
                aria-controls={formID}
                aria-expanded={editing === 'new'}
                className="crm-filter__more"
                onClick={() => onEdit(editing === 'new' ? null : 'new')}
                type="button"
              >
                + {texts.add}
              </button>
              <button
                className="crm-filter__more"
                onClick={() => onEdit({ alternative: Math.max(alternatives.length, 1), at: 0 })}
                type="button"
              >
                {texts.alternative}
              </button>
              <button
                className="crm-filter__more"
                onClick={() => {
                  onEdit(null)
                  onChange(undefined)
                }}
                type="button"
              >
                {texts.clear}
              </button>
            </>
          )}
        </div>
      )}
      {editing && (
        <div className="crm-filter__form" id={formID}>
          <ConditionForm
            fields={fields}
            key={JSON.stringify(editing)}
            onClose={() => onEdit(null)}
            onSay={(condition) => say(spotOf(editing), condition)}
            start={started && isCondition(started) ? started : undefined}
          />
        </div>
      )}
    </section>
  )
}
