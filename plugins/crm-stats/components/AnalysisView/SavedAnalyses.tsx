'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useState } from 'react'
import { ask } from '#platform/admin/ask'
import { Dialog } from '#platform/admin/Dialog'
import { writeQuestion } from '../../question'
import type { SavedAnalysis } from '../AnalysisPage/setup'
import { useAnalysisContext } from './context'
import { Field, SelectOne } from './Select'

type SavedProps = {
  onChange: (change: (before: SavedAnalysis[]) => SavedAnalysis[]) => void
  onOpen: (query: Record<string, string>, id: null | number) => void
  openedID: null | number
  saved: SavedAnalysis[]
}

/** Ready-made and saved analyses: open, save, rename, share, delete. */
export const SavedAnalyses = ({ onChange, onOpen, openedID, saved }: SavedProps) => {
  const { question, setup, texts } = useAnalysisContext()
  const { config } = useConfig()
  const [dialog, setDialog] = useState<'manage' | 'save' | null>(null)
  const address = formatAdminURL({ apiRoute: config.routes.api, path: '/analyses' })
  const opened = saved.find(({ id }) => id === openedID)
  const mine = saved.filter((each) => each.mine)
  const shared = saved.filter((each) => !each.mine)
  const query = writeQuestion(question)
  const ready = setup.readyMade.find((each) => JSON.stringify(each.query) === JSON.stringify(query))
  const choose = (value: string) => {
    const [kind, name] = value.split(':')
    const made = setup.readyMade.find(({ code }) => kind === 'ready' && code === name)
    const kept = saved.find(({ id }) => kind === 'saved' && String(id) === name)
    if (made) onOpen(made.query, null)
    if (kept) onOpen(kept.query, kept.id)
  }
  const names = (list: SavedAnalysis[]) =>
    list.map(({ id, name }) => (
      <option key={id} value={`saved:${id}`}>
        {name}
      </option>
    ))
  return (
    <div className="crm-analysis__saved">
      <select
        aria-label={texts.open}
        className="crm-input"
        onChange={({ target }) => choose(target.value)}
        value={opened ? `saved:${opened.id}` : ready ? `ready:${ready.code}` : ''}
      >
        <option value="">{texts.open}</option>
        <optgroup label={texts.readyMade}>
          {setup.readyMade.map(({ code, label }) => (
            <option key={code} value={`ready:${code}`}>
              {label}
            </option>
          ))}
        </optgroup>
        {mine.length > 0 && <optgroup label={texts.saved}>{names(mine)}</optgroup>}
        {shared.length > 0 && <optgroup label={texts.shared}>{names(shared)}</optgroup>}
      </select>
      <Button buttonStyle="secondary" margin={false} onClick={() => setDialog('save')} size="small">
        {texts.save}
      </Button>
      <button className="crm-row-button" onClick={() => setDialog('manage')} type="button">
        {texts.manage}
      </button>
      {dialog === 'save' && (
        <SaveDialog
          address={address}
          onClosed={() => setDialog(null)}
          onSaved={(analysis) => {
            onChange((before) => [...before.filter(({ id }) => id !== analysis.id), analysis])
            onOpen(analysis.query, analysis.id)
          }}
          opened={opened?.mine ? opened : undefined}
          query={query}
        />
      )}
      {dialog === 'manage' && (
        <Dialog onClosed={() => setDialog(null)} title={texts.manage}>
          {() => (
            <ManageList
              address={address}
              mine={mine}
              onChange={onChange}
              onGone={(id) => {
                if (id === openedID) onOpen(query, null)
              }}
            />
          )}
        </Dialog>
      )}
    </div>
  )
}

type SaveProps = {
  address: string
  onClosed: () => void
  onSaved: (analysis: SavedAnalysis) => void
  opened?: SavedAnalysis
  query: Record<string, string>
}

