import { type Letter, ownerOf, type World } from './world'

/** Letters of owners, `E` for an entry that nobody owns, `N` for a new one. */
export type Mark = 'E' | 'N' | Letter

/** How a record of a collection is made, and what the matrix writes into it. */
export type Subject = {
  /** What to send to make one that belongs to the owner of this letter. */
  data?: (mark: Mark, world: World, made: Made) => Record<string, unknown>
  /** A plain text field that the matrix writes into. */
  field: string
  /** Can its data be written down as a GraphQL literal? */
  graphql?: boolean
  marks: Mark[]
  upload?: 'picture' | 'text'
}

/** collection → letter → id */
export type Made = Record<string, Partial<Record<Mark, number>>>

let counter = 0
export const fresh = (text: string) => {
  counter += 1
  return `${text} ${counter}`
}

export const ownerID = (mark: Mark, world: World) => world.users[ownerOf[mark as Letter]]

/** An entry of a dictionary. */
export const entry = (more: (made: Made) => Record<string, unknown> = () => ({})): Subject => ({
  data: (_, __, made) => {
    const code = fresh('zebra').replace(' ', '-')
    return { code, labelIt: code, ...more(made) }
  },
  field: 'labelEn',
  marks: ['E'],
})
