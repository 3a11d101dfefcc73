'use client'

import { toast, useTranslation } from '@payloadcms/ui'
import type { Where } from 'payload'
import { type FormEvent, useState } from 'react'
import { Field } from '#platform/admin/form/Field'
import { FormFoot } from '#platform/admin/form/FormFoot'
import { RecordPick } from '#platform/admin/form/RecordPick'
import type { Picked } from '#platform/admin/form/useMatches'
import { saveByKey, useSave } from '#platform/admin/form/useSave'
import { textsIn } from '#platform/i18n/languages'
import type { CardSubject } from '../../relationshipSides'
import { registryTexts } from '../../translations'

/** A kind said from this card: `isFrom` when the relationship starts here. */
export type KindChoice = { isFrom: boolean; kind: number; label: string }

/** Which cards may be related with this one: those that one may change, too. */
export type OtherCards = Partial<Record<'companies' | 'contacts', true | Where>>

type RelationshipFormProps = {
  cards: OtherCards
  kinds: KindChoice[]
  onClose: () => void
  onSaved: () => void
  subject: CardSubject
}

/** What this card is to which other one. */
export const RelationshipForm = (props: RelationshipFormProps) => {
  const { cards, kinds, onClose, onSaved, subject } = props
  const { i18n } = useTranslation()
  const texts = textsIn(registryTexts, i18n.language)
  const [chosen, setChosen] = useState(0)
  const [other, setOther] = useState<null | Picked>(null)
  const [notes, setNotes] = useState('')
  const { isSaving, problem, send, setProblem } = useSave()
  const source = (collection: keyof OtherCards, titleField: string, about: string) => {
    const allowed = cards[collection]
    if (!allowed) return []
    return [{ about, collection, titleField, where: allowed === true ? undefined : allowed }]
  }
  const isAll = cards.companies === true && cards.contacts === true
  const others = [
    ...source('companies', 'name', texts.company),
    ...source('contacts', 'fullName', texts.person),
  ]

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const way = kinds[chosen]
    if (!way || !other) return setProblem(texts.chooseCard)
    const here = { relationTo: subject.collection, value: subject.id }
    const there = { relationTo: other.collection, value: other.id }
    const saved = await send('/relationships?depth=0', {
      from: way.isFrom ? here : there,
      kind: way.kind,
      notes: notes.trim() || null,
      to: way.isFrom ? there : here,
    })
    if (!saved) return
    toast.success(texts.saved)
    onSaved()
  }

  return (
    <form
      aria-label={texts.addRelationship}
      className="crm-form crm-form--open"
      onKeyDown={(event) => {
        saveByKey(event)
        if (event.key === 'Escape') onClose()
      }}
      onSubmit={(event) => void save(event)}
    >
      <div className="crm-fields crm-fields--few">
        <Field label={texts.relationshipKind}>
          {(id) => (
            <select
              // The form was opened to choose this.
              // biome-ignore lint/a11y/noAutofocus: opened by the person, in place
              autoFocus
              className="crm-input"
              id={id}
              onChange={({ target }) => setChosen(Number(target.value))}
              value={chosen}
            >
              {kinds.map(({ isFrom, kind, label }, index) => (
                <option key={`${kind}-${isFrom}`} value={index}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <RecordPick
          label={texts.relatedCard}
          noMatch={isAll ? undefined : texts.noCardToChange}
          onPick={setOther}
          picked={other}
          sources={others}
        />
        <Field label={texts.notes}>
          {(id) => (
            <input
              autoComplete="off"
              className="crm-input"
              id={id}
              onChange={({ target }) => setNotes(target.value)}
              type="text"
              value={notes}
            />
          )}
        </Field>
      </div>
      <FormFoot isSaving={isSaving} onCancel={onClose} problem={problem} />
    </form>
  )
}
