import type { FieldHook, FlattenedField, PayloadRequest } from 'payload'
import type { Data, Draft, Operation } from './rules'

type HooksArgs = {
  /** What is stored beside the field. */
  before: Data | undefined
  /** What is being written beside the field. */
  data: Data
  draft: Draft
  field: FlattenedField
  hooks: FieldHook[]
  operation: Operation
  overrideAccess: boolean
  req: PayloadRequest
}

/** Calls the hooks of one field for one record, as Payload does. */
export const callHooks = async ({
  before = {},
  data,
  draft,
  field,
  hooks,
  operation,
  overrideAccess,
  req,
}: HooksArgs): Promise<void> => {
  for (const hook of hooks) {
    const value = await hook({
      blockData: undefined,
      collection: null,
      context: req.context,
      data: draft.data,
      // A flattened field is the field itself.
      field: field as Parameters<FieldHook>[0]['field'],
      global: null,
      indexPath: [],
      operation,
      originalDoc: draft.before ?? {},
      overrideAccess,
      path: [field.name],
      previousSiblingDoc: before,
      previousValue: before[field.name],
      req,
      schemaPath: [field.name],
      siblingData: data,
      siblingFields: [],
      value: data[field.name],
    })
    if (value !== undefined) data[field.name] = value
  }
}
