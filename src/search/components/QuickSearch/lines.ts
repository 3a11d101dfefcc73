import type { NavItem, NavModel } from '#platform/admin/Nav/model'
import type { Choice } from '#platform/admin/Nav/store'
import { plain } from '#platform/i18n/plain'
import type { Found } from '#platform/parts'

/** One thing that can be chosen in the quick search. */
export type SearchLine =
  | { href: string; icon?: string; key: string; kind: 'page'; label: string }
  | { choice: Choice; icon?: string; key: string; kind: 'new'; label: string }
  | { found: Found; key: string; kind: 'record' }
  | { href: string; icon?: string; key: string; kind: 'recent'; label: string }

export type LineTexts = {
  create: (what: string, name: string) => string
  goTo: (where: string) => string
  newOne: (what: string) => string
  newWith: (what: string, whom: string) => string
}

type LinesArgs = {
  choices: readonly Choice[]
  /** Null while nobody has been asked. */
  found: Found[] | null
  model: NavModel | null
  text: string
  texts: LineTexts
}

/** Pages and new records that are offered beside what was found. */
const mostActions = 5

/**
 * What the quick search shows for what is typed: at first the records that one comes from; then what was
 * found, what can be done with the first of it, the pages and new records of these words; and where nothing
 * was found, to make it.
 */
export const linesOf = ({ choices, found, model, text, texts }: LinesArgs): SearchLine[] => {
  const typed = text.trim()
  if (typed.length < 2) return recentLines(model)
  const records = (found ?? []).map(
    (one): SearchLine => ({ found: one, key: `${one.collection}-${one.id}`, kind: 'record' }),
  )
  const meant = ofWords({ choices, model, texts, typed })
  const actions = [...withFirst({ choices, first: found?.[0], texts }), ...meant]
  // Who names an action looks for no record.
  const isNowhere = found?.length === 0 && meant.length === 0
  const making = isNowhere ? toCreate({ choices, texts, typed }) : []
  return [...records, ...actions.slice(0, mostActions), ...making]
}

const recentLines = (model: NavModel | null): SearchLine[] =>
  (model?.recents ?? []).map(({ collection, href, icon, id, title }) => ({
    href,
    icon,
    key: `recent-${collection}-${id}`,
    kind: 'recent',
    label: title,
  }))

type FirstArgs = { choices: readonly Choice[]; first: Found | undefined; texts: LineTexts }

/** An activity with the first company or person that was found. */
const withFirst = ({ choices, first, texts }: FirstArgs): SearchLine[] => {
  const choice = choices.find(({ collection }) => collection === 'activities')
  const field = first && choice?.about[first.collection]
  if (!choice || !field) return []
  return [
    {
      choice: { ...choice, prefill: { [field]: first.id } },
      icon: choice.icon,
      key: 'new-with',
      kind: 'new',
      label: texts.newWith(choice.label, first.title),
    },
  ]
}

type WordsArgs = Pick<LinesArgs, 'choices' | 'model' | 'texts'> & { typed: string }

const ofWords = ({ choices, model, texts, typed }: WordsArgs): SearchLine[] => {
  const words = plain(typed).split(/\s+/)
  const isMeant = (label: string) => {
    const names = plain(label).split(/\s+/)
    return words.every((word) => names.some((name) => name.startsWith(word)))
  }
  const making = choices.map((choice): SearchLine & { label: string } => ({
    choice,
    icon: choice.icon,
    key: `new-${choice.collection}`,
    kind: 'new',
    label: texts.newOne(choice.label),
  }))
  const going = pagesOf(model).map((page): SearchLine & { label: string } => ({
    href: page.href,
    icon: page.icon,
    key: page.id,
    kind: 'page',
    label: texts.goTo(page.label),
  }))
  return [...making, ...going].filter(({ label }) => isMeant(label))
}

const pagesOf = (model: NavModel | null): NavItem[] => {
  const all = Object.values(model?.sections ?? {}).flat()
  return all.flatMap((item) => [item, ...(item.children ?? [])])
}

const toCreate = ({ choices, texts, typed }: Omit<WordsArgs, 'model'>): SearchLine[] =>
  choices
    .filter(({ collection }) => collection !== 'activities')
    .map((choice) => ({
      choice: { ...choice, prefill: { ...choice.prefill, [choice.named]: typed } },
      icon: choice.icon,
      key: `create-${choice.collection}`,
      kind: 'new',
      label: texts.create(choice.label, typed),
    }))
