'use client'

import { formatFilesize } from 'payload/shared'
import { useMemo } from 'react'

/** A record of the page, as far as its columns are shown. */
export type Doc = { id: number } & Record<string, unknown>

/** The records of the page; sizes of files in words. */
export const useDocs = (docs: undefined | unknown[], isUpload: boolean): Doc[] =>
  useMemo(() => {
    const rows = (docs ?? []) as Doc[]
    if (!isUpload) return rows
    return rows.map((doc) => ({ ...doc, filesize: formatFilesize(Number(doc.filesize)) }))
  }, [docs, isUpload])
