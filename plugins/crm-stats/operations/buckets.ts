import type { Label, Language } from '#platform/i18n'
import type {
  BucketLabel,
  Dimension,
  PreparedDimension,
} from '#platform/parts/contributions/statistics'
import type { Parts } from '../measures'
import type { AxisValue } from './result'

export type Bucket = Pick<AxisValue, 'key' | 'kind'>

type Row = Record<string, unknown>

/** Which bucket of a grouping a row of the answer is of. */
export const bucketOf = (row: Row, index: number, { read }: PreparedDimension): Bucket => {
  if (row[`o${index + 1}`] === true) return { key: null, kind: 'others' }
  const key = read(row[`k${index + 1}`])
  return { key, kind: key === null ? 'none' : 'value' }
}

/** What tells buckets apart. */
export const idOf = ({ key, kind }: Bucket): string => (kind === 'value' ? `=${key}` : kind)

const notVisible: Label = { en: '(not visible)', it: '(non visibile)' }
const others: Label = { en: '(all others)', it: '(tutti gli altri)' }

export type NamedBucket = Bucket & BucketLabel & { parts: Parts }

const ranks: Record<Bucket['kind'], number> = { value: 0, others: 1, none: 2 }

/** In the order in which people read them: periods as they come, dictionaries as they are ordered, others by size. */
const compare = (a: NamedBucket, b: NamedBucket): number =>
  ranks[a.kind] - ranks[b.kind] ||
  (a.order ?? 0) - (b.order ?? 0) ||
  (b.parts.count ?? 0) - (a.parts.count ?? 0) ||
  a.label.localeCompare(b.label)

/** The buckets of a grouping with their names; periods without gaps. */
export const bucketsOf = async ({
  dimension,
  found,
  language,
  prepared,
}: {
  dimension: Dimension
  found: { bucket: Bucket; parts: Parts }[]
  language: Language
  prepared: PreparedDimension
}): Promise<NamedBucket[]> => {
  const known = new Map(found.map((each) => [idOf(each.bucket), each]))
  const keys = found.flatMap(({ bucket }) => (bucket.kind === 'value' ? [bucket.key] : []))
  if (prepared.between && keys.length > 1) {
    // First days of periods: as text they are in the order of time.
    const sorted = keys.map(String).sort()
    for (const key of prepared.between(sorted[0] ?? null, sorted.at(-1) ?? null) ?? []) {
      const bucket: Bucket = { key, kind: 'value' }
      if (!known.has(idOf(bucket))) known.set(idOf(bucket), { bucket, parts: { count: 0 } })
    }
  }
  const all = [...known.values()]
  const labels = await prepared.labels(
    all.flatMap(({ bucket }) => (bucket.kind === 'value' ? [bucket.key] : [])),
  )
  const fixed = { none: dimension.none, others }
  return all
    .map(({ bucket, parts }): NamedBucket => {
      const name =
        bucket.kind === 'value'
          ? (labels.get(bucket.key) ?? { label: notVisible[language] })
          : { label: fixed[bucket.kind][language] }
      return { ...bucket, ...name, parts }
    })
    .sort(compare)
}
