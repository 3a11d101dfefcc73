import type { Payload, PayloadRequest } from 'payload'
import { contributed } from '../parts/contributed'

/** What a handler gets beside its data. */
export type JobContext = {
  payload: Payload
  /** A request without a user: a job that acts for somebody reads that user first. */
  req: PayloadRequest
  /** Aborted when the process is told to stop: end between two batches with `JobInterrupted`. */
  signal: AbortSignal
}

export type JobOptions<Data> = {
  /**
   * Called when the job failed for the last time: put its record into an end state here.
   * It may be called for a job whose process was killed again and again.
   */
  onGiveUp?(args: { data: Data; error: unknown } & JobContext): Promise<void>
  /** How often it is tried again. @default 3 */
  retryLimit?: number
  /** Seconds before it is tried again, doubled each time. @default 5 */
  retryDelay?: number
  /** How many of these one process runs at once. @default 1 */
  workers?: number
}

/** A kind of background work. `Data` is plain JSON. */
export type JobDefinition<Data extends object = object> = {
  // A method, so that a list may hold jobs of several kinds of data.
  handler(args: { data: Data } & JobContext): Promise<void>
  name: string
  options: JobOptions<Data>
}

/** Work at given times; a run only enqueues the job. */
export type ScheduleDefinition = {
  /** Five or six cron fields, in the time of Europe/Rome. */
  cron: string
  job: JobDefinition
  name: string
}

/**
 * Thrown by a handler that stopped between two batches because `signal` was aborted: the job waits
 * for another worker, and the attempt does not count.
 */
export class JobInterrupted extends Error {
  constructor() {
    super('Interrupted: another worker goes on with it')
    this.name = 'JobInterrupted'
  }
}

/**
 * Describes a kind of background work; a part brings it under `jobs`, so that every
 * process knows its queue. A handler can be run twice (after a crash): make it idempotent.
 */
export const defineJob = <Data extends object>({
  name,
  handler,
  options = {},
}: {
  handler: JobDefinition<Data>['handler']
  name: string
  options?: JobOptions<Data>
}): JobDefinition<Data> => ({ handler, name, options })

/** Describes a schedule; a part brings it under `schedules`. */
export const defineSchedule = (schedule: ScheduleDefinition): ScheduleDefinition => schedule

/** The kinds of work that the parts brought. */
export const jobsOf = ({ config }: Pick<Payload, 'config'>): readonly JobDefinition[] =>
  contributed(config).of('jobs')

export const schedulesOf = ({ config }: Pick<Payload, 'config'>): readonly ScheduleDefinition[] =>
  contributed(config).of('schedules')
