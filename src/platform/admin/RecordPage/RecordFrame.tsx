import { Link } from '@payloadcms/ui'
import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent'
import type { CollectionSlug, DocumentViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { accessibleIDs } from '../../database'
import { textsIn } from '../../i18n/languages'
import { contributed } from '../../parts/contributed'
import type { RecordPieceProps } from '../../parts/contributions/panel'
import { ActiveTabInView } from '../ActiveTabInView'
import { adminPath } from '../adminPath'
import { ListTrail } from '../ListTrail'
import { adminTexts } from '../translations'
import { countTabs } from './countTabs'
import { Facts } from './Facts'
import { Fold } from './Fold'
import { type Fact, factsOf } from './factsOf'
import { formPath } from './formPath'
import { Heading } from './Heading'
import './index.css'
import { TellCounts } from './TellCounts'
import { TrashButton } from './TrashButton'

type RecordFrameProps = Pick<DocumentViewServerProps, 'initPageResult'> & { children: ReactNode }

/** What stands around every tab of a record: what it is and what one does with it, its facts beside. */
export const RecordFrame = async ({ children, initPageResult }: RecordFrameProps) => {
  const { collectionConfig, docID, permissions, req } = initPageResult
  const collection = collectionConfig?.slug as CollectionSlug
  const id = Number(docID)
  const [doc, changeable, deletable, counts] = await Promise.all([
    req.payload.findByID({
      collection,
      depth: 0,
      disableErrors: true,
      id,
      overrideAccess: false,
      req,
      trash: true,
      user: req.user,
    }),
    accessibleIDs({ collection, ids: [id], operation: 'update', req }),
    collectionConfig?.trash
      ? accessibleIDs({ collection, ids: [id], operation: 'delete', req })
      : new Set<number>(),
    countTabs({ collection, id, req }),
  ])
  if (!doc) return children
  const piece: RecordPieceProps = {
    collection,
    doc: doc as unknown as RecordPieceProps['doc'],
    mayChange: changeable.has(id),
    req,
  }
  const facts = await factsOf({ ...piece, fields: permissions?.collections?.[collection]?.fields })
  const texts = textsIn(adminTexts, req.i18n.language)
  return (
    <>
      <TellCounts counts={counts} />
      <ActiveTabInView />
      <Heading
        collection={collection}
        doc={piece.doc}
        facts={facts.filter(isTold)}
        pieces={pieces('head', piece)}
      />
      <div className="crm-beside">
        <aside aria-label={texts.facts} className="crm-record">
          <div className="crm-record__tools">
            <ListTrail />
            <Link
              className="crm-record__edit"
              href={adminPath(req.payload.config, `/collections/${collection}/${id}/${formPath}`)}
              prefetch={false}
            >
              {piece.mayChange ? texts.edit : texts.allFacts}
            </Link>
          </div>
          <Fold labels={{ fold: texts.foldFacts, unfold: texts.unfoldFacts }}>
            <Facts
              collection={collection}
              doc={piece.doc}
              facts={facts.filter((fact) => !isTold(fact))}
            />
            {pieces('aside', piece)}
            {deletable.has(id) && piece.mayChange && (
              <TrashButton
                collection={collection}
                id={id}
                title={String(piece.doc[collectionConfig?.admin.useAsTitle ?? 'id'] ?? '—')}
              />
            )}
          </Fold>
        </aside>
        <div className="crm-beside__work">{children}</div>
      </div>
    </>
  )
}

/** The fields that say at a glance how it stands, and whose it is. */
const told = new Set(['status', 'roles', 'owner'])
const isTold = ({ isEmpty, name }: Fact): boolean => told.has(name) && !isEmpty

const pieces = (place: 'aside' | 'head', props: RecordPieceProps): ReactNode =>
  contributed(props.req.payload.config)
    .of('recordPieces')
    .filter((one) => one.place === place && one.on.includes(props.collection))
    .sort((a, b) => a.order - b.order)
    .map(({ Component }) =>
      RenderServerComponent({
        Component,
        importMap: props.req.payload.importMap,
        key: Component,
        serverProps: props,
      }),
    )
