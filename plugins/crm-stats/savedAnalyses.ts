import type { Access, CollectionConfig } from 'payload'
import { createdByField } from '#platform/fields'

const staff: Access = ({ req }) => req.user?.collection === 'users' && !req.user.blocked

const ofOneself = (req: Parameters<Access>[0]['req']) => ({ createdBy: { equals: req.user?.id } })

/** One's own, and those that colleagues share: a saved analysis holds questions, never figures. */
const readable: Access = (args) => {
  if (!staff(args)) return false
  return { or: [{ sharing: { equals: 'everyone' } }, ofOneself(args.req)] }
}

/** Who made it changes it; an admin also what is shared. */
const changeable: Access = (args) => {
  if (!staff(args)) return false
  const { user } = args.req
  if (user?.collection === 'users' && user.admin) {
    return { or: [{ sharing: { equals: 'everyone' } }, ofOneself(args.req)] }
  }
  return ofOneself(args.req)
}

/** A named question to the activities: filter, grouping, measures. Whoever opens it gets the answer of their own rights. */
export const createAnalyses = (): CollectionConfig => ({
  slug: 'analyses',
  access: { create: staff, delete: changeable, read: readable, update: changeable },
  admin: {
    defaultColumns: ['name', 'sharing', 'createdBy', 'updatedAt'],
    // The analysis page lists, opens and saves them.
    hidden: true,
    useAsTitle: 'name',
  },
  defaultSort: 'name',
  disableDuplicate: true,
  fields: [
    {
      name: 'name',
      type: 'text',
      label: { en: 'Name', it: 'Nome' },
      maxLength: 120,
      required: true,
    },
    {
      name: 'sharing',
      type: 'select',
      defaultValue: 'me',
      label: { en: 'Seen by', it: 'Visibile a' },
      options: [
        { label: { en: 'Only me', it: 'Solo io' }, value: 'me' },
        { label: { en: 'Everyone', it: 'Tutti' }, value: 'everyone' },
      ],
      required: true,
    },
    {
      // The query of the page's address, as an object.
      name: 'query',
      type: 'json',
      admin: { disableListFilter: true },
      label: { en: 'Question', it: 'Domanda' },
      required: true,
    },
    createdByField(),
  ],
  labels: {
    plural: { en: 'Saved analyses', it: 'Analisi salvate' },
    singular: { en: 'Saved analysis', it: 'Analisi salvata' },
  },
  lockDocuments: false,
})
