import type { PayloadRequest } from 'payload'
import type { Target } from '../targets'
import { type ImportSettings, onMatches, onProblems } from '../types'
import { malformed, mappedFields, parseFormat, parseMapping, wrong } from './parseMapping'

/** What a client sent, not yet looked at. */
export type SettingsInput = Partial<Record<keyof ImportSettings, unknown>>

const oneOf = <T extends string>(
  values: readonly T[],
  value: unknown,
  fallback: T,
): T | undefined =>
  value === undefined || value === null ? fallback : values.find((candidate) => candidate === value)

/**
 * The settings as a client sent them, checked.
 * @param strict also refuse what cannot be started: no name, no column for the key
 * @throws 400
 */
export const parseSettings = ({
  input,
  req,
  strict,
  target,
}: {
  input: SettingsInput
  req: PayloadRequest
  strict: boolean
  target: Target
}): ImportSettings => {
  const matchBy = oneOf(target.matchKeys, input.matchBy, 'none')
  const onMatch = oneOf(onMatches, input.onMatch, 'skip')
  const onProblem = oneOf(onProblems, input.onProblem, 'reject')
  if (!matchBy || !onMatch || !onProblem) throw malformed(req, 'matchBy, onMatch, onProblem')
  const mapping = parseMapping(req, target, input.mapping)
  const settings = {
    format: parseFormat(req, input.format),
    mapping,
    matchBy,
    onMatch,
    onProblem,
    target: target.collection,
  }
  if (!strict) return settings
  const used = mappedFields(mapping)
  const isNamed = target.names.some((name) => used.has(name))
  if (!isNamed && matchBy === 'none') {
    throw wrong(req, 'name-missing', {
      en: 'Choose the column that holds the name.',
      it: 'Scegli la colonna che contiene il nome.',
    })
  }
  if (matchBy !== 'none' && !used.has(matchBy)) {
    throw wrong(req, 'match-column-missing', {
      en: 'No column holds the key by which records are recognised: choose it, or another key.',
      it: 'Nessuna colonna contiene la chiave per riconoscere i record: sceglila, o cambia chiave.',
    })
  }
  return settings
}
