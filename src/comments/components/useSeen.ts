'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect } from 'react'
import type { Comment } from '#payload-types'
import { ask } from '#platform/admin/ask'
import { idOf } from '#platform/fields/idOf'
import { reloadReminders } from '#reminders/client'

/** What this page has told already. */
const told = new Set<string>()

/** A comment that mentions the reader is seen when it stands on the screen: the bell lets go of it. */
export const useSeen = ({ id, mentions, record, updatedAt }: Comment, me: unknown): void => {
  const { config } = useConfig()
  const isMine = (mentions ?? []).some((user) => idOf(user) === me)
  const { relationTo, value } = record
  useEffect(() => {
    const key = `${id}@${updatedAt}`
    if (!isMine || told.has(key)) return
    told.add(key)
    const address = `${config.routes.api}/comments/seen`
    void ask<{ seen: number }>({ address, body: { record: { relationTo, value } } }).then(
      (asked) => {
        if (asked.problem === null && asked.answer.seen > 0) reloadReminders()
      },
    )
  }, [config.routes.api, id, isMine, relationTo, updatedAt, value])
}
