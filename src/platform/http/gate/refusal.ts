import type { Label, Language } from '../../i18n/languages'
import { limits } from './limits'

/** Why a request is not let in: a status, a stable code, and what a person is told. */
export type GateRefusal = {
  code: string
  data?: Record<string, unknown>
  message: Label
  status?: number
}

/** The same answer as `failure` makes of an error, for what never becomes a request of Payload's. */
export const refuse = (
  { code, data, message, status = 400 }: GateRefusal,
  language: Language,
): Response => {
  const error = { data: { code, ...data }, message: message[language], name: 'APIError' }
  const extensions = { data: error.data, name: error.name, statusCode: status }
  return Response.json({ errors: [{ ...error, extensions }] }, { status })
}

export const tooLarge = (limit: number): GateRefusal => ({
  code: 'too-large',
  data: { limit },
  message: {
    en: `The request is too large: at most ${limit.toLocaleString('en')} bytes.`,
    it: `La richiesta è troppo grande: al massimo ${limit.toLocaleString('it')} byte.`,
  },
  status: 413,
})

export const wrongBody: GateRefusal = {
  code: 'wrong-body',
  message: {
    en: 'Send a JSON object in the body: { … }.',
    it: 'Invia un oggetto JSON nel corpo della richiesta: { … }.',
  },
}

export const badLimit: GateRefusal = {
  code: 'bad-limit',
  data: { limit: limits.answer },
  message: {
    en: `“limit” is from 1 to ${limits.answer}: read more page by page, or export the list.`,
    it: `«limit» va da 1 a ${limits.answer}: leggi il resto pagina per pagina, o esporta l’elenco.`,
  },
}

export const noAddress: GateRefusal = {
  code: 'not-found',
  message: { en: 'There is nothing at this address.', it: 'A questo indirizzo non c’è nulla.' },
  status: 404,
}
