'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { textsIn } from '#platform/i18n/languages'
import { setupTexts } from '../../translations'
import type { BoardProps } from './props'

/** The ways in for what the company has: files, or one card after the other. */
export const ImportStep = ({ links }: Pick<BoardProps, 'links'>) => {
  const { i18n } = useTranslation()
  const texts = textsIn(setupTexts, i18n.language)
  const ways = [
    { text: texts.importCompanies, to: links.importCompanies },
    { text: texts.importContacts, to: links.importContacts },
    { text: texts.newOne, to: links.newCompany },
  ]
  return (
    <div className="crm-home__links">
      {ways.map(({ text, to }, index) => (
        <Button
          buttonStyle={index === 0 ? 'primary' : 'secondary'}
          el="link"
          key={to}
          margin={false}
          size="medium"
          to={to}
        >
          {text}
        </Button>
      ))}
    </div>
  )
}
