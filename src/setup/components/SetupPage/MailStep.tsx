'use client'

import { Link, useTranslation } from '@payloadcms/ui'
import { textsIn } from '#platform/i18n/languages'
import { setupTexts } from '../../translations'
import type { BoardProps } from './props'

/** Mail is the server's to send: who the CRM writes as, or what has to be set for it. */
export const MailStep = ({ links, sender }: Pick<BoardProps, 'links' | 'sender'>) => {
  const { i18n } = useTranslation()
  const texts = textsIn(setupTexts, i18n.language)
  return (
    <>
      {sender === null ? (
        <>
          <p>{texts.mailMissing}</p>
          <pre className="crm-setup__code" lang="zxx">
            {'SMTP_URL=smtp://user:password@mail.example.com:587\nMAIL_FROM=CRM <crm@example.com>'}
          </pre>
        </>
      ) : (
        <p>{texts.mailFrom(sender)}</p>
      )}
      <Link className="crm-row-button" href={links.settings} prefetch={false}>
        {texts.senders}
      </Link>
    </>
  )
}
