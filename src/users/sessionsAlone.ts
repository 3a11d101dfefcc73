import type { DatabaseAdapterObj } from 'payload'

/**
 * Logging in, out and refreshing write the whole user back as it was read a moment before, so that a
 * block, a demotion or a group taken away in that moment would be undone. What they mean to write is
 * the sessions: this lets nothing else through.
 */
export const sessionsAlone = (adapter: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => {
    const database = adapter.init(args)
    const updateOne = database.updateOne.bind(database)
    database.updateOne = (write) =>
      write.collection === 'users' && write.returning === false && 'sessions' in write.data
        ? updateOne({
            ...write,
            data: { sessions: write.data.sessions, updatedAt: write.data.updatedAt },
          })
        : updateOne(write)
    return database
  },
})
