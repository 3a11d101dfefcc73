import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, FlattenedField, PayloadRequest, Where } from 'payload'
import { digitsOf, nearWords, type Word, wordsOf } from '../../../words'
import { inPlace } from '../../adapter/inPlace'
import { transactionOf } from '../../adapter/session'
import { accessibleTo } from '../../where'
import { everything, isList } from '../exact'

declare module 'payload' {
  export interface FieldCustom {
    /** People look for it by its digits, however they are parted (`051 23`, `IT0123`). */
    soughtByDigits?: boolean
  }
}

/** What the seam makes SQL of; nobody else can say it, as it is no operator of Payload's. */
export type TextMatch = { digits: string } | { words: Word[] }

type Asked = { collection: CollectionSlug; req: PayloadRequest }

/**
 * The filter with what somebody typed into the search box of a list understood as the quick search
 * (Ctrl+K) understands it: words in any order, accents, case and apostrophes aside, numbers by their
 * digits, codes and external IDs whole; with typing errors where nothing is written like it.
 */
export const withListSearch = async ({
  where,
  ...asked
}: Asked & { where: Where }): Promise<Where> => {
  const text = searchedIn(asked, where)
  if (text !== null) return { id: { exists: inPlace(await sought({ ...asked, text })) } }
  const parts = await Promise.all(
    Object.entries(where).map(async ([key, value]) => {
      if (!isList(key)) return [key, value]
      const each = (value as Where[]).map((one) => withListSearch({ ...asked, where: one }))
      return [key, await Promise.all(each)]
    }),
  )
  return Object.fromEntries(parts)
}

const searchedFields = ({ collection, req }: Asked): string[] => {
  const { admin } = req.payload.collections[collection].config
  return admin.listSearchableFields ?? [admin.useAsTitle ?? 'id']
}

/** The text of the search box, where a filter is what Payload makes of it: each of the fields is like it. */
const searchedIn = (asked: Asked, where: Where): null | string => {
  const ways = Object.keys(where).join() === 'or' ? (where.or as Where[]) : []
  const names = searchedFields(asked)
  if (ways.length !== names.length) return null
  const texts = names.map((name, index) => {
    const said = ways[index]?.[name]
    const isAlone = Object.keys(ways[index] ?? {}).length === 1
    return isAlone && said && Object.keys(said).join() === 'like'
      ? (said as { like: unknown }).like
      : null
  })
  const [first] = texts
  return typeof first === 'string' && texts.every((one) => one === first) ? first : null
}

const sought = async ({ text, ...asked }: Asked & { text: string }): Promise<Where> => {
  const typed = text.trim()
  const words = wordsOf(typed)
  if (words.length === 0) return everything
  const asTyped = matching({ ...asked, typed, words })
  if (digitsOf(typed) || (await isThere({ ...asked, where: asTyped }))) {
    return asTyped
  }
  const near = await nearWords({ req: asked.req, words })
  return near ? matching({ ...asked, typed, words: near }) : asTyped
}

/** As far as they may see: what is hidden is not there. */
const isThere = async ({ collection, req, where }: Asked & { where: Where }): Promise<boolean> => {
  const compiled = await accessibleTo({ collection, req, where })
  if (!compiled) return false
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    sql`SELECT 1 FROM ${compiled.from} WHERE ${compiled.where} LIMIT 1`,
  )
  return rows.length > 0
}

const matching = ({ typed, words, ...asked }: Asked & { typed: string; words: Word[] }): Where => {
  const { flattenedFields } = asked.req.payload.collections[asked.collection].config
  const fieldOf = (name: string) => flattenedFields.find((each) => each.name === name)
  const ofFields = searchedFields(asked).flatMap((name): Where[] => {
    const field = fieldOf(name)
    return field ? [...ofField(field, words, digitsOf(typed))] : []
  })
  const ofKeys = ['code', 'externalId']
    .filter(fieldOf)
    .map((name): Where => ({ [name]: { in: [typed, typed.toUpperCase(), typed.toLowerCase()] } }))
  return { or: [...ofFields, ...ofKeys] }
}

const ofField = (field: FlattenedField, words: Word[], digits: null | string): Where[] => {
  const match = (value: TextMatch) => ({ [field.name]: { matches: value } }) as unknown as Where
  const byWords = words.length > 0 ? [match({ words })] : []
  return digits && field.custom?.soughtByDigits ? [match({ digits }), ...byWords] : byWords
}
