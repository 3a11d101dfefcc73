import type { Label } from '#platform/i18n'
import type { Contributed } from '#platform/parts'

type Choice = { label: Label; value: string }

/** What an import offers, by what the parts bring. */
export type ImportChoices = Record<'keys' | 'targets', Choice[]>

/** What can be imported, and what records are recognised by. */
export const importChoices = (all: Contributed): ImportChoices => {
  const targets = all.of('importTargets')
  const keys = new Map<string, Label>()
  for (const { field, label } of targets.flatMap((target) => target.keys ?? [])) {
    if (!keys.has(field)) keys.set(field, label)
  }
  return {
    keys: [
      { label: { en: 'Nothing: always create', it: 'Niente: crea sempre' }, value: 'none' },
      ...[...keys].map(([value, label]) => ({ label, value })),
    ],
    targets: targets.map(({ collection, label }) => ({ label, value: collection })),
  }
}
