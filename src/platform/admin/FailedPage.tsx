'use client'

import { Button, Gutter, useConfig, useTranslation } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { Component, type ReactNode } from 'react'
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

type Failure = Error & { digest?: string }

type BoundaryProps = { children: ReactNode; path: string }

/** Next's own ways to say where to go are no failures. */
const isForNext = ({ digest }: Failure): boolean => Boolean(digest?.startsWith('NEXT_'))

class Boundary extends Component<BoundaryProps, { error: Failure | null }> {
  static getDerivedStateFromError = (error: Failure) => ({ error })

  override state: { error: Failure | null } = { error: null }

  override componentDidUpdate(before: BoundaryProps) {
    // Another page is another try.
    if (before.path !== this.props.path && this.state.error) this.setState({ error: null })
  }

  override render() {
    const { error } = this.state
    if (error && isForNext(error)) throw error
    return error ? <FailedPage error={error} /> : this.props.children
  }
}

/** Around the whole panel: in the place of a page that failed, where Next has a sentence of its own in English. */
export const FailedPages = ({ children }: { children: ReactNode }) => (
  <Boundary path={usePathname()}>{children}</Boundary>
)

const FailedPage = ({ error: { digest } }: { error: Failure }) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const texts = textsIn(failedTexts, i18n.language)
  return (
    <Gutter className="crm-failed">
      <title>{`${texts.title} · CRM`}</title>
      <h1>{texts.title}</h1>
      <p>{texts.help}</p>
      <div className="crm-form__foot">
        <Button margin={false} onClick={() => window.location.reload()} size="medium">
          {texts.again}
        </Button>
        <a className="crm-tool" href={config.routes.admin}>
          {texts.home}
        </a>
      </div>
      {digest && <p className="crm-nothing">{texts.code(digest)}</p>}
    </Gutter>
  )
}
