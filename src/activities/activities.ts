import type { CollectionConfig, DateField } from 'payload'
import { hiddenUnlessShown, ruledBy } from '#platform/access'
import { dictionaryField, refuseRetired } from '#platform/dictionary'
import {
  createdByField,
  dayAndTime,
  emptyToNull,
  externalIdField,
  personField,
  realDate,
  referenceField,
  refuseHiddenReferences,
  restrictedToField,
  row,
  tagsField,
} from '#platform/fields'
import type { Label } from '#platform/i18n'
import type { Subject } from '#platform/parts'
import { stateOptions } from './dictionaries'
import { activityEndpoints } from './endpoints/activityEndpoints'
import { planActivity } from './hooks/planActivity'
import { setReminder } from './hooks/setReminder'
import { settleStatus } from './hooks/settleStatus'

const systemOnly = { create: () => false, update: () => false }

const referenceCell = { Cell: '/src/platform/admin/cells/ReferenceCell#ReferenceCell' }

const moment = (name: string, label: Label, extra: object = {}): DateField => ({
  name,
  type: 'date',
  admin: {
    components: { Cell: '/src/activities/components/MomentCell#MomentCell' },
    date: { ...dayAndTime, timeIntervals: 15 },
    ...extra,
  },
  label,
  validate: realDate,
})

/** Whom it is with stands on the first page of the form, what else it is about among the details. */
const isMain = ({ field }: Subject): boolean => field === 'company' || field === 'contact'

const subjectFields = (subjects: readonly Subject[]) =>
  subjects.map(({ collection, field, label }) =>
    referenceField({ name: field, label, relationTo: collection }),
  )

/**
 * Everything that happens with a customer: calls, meetings, tasks, memos, history entries, sent
 * mails and SMS, steps of a sequence ("One idea holds it together" in docs/decisions.md). The hot table: a
 * million rows is normal, so each way that it is listed walks one of the compound indexes below.
 * @param subjects what they may be about: a relationship and an index for each
 */
