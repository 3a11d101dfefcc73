'use client'

import {
  ConfirmationModal,
  toast,
  useAuth,
  useConfig,
  useModal,
  useTranslation,
} from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { Comment, User } from '#payload-types'
import { ask } from '#platform/admin/ask'
import { Chip } from '#platform/admin/Chip'
import { Icon } from '#platform/admin/icons'
import { related } from '#platform/admin/related'
import { idOf } from '#platform/fields/idOf'
import { formatDateTime } from '#platform/i18n/dates'
import { textsIn } from '#platform/i18n/languages'
import { useTimelineEntry } from '#timeline/client'
import { commentTexts } from '../translations'
import { CommentForm } from './CommentForm'
import './comments.css'
import { Folding } from './Folding'
import { useSeen } from './useSeen'

/** What was pinned or unpinned stands elsewhere then: the keyboard goes there with it. */
let moved: null | number = null

/** A comment in the stream: who, when, what, to whom; pinned, changed and deleted there. */
export const CommentLine = () => {
  const { canWrite, entry, reload, timeZone } = useTimelineEntry()
  // The source reads comments, and calls them so.
  const { comment } = entry as unknown as { comment: Comment }
  const { author, createdAt, id, pinned, text } = comment
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const { openModal } = useModal()
  const { user } = useAuth<User>()
  const texts = textsIn(commentTexts, i18n.language)
  const [editing, setEditing] = useState<'folded' | 'no' | 'yes'>('no')
  const line = useRef<HTMLLIElement>(null)
  useSeen(comment, user?.id)
  useEffect(() => {
    if (moved === id && document.activeElement === document.body) line.current?.focus()
    if (moved === id) moved = null
  }, [id])
  const isMine = idOf(author) !== null && idOf(author) === user?.id
  const mayDelete = isMine || user?.admin === true
  const people = (comment.mentions ?? []).flatMap((one) => related(one) ?? [])
  const name = related(author)?.name ?? texts.api
  const path = `/comments/${id}` as const
  const modal = `crm-delete-comment-${id}`

  const act = async (method: 'DELETE' | 'PATCH', body?: object) => {
    moved = id
    const address = `${config.routes.api}${path}?depth=0`
    const { problem } = await ask({ address, body, method })
    if (problem) toast.error(problem === 'unknown' ? texts.failed : problem)
    reload()
  }
  const close = (how: 'folded' | 'no') => {
    setEditing(how)
    line.current?.focus()
  }
  const action = (label: string, run: () => void) => (
    <button className="crm-act" onClick={run} type="button">
      {label}
      <span className="crm-hidden">: {name}</span>
    </button>
  )
  return (
    <li className="crm-line crm-comment" data-comment={id} ref={line} tabIndex={-1}>
      <span className="crm-line__dot">
        <Icon name="message" />
      </span>
      <div className="crm-line__body">
        <div className="crm-line__head">
          <strong className="crm-line__title">{name}</strong>
          <span className="crm-line__actions">
            {canWrite &&
              action(
                pinned ? texts.unpin : texts.pin,
                () => void act('PATCH', { pinned: !pinned }),
              )}
            {canWrite && isMine && action(texts.edit, () => setEditing('yes'))}
            {mayDelete && action(texts.delete, () => openModal(modal))}
          </span>
        </div>
        {editing !== 'no' && (
          <Folding isOpen={editing === 'yes'}>
            <CommentForm
              label={texts.edit}
              onClose={() => close('folded')}
              onSaved={() => {
                close('no')
                reload()
              }}
              to={{ method: 'PATCH', path }}
              written={{
                mentions: people.map((one) => ({
                  collection: 'users',
                  id: one.id,
                  title: one.name,
                })),
                text,
              }}
            />
          </Folding>
        )}
        {editing !== 'yes' && <p className="crm-comment__text">{text}</p>}
        <div className="crm-line__facts">
          <time dateTime={createdAt}>{formatDateTime(createdAt, timeZone)}</time>
          {people.length > 0 && (
            <span className="crm-comment__people" title={texts.mentions}>
              {people.map((one) => (
                <Chip key={one.id}>@{one.name}</Chip>
              ))}
            </span>
          )}
        </div>
      </div>
      {mayDelete && (
        <ConfirmationModal
          body={texts.deleteAsked}
          confirmingLabel={texts.delete}
          heading={texts.delete}
          modalSlug={modal}
          onConfirm={() => act('DELETE')}
        />
      )}
    </li>
  )
}
