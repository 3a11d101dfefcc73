import type { TextFieldServerProps } from 'payload'
import { allProvinces, allRegions } from '../../rules'
import { PlaceInput } from './PlaceInput'

type PlaceFieldProps = TextFieldServerProps & { path: string; readOnly?: boolean }

/** A province: the Italian ones are proposed by code and name. */
export const ProvinceField = ({ clientField, path, readOnly }: PlaceFieldProps) => (
  <PlaceInput
    field={clientField}
    options={allProvinces().map(({ code, name }) => ({ label: name, value: code }))}
    path={path}
    readOnly={readOnly}
  />
)

/** A region: the Italian ones are proposed. */
export const RegionField = ({ clientField, path, readOnly }: PlaceFieldProps) => (
  <PlaceInput
    field={clientField}
    options={allRegions().map((value) => ({ value }))}
    path={path}
    readOnly={readOnly}
  />
)
