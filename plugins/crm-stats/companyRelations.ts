import type { Payload } from 'payload'
import { type CompanyRelation, contributed } from '#platform/parts'

/** The relationships of companies that parts let statistics group and filter by. */
export const companyRelationsOf = ({
  config,
}: Pick<Payload, 'config'>): readonly CompanyRelation[] =>
  contributed(config).of('companyRelations')
