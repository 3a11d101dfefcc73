'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { Field, InputOf, wrong } from '#platform/admin/form/Field'
import { useSave } from '#platform/admin/form/useSave'
import { textsIn } from '#platform/i18n/languages'
import { setupTexts } from '../../translations'
import type { BoardProps } from './props'
import { StepForm } from './StepForm'

/** Who the company is. A new logo is sent first, so that the settings can name it. */
export const CompanyStep = ({
  company,
  onSaved,
}: Pick<BoardProps, 'company'> & { onSaved: () => void }) => {
  const { i18n } = useTranslation()
  const texts = textsIn(setupTexts, i18n.language)
  const [{ logo, ...values }, setValues] = useState(company)
  const [file, setFile] = useState<File | null>(null)
  const { fields, isSaving, problem, send } = useSave()
  const set = (name: keyof typeof values) => (value: string) =>
    setValues((before) => ({ ...before, [name]: value }))
  const error = (name: string) => fields[`company.${name}`]

  const sendLogo = async (picture: File): Promise<null | number> => {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ description: values.name }))
    form.set('file', picture)
    const made = await send<{ doc: { id: number } }>('/logos?depth=0', form)
    return made?.doc.id ?? null
  }
  const save = async () => {
    const id = file ? await sendLogo(file) : (logo?.id ?? null)
    // The picture was refused: what is wrong with it stands there.
    if (file && id === null) return
    const data = { company: { ...values, logo: id } }
    if (await send('/globals/crm-settings?depth=0', data)) onSaved()
  }
  return (
    <StepForm
      fields={fields}
      isSaving={isSaving}
      label={texts.save}
      onSubmit={() => void save()}
      problem={problem}
    >
      <div className="crm-fields">
        <InputOf
          autoComplete="organization"
          error={error('name')}
          label={texts.companyName}
          onChange={set('name')}
          value={values.name}
          wide
        />
        <InputOf
          autoComplete="street-address"
          error={error('street')}
          label={texts.street}
          onChange={set('street')}
          value={values.street}
          wide
        />
        <InputOf
          error={error('postalCode')}
          label={texts.postalCode}
          onChange={set('postalCode')}
          value={values.postalCode}
        />
        <InputOf
          error={error('city')}
          label={texts.city}
          onChange={set('city')}
          value={values.city}
        />
        <InputOf
          error={error('province')}
          label={texts.province}
          onChange={set('province')}
          value={values.province}
        />
        <InputOf
          error={error('country')}
          label={texts.country}
          onChange={set('country')}
          value={values.country}
        />
        <Field error={fields.file} label={`${texts.logo} (${texts.logoHelp})`} wide>
          {(id) => (
            <span className="crm-setup__file">
              <input
                {...wrong(id, fields.file)}
                accept="image/png,image/jpeg,image/webp"
                className="crm-hidden"
                id={id}
                onChange={({ target }) => setFile(target.files?.[0] ?? null)}
                type="file"
              />
              {/* The browser’s own button speaks the browser’s language. */}
              <label className="crm-row-button" htmlFor={id}>
                {texts.chooseFile}
              </label>
              <span className="crm-nothing">{file?.name}</span>
            </span>
          )}
        </Field>
        {logo && !file && (
          <div className="crm-setup__logo">
            {/* biome-ignore lint/performance/noImgElement: as it is kept; nothing of it is changed here */}
            <img alt={texts.logo} src={logo.url} />
            <Button
              buttonStyle="subtle"
              margin={false}
              onClick={() => setValues((before) => ({ ...before, logo: null }))}
              size="small"
              type="button"
            >
              {texts.removeLogo}
            </Button>
          </div>
        )}
      </div>
    </StepForm>
  )
}