const SaveDialog = ({ address, onClosed, onSaved, opened, query }: SaveProps) => {
  const { texts } = useAnalysisContext()
  const [name, setName] = useState(opened?.name ?? '')
  const [sharing, setSharing] = useState<'everyone' | 'me'>(opened?.sharing ?? 'me')
  const [problem, setProblem] = useState<null | string>(null)
  const save = async (close: () => void, asNew: boolean) => {
    const target = opened && !asNew ? `/${opened.id}` : ''
    const sent = await ask<{ doc: { id: number } }>({
      address: `${address}${target}?depth=0`,
      body: { name: name.trim(), query, sharing },
      method: target ? 'PATCH' : 'POST',
    })
    if (sent.problem !== null) return setProblem(sent.problem)
    onSaved({ id: sent.answer.doc.id, mine: true, name: name.trim(), query, sharing })
    close()
  }
  return (
    <Dialog onClosed={onClosed} title={texts.saveAnalysis}>
      {(close) => (
        <form
          className="crm-form"
          onSubmit={(event) => {
            event.preventDefault()
            void save(close, false)
          }}
        >
          <Field label={texts.name}>
            {(id) => (
              <input
                className="crm-input"
                id={id}
                maxLength={120}
                onChange={({ target }) => setName(target.value)}
                required
                value={name}
              />
            )}
          </Field>
          <SelectOne
            label={texts.seenBy}
            onChange={(value) => setSharing(value === 'everyone' ? 'everyone' : 'me')}
            value={sharing}
          >
            <option value="me">{texts.onlyMe}</option>
            <option value="everyone">{texts.everyone}</option>
          </SelectOne>
          {problem && (
            <p className="crm-problem" role="alert">
              {problem}
            </p>
          )}
          <div className="crm-analysis__buttons">
            <Button margin={false} size="medium" type="submit">
              {texts.save}
            </Button>
            {opened && (
              <Button
                buttonStyle="secondary"
                disabled={name.trim() === ''}
                margin={false}
                onClick={() => void save(close, true)}
                size="medium"
              >
                {texts.saveAs}
              </Button>
            )}
          </div>
        </form>
      )}
    </Dialog>
  )
}

type ManageProps = {
  address: string
  mine: SavedAnalysis[]
  onChange: SavedProps['onChange']
  onGone: (id: number) => void
}

const ManageList = ({ address, mine, onChange, onGone }: ManageProps) => {
  const { texts } = useAnalysisContext()
  const [problem, setProblem] = useState<null | string>(null)
  const [sure, setSure] = useState<null | number>(null)
  const change = async (id: number, data: Partial<SavedAnalysis>) => {
    const { problem: failed } = await ask({
      address: `${address}/${id}`,
      body: data,
      method: 'PATCH',
    })
    setProblem(failed)
    if (failed === null) {
      onChange((before) => before.map((each) => (each.id === id ? { ...each, ...data } : each)))
    }
  }
  const remove = async (id: number) => {
    const { problem: failed } = await ask({ address: `${address}/${id}`, method: 'DELETE' })
    setProblem(failed)
    if (failed === null) {
      onChange((before) => before.filter((each) => each.id !== id))
      onGone(id)
    }
  }
  if (mine.length === 0) return <p className="crm-empty">{texts.nothingSaved}</p>
  return (
    <>
      {problem && (
        <p className="crm-problem" role="alert">
          {problem}
        </p>
      )}
      <ul className="crm-analysis__list">
        {mine.map(({ id, name, sharing }) => (
          <li key={id}>
            <input
              aria-label={`${texts.rename}: ${name}`}
              className="crm-input"
              defaultValue={name}
              maxLength={120}
              onBlur={({ target }) => {
                const next = target.value.trim()
                if (next && next !== name) void change(id, { name: next })
              }}
              onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
            />
            <select
              aria-label={`${texts.seenBy}: ${name}`}
              className="crm-input"
              onChange={({ target }) =>
                void change(id, { sharing: target.value === 'everyone' ? 'everyone' : 'me' })
              }
              value={sharing}
            >
              <option value="me">{texts.onlyMe}</option>
              <option value="everyone">{texts.everyone}</option>
            </select>
            {sure === id ? (
              <Button
                buttonStyle="error"
                margin={false}
                onClick={() => void remove(id)}
                size="small"
              >
                {texts.deleteSure}
              </Button>
            ) : (
              <button className="crm-row-button" onClick={() => setSure(id)} type="button">
                {texts.delete}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
