import { createAgenda } from './agenda'
import {
  addDays,
  addMinutes,
  addWorkdays,
  daysBetween,
  instantAt,
  lastWorkday,
  workday,
} from './calendar'
import type { Campaign } from './campaigns'
import type { Contact } from './contacts'
import { createRandom, type Random } from './random'
import type { Team } from './team'
import { machines } from './words/sectors'
import { type Outcome, type Step, type Story, setbacks } from './words/story'

/** An activity before it has an id. */
export type Entry = {
  assignee: null | number
  assigneeGroup: null | number
  campaign: null | number
  company: number
  completedAt: Date | null
  contact: null | number
  createdAt: Date
  createdBy: number
  description: string
  duration: null | number
  hasTime: boolean
  next: Entry | null
  /** Who is told to do what comes next, where that was written down. */
  noted: boolean
  note: null | string
  onAgenda: boolean
  outcome: Outcome | 'planned'
  participants: { contacts: number[]; users: number[] }
  previous: Entry | null
  startsAt: Date
  status: 'cancelled' | 'done' | 'in-progress' | 'planned'
  step: Step
  tags: string[]
}

export type StoryArgs = {
  campaign: Campaign | null
  colleagues: Contact[]
  contact: Contact
  start: string
  story: Story
}

const setback = (outcome: Outcome): outcome is keyof typeof setbacks => outcome in setbacks

/** After these the step is tried again, so many working days later. */
const again: Partial<Record<Outcome, [number, number]>> = {
  'no-answer': [1, 4],
  'not-held': [3, 8],
  'to-call-back': [2, 8],
}

/** What a step that is tried again is called. */
const repeated = (after: Outcome, attempt: number): string => {
  if (after === 'not-held') return 'Rifissato: '
  if (after === 'to-call-back') return 'Richiamo: '
  return attempt === 1 ? 'Secondo tentativo: ' : 'Terzo tentativo: '
}

/** Happens by itself, so nobody plans it. */
const isSpontaneous = ({ direction, mode }: Step) =>
  direction === 'in' || mode === 'sms' || mode === 'memo' || mode === 'fax'

/** A to-do of the day, without a time. */
const isTodo = ({ by, minutes, mode }: Step) =>
  !minutes && (mode === 'task' || (mode === 'email' && by === 'rep'))

