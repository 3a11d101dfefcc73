import { type Config, defaultLoggerOptions } from 'payload'
import { countRefusal, refusalOf } from './refusals'

export { countRefusal, tellRefusals } from './refusals'

/**
 * The log of the server. Only our own faults are errors there: what a client sent and was told about is
 * counted, so that nobody fills the log (and the disk) with requests that are wrong.
 */
export const logger: Config['logger'] = {
  destination: defaultLoggerOptions,
  options: {
    hooks: {
      logMethod(args, method) {
        const [first] = args as [unknown]
        const error = first instanceof Error ? first : (first as { err?: unknown } | null)?.err
        const code = refusalOf(error)
        if (code === null) method.apply(this, args)
        else countRefusal(code)
      },
    },
  },
}
