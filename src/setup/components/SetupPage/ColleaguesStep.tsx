'use client'

import { Link, toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { ask } from '#platform/admin/ask'
import { InputOf, SelectFrom } from '#platform/admin/form/Field'
import { newKey } from '#platform/admin/form/newKey'
import { useSave } from '#platform/admin/form/useSave'
import { textsIn } from '#platform/i18n/languages'
import { setupTexts } from '../../translations'
import { Colleagues } from './Colleagues'
import type { BoardProps } from './props'
import { StepForm } from './StepForm'

type ColleaguesStepProps = Pick<BoardProps, 'colleagues' | 'groups' | 'links' | 'sender'> & {
  onSaved: () => void
}

const nobody = { email: '', group: '', name: '', password: '' }

/** One colleague after the other; who can get mail chooses a password by a link. */
export const ColleaguesStep = ({
  colleagues,
  groups,
  links,
  onSaved,
  sender,
}: ColleaguesStepProps) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const texts = textsIn(setupTexts, i18n.language)
  const [person, setPerson] = useState(nobody)
  const [byLink, setByLink] = useState(sender !== null)
  const { fields, isSaving, problem, send } = useSave()
  const set = (name: keyof typeof nobody) => (value: string) =>
    setPerson((before) => ({ ...before, [name]: value }))

  const save = async () => {
    const { email, group, name, password } = person
    const made = await send('/users?depth=0', {
      email,
      groups: group ? [Number(group)] : [],
      name,
      // Nobody learns it: the link leads to another one.
      password: byLink ? newKey() : password,
    })
    if (!made) return
    if (byLink) {
      await ask({ address: `${config.routes.api}/users/forgot-password`, body: { email } })
    }
    toast.success(byLink ? texts.addedByLink(name) : texts.added(name))
    setPerson({ ...nobody, group })
    onSaved()
  }
  return (
    <>
      <Colleagues colleagues={colleagues} />
      <StepForm
        fields={fields}
        isSaving={isSaving}
        label={texts.addColleague}
        onSubmit={() => void save()}
        problem={problem}
      >
        <div className="crm-fields crm-setup__colleague">
          <InputOf
            error={fields.name}
            label={texts.name}
            onChange={set('name')}
            value={person.name}
          />
          <InputOf
            error={fields.email}
            label={texts.email}
            onChange={set('email')}
            type="email"
            value={person.email}
          />
          <SelectFrom
            choices={groups}
            empty={texts.noGroup}
            label={texts.group}
            onChange={set('group')}
            value={person.group}
          />
          {!byLink && (
            <InputOf
              autoComplete="new-password"
              error={fields.password}
              hint={texts.passwordHelp}
              label={texts.password}
              onChange={set('password')}
              type="password"
              value={person.password}
            />
          )}
        </div>
        {sender !== null && (
          <fieldset className="crm-setup__ways">
            <legend className="crm-field__label">{texts.way}</legend>
            {([true, false] as const).map((link) => (
              <label className="crm-check" key={String(link)}>
                <input checked={byLink === link} onChange={() => setByLink(link)} type="radio" />
                {link ? texts.ways.link : texts.ways.password}
              </label>
            ))}
          </fieldset>
        )}
        {!byLink && <p className="crm-setup__help">{texts.passwordHelp}</p>}
      </StepForm>
      <Link className="crm-row-button" href={links.groups} prefetch={false}>
        {texts.groups}
      </Link>
    </>
  )
}