/** Tells what happens with companies, step by step, up to today and into the plans for later. */
export const createStoryteller = ({ team, today }: { team: Team; today: string }) => {
  const random = createRandom('activities')
  const agenda = createAgenda(random)

  const tell = ({ campaign, colleagues, contact, start, story }: StoryArgs): Entry[] => {
    const entries: Entry[] = []
    const fill = phrases({ campaign, contact, random, start })
    let previous: Entry | null = null
    let index = 0
    let attempt = 0
    let variant = 0
    let prefix = ''
    let wait: readonly [number, number] = [0, 0]
    while (index < story.steps.length) {
      const step = story.steps[index] as Step
      const from = previous ? addWorkdays(dayOf(previous), random.int(...wait)) : start
      if (from >= today && (isSpontaneous(step) || daysBetween(today, from) > 45)) break
      const entry = placeStep({ contact, from, previous, step })
      if (!entry) break
      const past = entry.day < today
      const left =
        past && !isSpontaneous(step) && daysBetween(entry.day, today) <= 25 && random.chance(0.13)
      const settled = past && !left
      const outcome = settled ? random.weighted(step.outcomes) : 'planned'
      // Tried again, it is still the same thing.
      if (attempt === 0) variant = random.int(0, step.description.length - 1)
      const made = settle({
        colleagues,
        contact,
        description: `${prefix}${fill(step.description[variant] as string)}`,
        entry,
        note: outcome === 'planned' ? null : fill(noteOf(step, outcome, variant)),
        outcome,
        previous,
        step,
      })
      made.campaign = campaign?.id ?? null
      if (campaign?.type === 'event') made.tags.push('da-fiera')
      if (previous) {
        previous.next = made
        previous.noted = !isSpontaneous(step) && random.chance(0.7)
      }
      entries.push(made)
      previous = made
      if (outcome === 'planned' || outcome === 'negative' || outcome === 'cancelled') break
      const retry = again[outcome]
      if (retry && attempt === 2) break
      attempt = retry ? attempt + 1 : 0
      prefix = retry ? repeated(outcome, attempt) : ''
      if (!retry) index += 1
      wait = retry ?? story.steps[index]?.wait ?? [0, 0]
    }
    return entries
  }

  type Placed = { assignee: number; day: string; startsAt: Date }

  const placeStep = ({
    contact,
    from,
    previous,
    step,
  }: {
    contact: Contact
    from: string
    previous: Entry | null
    step: Step
  }): (Placed & { createdAt: Date; length: null | number }) | null => {
    const assignee = doer(contact, step, from)
    const range = step.minutes
    const length = range ? Math.round(random.int(...range) / 15) * 15 || 15 : null
    // What takes no time is done between other things, what takes time needs room.
    const place = length
      ? agenda.book(assignee, from, length)
      : { day: workday(from), minutes: random.int(9 * 60, 17 * 60 + 55) }
    const spontaneous = isSpontaneous(step)
    if (spontaneous && place.day >= today) return null
    const startsAt = isTodo(step)
      ? new Date(`${place.day}T12:00:00.000Z`)
      : instantAt(place.day, place.minutes)
    const createdAt = spontaneous
      ? startsAt
      : previous
        ? addMinutes(previous.completedAt ?? previous.startsAt, random.int(2, 20))
        : instantAt(
            lastWorkday(addDays(min(place.day, today), -random.int(1, 7))),
            random.int(9 * 60, 18 * 60),
          )
    return { assignee, createdAt, day: place.day, length, startsAt }
  }

  const doer = ({ company, private: hidden }: Contact, { by }: Step, day: string): number => {
    if (by === 'rep' || company.private || hidden)
      return formerRep(company.rep, day, hidden || company.private)
    if (by === 'service') return team.user('paolo')
    if (by === 'marketing') return team.user('valentina')
    return random.chance(0.8) ? company.rep : team.user('roberto')
  }

  /** Stefano worked in the north until a year ago; his colleague has his customers now. */
  const formerRep = (rep: number, day: string, hidden: boolean): number => {
    const his = rep === team.user('marco') && !hidden && daysBetween(day, today) > 330
    return his && random.chance(0.45) ? team.user('stefano') : rep
  }

  const settle = ({
    colleagues,
    contact,
    description,
    entry,
    note,
    outcome,
    previous,
    step,
  }: {
    colleagues: Contact[]
    contact: Contact
    description: string
    entry: Placed & { createdAt: Date; length: null | number }
    note: null | string
    outcome: Entry['outcome']
    previous: Entry | null
    step: Step
  }): Entry => {
    const { createdAt, day, length, startsAt } = entry
    const hasTime = !isTodo(step)
    const status = statusOf(outcome, step, day)
    const together = length !== null && step.mode !== 'phone'
    const open = !contact.private && !contact.company.private
    const pooled = status === 'planned' && step.by === 'service' && open && random.chance(0.4)
    return {
      assignee: pooled ? null : entry.assignee,
      assigneeGroup: pooled ? team.group('Assistenza') : null,
      campaign: null,
      company: contact.company.id,
      completedAt: status === 'done' ? doneAt({ day, hasTime, length, startsAt }) : null,
      contact: step.mode === 'memo' && random.chance(0.5) ? null : contact.id,
      createdAt,
      createdBy:
        open && !isSpontaneous(step) && random.chance(0.08) ? team.user('roberto') : entry.assignee,
      description,
      duration: length,
      hasTime,
      next: null,
      note,
      noted: false,
      onAgenda: step.direction !== 'in' && (length !== null || step.mode === 'task'),
      outcome,
      participants: {
        contacts: together && random.chance(0.3) ? others(colleagues, contact) : [],
        users: together && open && random.chance(0.15) ? [team.user('roberto')] : [],
      },
      previous,
      startsAt,
      status,
      step,
      tags: [],
    }
  }

  const others = (colleagues: Contact[], contact: Contact): number[] =>
    random.sample(
      colleagues.filter((other) => other.id !== contact.id && !other.private).map(({ id }) => id),
      1,
    )

  const statusOf = (outcome: Entry['outcome'], { mode }: Step, day: string): Entry['status'] => {
    if (outcome === 'not-held' || outcome === 'cancelled') return 'cancelled'
    if (outcome !== 'planned') return 'done'
    const late = day < today
    return late && (mode === 'task' || mode === 'email') && random.chance(0.5)
      ? 'in-progress'
      : 'planned'
  }

  const doneAt = ({
    day,
    hasTime,
    length,
    startsAt,
  }: {
    day: string
    hasTime: boolean
    length: null | number
    startsAt: Date
  }): Date => {
    if (!hasTime) return instantAt(day, random.int(9 * 60, 18 * 60))
    return length === null ? startsAt : addMinutes(startsAt, length + random.int(0, 12))
  }

  const noteOf = (step: Step, outcome: Outcome, variant: number): string =>
    setback(outcome)
      ? random.pick(setbacks[outcome])
      : step.paired
        ? (step.note[variant] as string)
        : random.pick(step.note)

  return { random, tell }
}

const min = (a: string, b: string) => (a < b ? a : b)

const dayOf = ({ startsAt }: Entry) => startsAt.toISOString().slice(0, 10)

const quantities = [
  'un bancale',
  'due bancali',
  '4 bancali',
  '6 bancali',
  '8 bancali',
  '12 bancali',
  'mezzo carico',
  'un carico completo',
]

/** What one story talks about stays the same from its first step to its last. */
const phrases = ({
  campaign,
  contact,
  random,
  start,
}: {
  campaign: Campaign | null
  contact: Contact
  random: Random
  start: string
}) => {
  const euros = new Intl.NumberFormat('it-IT', { useGrouping: 'always' })
  const words: Record<string, string> = {
    amount: `€ ${euros.format(random.int(6, 240) * 80)}`,
    campaign: campaign?.name ?? '',
    goods: random.pick(contact.company.sector.goods),
    machine: random.pick(machines),
    number: `${random.int(101, 989)}/${start.slice(0, 4)}`,
    quantity: random.pick(quantities),
    town: contact.company.town.name,
    who: `${contact.firstName} ${contact.lastName}`,
  }
  return (text: string): string =>
    text
      .replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '')
      // Before the same vowel Italian writes `ad`.
      .replace(/\ba (?=A)/g, 'ad ')
}