export const createActivities = (subjects: readonly Subject[]): CollectionConfig => ({
  slug: 'activities',
  ...ruledBy('activities', {
    kind: 'record',
    module: 'activities',
    ownerGroup: 'assigneeGroup',
    owners: ['assignee', 'createdBy'],
    restricted: true,
  }),
  admin: {
    components: {
      edit: {
        beforeDocumentControls: ['/src/activities/components/steps/ActivitySteps#ActivitySteps'],
      },
    },
    defaultColumns: [
      'description',
      'startsAt',
      'status',
      'company',
      'contact',
      'assignee',
      'mode',
      'subject',
      'duration',
    ],
    enableListViewSelectAPI: true,
    group: { en: 'Work', it: 'Lavoro' },
    groupBy: true,
    hidden: hiddenUnlessShown('activities'),
    listSearchableFields: ['description'],
    pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
    useAsTitle: 'description',
  },
  defaultPopulate: {
    completedAt: true,
    description: true,
    hasTime: true,
    outcome: true,
    startsAt: true,
  },
  defaultSort: '-startsAt',
  // *Copy* takes its place: it leaves out what came of the activity (C5).
  disableDuplicate: true,
  enableQueryPresets: true,
  endpoints: activityEndpoints,
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          fields: [
            row(
              dictionaryField({
                name: 'mode',
                label: { en: 'Mode', it: 'Modalità' },
                relationTo: 'activity-modes',
              }),
              dictionaryField({
                name: 'subject',
                label: { en: 'Subject', it: 'Oggetto' },
                relationTo: 'activity-subjects',
              }),
              {
                name: 'direction',
                type: 'select',
                defaultValue: 'out',
                label: { en: 'Direction', it: 'Direzione' },
                options: [
                  { label: { en: 'In', it: 'In entrata' }, value: 'in' },
                  { label: { en: 'Out', it: 'In uscita' }, value: 'out' },
                ],
              },
            ),
            {
              name: 'description',
              type: 'text',
              label: { en: 'Description', it: 'Descrizione' },
            },
            row(...subjectFields(subjects.filter(isMain))),
            row(
              {
                ...moment(
                  'startsAt',
                  { en: 'Date and time', it: 'Data e ora' },
                  {
                    components: {
                      Cell: '/src/activities/components/MomentCell#MomentCell',
                      Field: '/src/activities/components/StartsAtField#StartsAtField',
                    },
                    width: '50%',
                  },
                ),
                custom: { plainDayUnless: 'hasTime' },
              },
              {
                name: 'hasTime',
                type: 'checkbox',
                admin: { disableListColumn: true, width: '25%' },
                defaultValue: true,
                label: { en: 'At a set time', it: 'Con orario' },
              },
              {
                name: 'duration',
                type: 'number',
                admin: {
                  components: {
                    Cell: '/src/activities/components/DurationCell#DurationCell',
                    Field: '/src/activities/components/DurationField#DurationField',
                  },
                  width: '25%',
                },
                custom: { exportedAs: 'duration', summed: 'duration' },
                label: { en: 'Duration', it: 'Durata' },
                max: 60 * 24 * 31,
                min: 0,
              },
            ),
            { name: 'note', type: 'textarea', label: { en: 'Note', it: 'Nota' } },
          ],
          label: { en: 'Activity', it: 'Attività' },
        },
        {
          fields: [
            row(
              personField({
                name: 'nextAssignee',
                index: false,
                label: { en: 'Next action assigned to', it: 'Responsabile della prossima azione' },
              }),
              moment('nextDate', { en: 'Date of the next action', it: 'Data prossima azione' }),
            ),
            {
              name: 'nextNotes',
              type: 'textarea',
              label: { en: 'Notes on the next action', it: 'Note prossima azione' },
            },
            {
              ...referenceField({
                name: 'previous',
                label: { en: 'Follows', it: 'Segue' },
                relationTo: 'activities',
              }),
              admin: { components: referenceCell, readOnly: true },
            },
          ],
          label: { en: 'Next action', it: 'Prossima azione' },
        },
        {
          fields: [
            ...subjectFields(subjects.filter((one) => !isMain(one))),
            row({
              name: 'priority',
              type: 'number',
              admin: { step: 1 },
              defaultValue: 0,
              label: { en: 'Priority', it: 'Priorità' },
              validate: (
                value: null | number | undefined,
                { req }: { req: { t: (key: never) => string } },
              ) =>
                value === null ||
                value === undefined ||
                Number.isInteger(value) ||
                req.t('validation:enterNumber' as never),
            }),
            {
              name: 'participants',
              type: 'relationship',
              admin: { components: referenceCell },
              hasMany: true,
              label: { en: 'Participants', it: 'Partecipanti' },
              maxDepth: 1,
              relationTo: ['users', 'contacts'],
            },
            tagsField(),
            moment('endsAt', { en: 'Ends at', it: 'Fine' }),
          ],
          label: { en: 'Details', it: 'Dettagli' },
        },
      ],
    },
    dictionaryField({
      name: 'outcome',
      admin: { position: 'sidebar' },
      label: { en: 'Outcome', it: 'Esito' },
      relationTo: 'activity-outcomes',
    }),
    dictionaryField({
      name: 'status',
      admin: {
        components: { Cell: '/src/activities/components/StatusCell#StatusCell' },
        position: 'sidebar',
      },
      label: { en: 'Status', it: 'Stato' },
      relationTo: 'activity-statuses',
    }),
    personField({
      name: 'assignee',
      admin: { position: 'sidebar' },
      defaultToSelf: true,
      label: { en: 'Assigned to', it: 'Responsabile' },
    }),
    {
      name: 'assigneeGroup',
      type: 'relationship',
      admin: { components: referenceCell, position: 'sidebar' },
      index: true,
      label: { en: 'Assigned to the group', it: 'Gruppo responsabile' },
      maxDepth: 1,
      relationTo: 'groups',
    },
    {
      name: 'onAgenda',
      type: 'checkbox',
      admin: { position: 'sidebar' },
      defaultValue: false,
      label: { en: 'On the agenda', it: 'In agenda' },
    },
    {
      name: 'reminder',
      type: 'number',
      admin: {
        components: { Field: '/src/activities/components/ReminderField#ReminderField' },
        disableListColumn: true,
        position: 'sidebar',
        step: 1,
      },
      label: { en: 'Reminder', it: 'Promemoria' },
      max: 60 * 24 * 31,
      // -1: none. Empty: as the assignee prefers (users.reminders).
      min: -1,
    },
    {
      // When the assignee is reminded: worked out from date and reminder, moved by snoozing.
      name: 'remindAt',
      type: 'date',
      access: systemOnly,
      admin: { disableBulkEdit: true, hidden: true },
      label: { en: 'Reminds at', it: 'Promemoria alle' },
    },
    {
      name: 'completedAt',
      type: 'date',
      admin: {
        components: { Cell: '/src/activities/components/MomentCell#MomentCell' },
        condition: (data) => Boolean(data?.completedAt),
        date: dayAndTime,
        position: 'sidebar',
      },
      index: true,
      label: { en: 'Done at', it: 'Svolta il' },
      validate: realDate,
    },
    personField({
      name: 'completedBy',
      access: systemOnly,
      admin: {
        condition: (data) => Boolean(data?.completedBy),
        position: 'sidebar',
        readOnly: true,
      },
      index: false,
      label: { en: 'Closed by', it: 'Chiusa da' },
    }),
    {
      name: 'offeredDates',
      type: 'array',
      admin: {
        description: {
          en: 'Dates that the customer offered: choosing one fixes the appointment and drops the others.',
          it: 'Date proposte dal cliente: sceglierne una fissa l’appuntamento ed elimina le altre.',
        },
      },
      fields: [
        row(
          {
            name: 'startsAt',
            type: 'date',
            admin: { date: { pickerAppearance: 'dayAndTime', timeIntervals: 15 } },
            label: { en: 'Date and time', it: 'Data e ora' },
            required: true,
          },
          {
            name: 'duration',
            type: 'number',
            admin: {
              components: { Field: '/src/activities/components/DurationField#DurationField' },
            },
            label: { en: 'Duration', it: 'Durata' },
            max: 60 * 24,
            min: 0,
          },
        ),
      ],
      label: { en: 'Offered dates', it: 'Date proposte' },
      labels: {
        plural: { en: 'Offered dates', it: 'Date proposte' },
        singular: { en: 'Offered date', it: 'Data proposta' },
      },
      maxRows: 20,
    },
    {
      // The meaning of the status, beside the row for fast lists; a trigger keeps it right.
      name: 'state',
      type: 'select',
      access: { create: () => false, update: () => false },
      admin: {
        components: { Field: '/src/platform/admin/fields/NoField#NoField' },
        disableBulkEdit: true,
        // People ask for the status.
        disableListFilter: true,
      },
      custom: { derived: true },
      enumName: 'enum_activity_state',
      label: { en: 'Progress', it: 'Avanzamento' },
      options: stateOptions,
    },
    externalIdField(),
    createdByField(),
    restrictedToField(),
  ],
  // What the cells of a row need beside its columns: is it a plain day, is it overdue.
  forceSelect: { hasTime: true, startsAt: true, state: true },
  hooks: {
    beforeChange: [
      refuseRetired,
      refuseHiddenReferences({
        ...Object.fromEntries(subjects.map(({ collection, field }) => [field, collection])),
        participants: ['contacts'],
        previous: 'activities',
      }),
      settleStatus,
      setReminder,
    ],
    beforeValidate: [emptyToNull, planActivity(subjects)],
  },
  indexes: [
    { fields: ['startsAt', 'createdAt'] },
    ...subjects.map(({ field }) => ({ fields: [field, 'startsAt', 'createdAt'] })),
    { fields: ['assignee', 'startsAt', 'createdAt'] },
    { fields: ['assignee', 'state', 'startsAt'] },
    { fields: ['assigneeGroup', 'state', 'startsAt'] },
  ],
  labels: {
    plural: { en: 'Activities', it: 'Attività' },
    singular: { en: 'Activity', it: 'Attività' },
  },
  trash: true,
})
