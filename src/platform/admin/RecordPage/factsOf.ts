import { getTranslation } from '@payloadcms/translations'
import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent'
import { renderTable } from '@payloadcms/ui/rsc'
import { getClientConfig } from '@payloadcms/ui/utilities/getClientConfig'
import type {
  ClientField,
  CollectionSlug,
  Column,
  FlattenedField,
  PayloadRequest,
  ResolvedFilterOptions,
  SanitizedFieldsPermissions,
  StaticLabel,
} from 'payload'
import { flattenTopLevelFields } from 'payload/shared'
import type { ReactNode } from 'react'
import { languageOf } from '../../i18n'
import { contributed } from '../../parts/contributed'
import type { RecordPiece, RecordPieceProps } from '../../parts/contributions/panel'
import { isEditable } from '../ListView/editable'

/** One thing that a record says, as it is read. */
export type Fact = {
  /** Payload's own cell of a list, or the component of a part. */
  cell: ReactNode
  /** The field, where it is changed where it stands. */
  field?: ClientField & { name: string }
  isEmpty: boolean
  /** For programs and admins: folded. */
  isInternal: boolean
  label: string
  name: string
  /** Which records it may name. */
  within?: ResolvedFilterOptions
}

type FactsArgs = RecordPieceProps & { fields: SanitizedFieldsPermissions | undefined }

/** Lists of rows, files and texts with a form of their own are no facts. */
const kinds = new Set([
  'checkbox',
  'date',
  'email',
  'number',
  'radio',
  'relationship',
  'select',
  'text',
  'textarea',
])

const internals = new Set(['createdAt', 'updatedAt'])

/**
 * What a record says, field by field in the order of its form, with the rights of who reads: names and
 * links as in lists. A field that a part adds is among them.
 */
export const factsOf = async (args: FactsArgs): Promise<Fact[]> => {
  const { collection, doc, req } = args
  const { config } = req.payload.collections[collection]
  const columns = columnsOf(args)
  const pieces = contributed(req.payload.config)
    .of('recordPieces')
    .filter((piece) => piece.on.includes(collection))
    .flatMap((piece) => (piece.place === 'fact' ? [piece] : []))
  const facts = await Promise.all(
    columns.map(async (column): Promise<Fact[]> => {
      const name = column.accessor
      const field = config.flattenedFields.find((one) => one.name === name)
      const piece = pieces.find(({ fields }) => fields.includes(name))
      if (piece && piece.fields[0] !== name) return []
      if (piece) return [await pieceOf(piece, args)]
      if (!field || !isFact(field, config.admin.useAsTitle, args)) return []
      const custom = field.custom as undefined | { internal?: boolean }
      return [
        {
          cell: column.renderedCells[0],
          isEmpty: isEmpty(doc[name]),
          isInternal: internals.has(name) || custom?.internal === true,
          label: String(getTranslation(labelOf(column), req.i18n)),
          name,
          ...(await editingOf(column, field, args)),
        },
      ]
    }),
  )
  return facts.flat()
}

const labelOf = ({ accessor, field }: Column): StaticLabel =>
  (('label' in field && field.label) || accessor) as StaticLabel

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === false ||
  [value].flat().length === 0

/** Payload's cells of all fields, for the one record. */
const columnsOf = ({ collection, doc, fields, req }: FactsArgs): Column[] => {
  const { config, importMap } = req.payload
  const clientConfig = getClientConfig({
    config,
    i18n: req.i18n,
    importMap,
    user: req.user as never,
  })
  const clientCollectionConfig = clientConfig.collections.find(({ slug }) => slug === collection)
  const collectionConfig = req.payload.collections[collection].config
  const { columnState } = renderTable({
    clientCollectionConfig,
    clientConfig,
    collectionConfig,
    columns: collectionConfig.flattenedFields
      .filter(({ type }) => kinds.has(type))
      .map(({ name }) => ({ accessor: name, active: true })),
    data: { docs: [doc] } as never,
    enableRowSelections: false,
    fieldPermissions: fields,
    i18n: req.i18n as never,
    orderableFieldName: '',
    payload: req.payload,
    req,
    useAsTitle: collectionConfig.admin.useAsTitle,
  })
  const order = flattenTopLevelFields(collectionConfig.fields, { moveSubFieldsToTop: false }).map(
    (field) => ('name' in field ? field.name : ''),
  )
  return columnState
    .filter(({ accessor, active }) => active && order.includes(accessor))
    .sort((a, b) => order.indexOf(a.accessor) - order.indexOf(b.accessor))
}

/** Shown in the form, under its conditions, and not what the record is called by. */
const isFact = (field: FlattenedField, title: string | undefined, args: FactsArgs): boolean => {
  const { doc, req } = args
  const { admin, name } = field as FlattenedField & {
    admin?: {
      components?: { Field?: unknown }
      condition?: (data: object, sibling: object, more: object) => boolean
      hidden?: boolean
    }
  }
  if (name === title || name === 'id' || name === 'deletedAt' || !kinds.has(field.type))
    return false
  if (admin?.hidden || String(admin?.components?.Field ?? '').endsWith('#NoField')) return false
  const more = { blockData: {}, operation: 'update', path: [name], user: req.user }
  return admin?.condition ? admin.condition(doc, doc, more) : true
}

type Piece = Extract<RecordPiece, { place: 'fact' }>

const pieceOf = async (
  piece: Piece,
  { collection, doc, mayChange, req }: FactsArgs,
): Promise<Fact> => {
  const props: RecordPieceProps = { collection, doc, mayChange, req }
  return {
    cell: RenderServerComponent({
      Component: piece.Component,
      importMap: req.payload.importMap,
      serverProps: props,
    }),
    isEmpty: !piece.always && piece.fields.every((name) => isEmpty(doc[name])),
    isInternal: false,
    label: piece.label[languageOf(req)],
    name: piece.fields[0] ?? '',
  }
}

/** What the browser needs to change it where it stands. */
const editingOf = async (
  column: Column,
  field: FlattenedField,
  { doc, fields, mayChange, req }: FactsArgs,
): Promise<Pick<Fact, 'field' | 'within'>> => {
  const isText = field.type === 'textarea'
  if (!mayChange || !isEditable(column, fields, isText)) return {}
  return {
    // A column that can be changed is a field of its own (`isEditable`).
    field: column.field as ClientField & { name: string },
    ...(field.type === 'relationship' && { within: await withinOf(field, doc, req) }),
  }
}

const withinOf = async (
  { filterOptions, relationTo }: FlattenedField & { type: 'relationship' },
  doc: FactsArgs['doc'],
  req: PayloadRequest,
): Promise<ResolvedFilterOptions> => {
  const found: ResolvedFilterOptions = {}
  for (const target of [relationTo].flat()) {
    const options =
      typeof filterOptions === 'function'
        ? await filterOptions({
            blockData: {},
            data: doc,
            id: doc.id,
            relationTo: target as CollectionSlug,
            req,
            siblingData: doc,
            user: req.user as never,
          })
        : filterOptions
    if (options && typeof options === 'object') found[target] = options
  }
  return found
}
