import type { CollectionBeforeOperationHook } from 'payload'
import { failure } from '../i18n'
import { onEveryCollection } from '../records/onEveryCollection'
import { setWise } from '../records/rules'
import { currentSet } from './current'
import { openSet } from './openSet'
import { undoKeyOf } from './undoable'
import { isUndoable } from './watched'

const writes: readonly string[] = ['create', 'delete', 'restoreVersion', 'update']

/**
 * A change that comes with the header `Undo-Key` can be taken back by that key.
 * @throws 400 `not-undoable` for what cannot be: it is not done as if it could
 */
const keepChanges: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (!writes.includes(operation)) return args
  const key = undoKeyOf(req)
  if (key === null || (await currentSet(req)) !== null) return args
  if (operation !== 'update' || !isUndoable(collection)) {
    throw failure({
      code: 'not-undoable',
      message: {
        en: 'This cannot be undone. Leave out the header “Undo-Key” to do it all the same.',
        it: 'Questa operazione non si può annullare. Togli l’intestazione «Undo-Key» per farla comunque.',
      },
      req,
    })
  }
  const { deletedAt } = (args as { data?: Record<string, unknown> }).data ?? {}
  await openSet({ key, kind: deletedAt ? 'trash' : 'change', req })
  return args
}

// Who changes many at once opens the set of all of them.
setWise(keepChanges)

/** It comes before records are locked: of two requests with one key the second waits holding nothing. */
export const withUndoKeys = onEveryCollection('beforeOperation', keepChanges, 'first')
