'use client'

import { Button, Gutter, useConfig, useTranslation } from '@payloadcms/ui'
import { textsIn } from '../i18n/languages'

const failedTexts = {
  en: {
    again: 'Try again',
    code: (code: string) => `For your administrator: ${code}`,
    help: 'Nothing that you saved is lost. Try again; if it goes on like this, tell your administrator.',
    home: 'Home',
    title: 'This page could not be shown',
  },
  it: {
    again: 'Riprova',
    code: (code: string) => `Per l’amministratore: ${code}`,
    help: 'Ciò che hai salvato non è andato perso. Riprova; se continua così, dillo al tuo amministratore.',
    home: 'Home',
    title: 'Non è stato possibile mostrare questa pagina',
  },
}

type Props = {
  error: Error & { digest?: string }
  reset: () => void
}

/** In the place of a page that failed, where Next has a sentence of its own in English. */
const FailedPage = ({ error, reset }: Props) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const texts = textsIn(failedTexts, i18n.language)
  return (
    <Gutter className="crm-failed">
      <title>{`${texts.title} · CRM`}</title>
      <h1>{texts.title}</h1>
      <p>{texts.help}</p>
      <div className="crm-form__foot">
        <Button margin={false} onClick={reset} size="medium">
          {texts.again}
        </Button>
        <Button
          buttonStyle="secondary"
          el="anchor"
          margin={false}
          size="medium"
          url={config.routes.admin}
        >
          {texts.home}
        </Button>
      </div>
      {error.digest && <p className="crm-nothing">{texts.code(error.digest)}</p>}
    </Gutter>
  )
}

export default FailedPage
