'use client'

import { useListQuery, usePreferences, useSelection, useTableColumns } from '@payloadcms/ui'
import { useEffect, useMemo, useState } from 'react'
import { type SheetFormat, sheetFormats } from '#platform/sheets/types'
import { usePreview } from './usePreview'

/** What a person chose the last time, of one list. */
type Remembered = { columns?: null | string[]; format?: SheetFormat }

const preferenceOf = (collection: string) => `crm-export-${collection}`

/** What the list shows and what is chosen of it, as the question to the server. */
export const useExportChoice = (collection: string) => {
  const { data, query } = useListQuery()
  const { columns: shown } = useTableColumns()
  const { getSelectedIds, selectAll } = useSelection()
  const { getPreference, setPreference } = usePreferences()
  const [remembered, setRemembered] = useState<null | Remembered>(null)
  const [own, setOwn] = useState<null | string[]>(null)
  const ids = getSelectedIds()
  // “All” across pages is the list itself.
  const selected = String(selectAll) === 'allAvailable' ? 0 : ids.length
  const [onlySelected, setOnlySelected] = useState(true)

  const isPart = selected > 0 && onlySelected
  // The same question as long as the same rows are meant: the ids come anew with each drawing.
  const chosen = isPart ? ids.join() : null
  const question = useMemo(
    () =>
      chosen === null
        ? { collection, search: query.search, sort: query.sort, where: query.where }
        : { collection, sort: query.sort, where: { id: { in: chosen.split(',').map(Number) } } },
    [chosen, collection, query.search, query.sort, query.where],
  )
  const { preview: found, problem } = usePreview(question)
  useEffect(() => {
    let isOver = false
    const load = async () => {
      const stored = await getPreference<null | Remembered>(preferenceOf(collection))
      if (isOver) return
      setRemembered(stored ?? {})
      if (stored?.columns) setOwn(stored.columns)
    }
    void load()
    return () => {
      isOver = true
    }
  }, [collection, getPreference])
  // With the columns of the last time, or the ones of the screen would be seen for a moment.
  const preview = remembered && found

  const names = preview?.columns.map(({ name }) => name) ?? []
  const onScreen = useMemo(() => {
    const visible = (shown ?? []).filter(({ active }) => active)
    // The list joins the parts of a group with dashes.
    return visible.map(({ accessor }) => accessor.replaceAll('-', '.'))
  }, [shown])
  const screenColumns = onScreen.filter((name) => names.includes(name))
  const standard =
    preview?.columns.filter((column) => column.standard).map(({ name }) => name) ?? []
  const fromScreen = screenColumns.length > 0 ? screenColumns : standard
  const columns = own ? own.filter((name) => names.includes(name)) : fromScreen

  return {
    /** Rows that the screen shows, of which the file may hold fewer. */
    asked: isPart ? selected : (data?.totalDocs ?? 0),
    columns,
    isOwnChoice: own !== null,
    onlySelected,
    preview,
    problem,
    question,
    remember: (format: SheetFormat) => {
      const next: Remembered = { columns: own, format }
      void setPreference(preferenceOf(collection), next)
    },
    rememberedFormat:
      sheetFormats.find((each) => each === remembered?.format) ?? ('xlsx' as SheetFormat),
    selected,
    setOnlySelected,
    setOwnChoice: (isOwn: boolean) => setOwn(isOwn ? (remembered?.columns ?? fromScreen) : null),
    /** Columns that are ticked come in the order of the screen, then of the form. */
    tick: (name: string, isOn: boolean) => {
      const before = own ?? []
      const ticked = isOn ? [...before, name] : before.filter((each) => each !== name)
      const order = [...fromScreen, ...names.filter((each) => !fromScreen.includes(each))]
      setOwn(order.filter((each) => ticked.includes(each)))
    },
    total: preview?.total ?? 0,
  }
}
