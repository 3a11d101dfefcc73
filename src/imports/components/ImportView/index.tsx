import type { DocumentViewServerProps } from 'payload'
import { languageOf } from '#platform/i18n'
import { importTargets } from '../../targets'
import { ImportWizard } from './ImportWizard'

/** The page of an import, with what the parts let in from files. */
export const ImportView = ({ initPageResult: { req } }: DocumentViewServerProps) => {
  const language = languageOf(req)
  const targets = importTargets(req.payload).map(({ collection, label }) => ({
    label: label[language],
    value: collection,
  }))
  return <ImportWizard targets={targets} />
}
