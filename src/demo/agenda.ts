import { addDays, workday } from './calendar'
import type { Random } from './random'

const slot = 15
const opens = 9 * 60
const closes = 18 * 60
const lunch = [13 * 60, 14 * 60] as const

export type Booking = { day: string; minutes: number }

/** Finds room in people's working days, so that nobody is in two places at once. */
export const createAgenda = (random: Random) => {
  const taken = new Set<string>()
  const fits = (person: number, day: string, from: number, length: number) => {
    const until = from + length
    if (until > closes || (from < lunch[1] && until > lunch[0])) return false
    for (let at = from; at < until; at += slot)
      if (taken.has(`${person} ${day} ${at}`)) return false
    return true
  }
  /** @returns the day asked for or a later one, and minutes after midnight */
  const book = (person: number, wanted: string, length: number): Booking => {
    for (let day = workday(wanted); ; day = workday(addDays(day, 1))) {
      for (let attempt = 0; attempt < 12; attempt += 1) {
        const minutes = opens + random.int(0, (closes - opens) / slot - 1) * slot
        if (!fits(person, day, minutes, length)) continue
        for (let at = minutes; at < minutes + length; at += slot)
          taken.add(`${person} ${day} ${at}`)
        return { day, minutes }
      }
    }
  }
  return { book }
}
