import type { CollectionConfig } from 'payload'

const nobody = () => false

/** Who was mentioned where, and when it was seen: what the bell tells. The CRM alone reads and writes it. */
export const createCommentMentions = (): CollectionConfig => ({
  slug: 'comment-mentions',
  access: { create: nobody, delete: nobody, read: nobody, update: nobody },
  admin: { hidden: true },
  fields: [
    {
      name: 'comment',
      type: 'relationship',
      label: { en: 'Comment', it: 'Commento' },
      relationTo: 'comments',
    },
    {
      name: 'user',
      type: 'relationship',
      label: { en: 'User', it: 'Utente' },
      relationTo: 'users',
    },
    { name: 'seenAt', type: 'date', label: { en: 'Seen', it: 'Vista' } },
  ],
  indexes: [{ fields: ['comment', 'user'], unique: true }, { fields: ['user', 'createdAt'] }],
  labels: {
    plural: { en: 'Mentions', it: 'Menzioni' },
    singular: { en: 'Mention', it: 'Menzione' },
  },
  lockDocuments: false,
})
