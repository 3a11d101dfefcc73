import type { CollectionConfig, FieldHook } from 'payload'
import { ruledBy } from '#platform/access'
import { createdByField, emptyToNull, refuseHiddenReferences } from '#platform/fields'
import type { Subject } from '#platform/parts'
import { callForEach } from '#platform/records'
import { seenEndpoint } from './endpoints/seen'
import { forgetMentions } from './hooks/forgetMentions'
import { keepToAuthor } from './hooks/keepToAuthor'
import { mentionWhoMaySee } from './hooks/mentionWhoMaySee'
import { placeComment } from './hooks/placeComment'
import { tellMentioned } from './hooks/tellMentioned'
import { recordOf } from './record'

/** More than a page of a conversation is a document. */
const longest = 10_000

/** More people than these are told in a meeting. */
const mostMentions = 20

const tellRecord = (subjects: readonly Subject[]): FieldHook =>
  callForEach(({ siblingData }) => recordOf(siblingData, subjects))

/**
 * Talk among colleagues about a record, in its timeline and with its rights; no statistic counts it.
 * The table has a relationship for each kind of record, as attachments do: rights and timeline are then
 * one indexed condition. Clients give and take `record`, and filter by the relationships.
 * @param subjects what comments may be about
 */
export const createComments = (subjects: readonly Subject[]): CollectionConfig => {
  const records = Object.fromEntries(subjects.map(({ collection, field }) => [field, collection]))
  const collections = subjects.map(({ collection }) => collection)
  return {
    slug: 'comments',
    ...ruledBy('comments', { deletedBy: 'author', kind: 'attached', records }),
    // They are read and written where their record is.
    admin: { hidden: true, useAsTitle: 'text' },
    defaultSort: '-createdAt',
    disableDuplicate: true,
    endpoints: [seenEndpoint],
    fields: [
      {
        name: 'record',
        type: 'json',
        admin: {
          description: {
            en: '{ "relationTo": collection, "value": id }; it stays the same.',
            it: '{ "relationTo": collezione, "value": id }; resta lo stesso.',
          },
        },
        hooks: { afterRead: [tellRecord(subjects)] },
        label: { en: 'Record', it: 'Record' },
        required: true,
        typescriptSchema: [
          () => ({
            additionalProperties: false,
            properties: {
              relationTo: { enum: collections, type: 'string' },
              value: { type: 'number' },
            },
            required: ['relationTo', 'value'],
            type: 'object',
          }),
        ],
        virtual: true,
      },
      createdByField({ label: { en: 'Author', it: 'Autore' }, name: 'author' }),
      {
        name: 'text',
        type: 'textarea',
        label: { en: 'Text', it: 'Testo' },
        maxLength: longest,
        required: true,
      },
      {
        name: 'mentions',
        type: 'relationship',
        hasMany: true,
        label: { en: 'Mentions', it: 'Menzioni' },
        maxDepth: 1,
        maxRows: mostMentions,
        relationTo: 'users',
      },
      {
        name: 'pinned',
        type: 'checkbox',
        defaultValue: false,
        label: { en: 'Pinned', it: 'In evidenza' },
      },
      ...subjects.map(
        ({ collection, field, label }) =>
          ({
            name: field,
            type: 'relationship',
            access: { create: () => false, update: () => false },
            label,
            maxDepth: 0,
            relationTo: collection,
          }) as const,
      ),
    ],
    // `record` is told by these.
    forceSelect: Object.fromEntries(subjects.map(({ field }) => [field, true])),
    hooks: {
      afterChange: [tellMentioned],
      beforeDelete: [forgetMentions],
      beforeValidate: [
        emptyToNull,
        placeComment(subjects),
        refuseHiddenReferences({ record: collections }, 'update'),
        keepToAuthor,
        mentionWhoMaySee,
      ],
    },
    // A stretch of one index for each timeline.
    indexes: subjects.map(({ field }) => ({ fields: [field, 'createdAt'] })),
    labels: {
      plural: { en: 'Comments', it: 'Commenti' },
      singular: { en: 'Comment', it: 'Commento' },
    },
    lockDocuments: false,
  }
}
