import { QueryError, type Where } from 'payload'
import { unclear } from './refuseUnfit'
import { type UnderstandArgs, understandFilter } from './understandFilter'

/**
 * `understandFilter` as lists say what is wrong: Payload's own error for paths that do not exist or that
 * this person may not read.
 * @throws 400 `bad-filter`, `bad-date`, or a QueryError
 */
export const understoodFilter = async (args: UnderstandArgs): Promise<Where> => {
  const understood = await understandFilter(args)
  if ('where' in understood) return understood.where
  const { wrong } = understood
  if (wrong.kind === 'malformed') throw unclear({ part: wrong.part, req: args.req })
  throw new QueryError(wrong.paths.map((path) => ({ path })))
}
