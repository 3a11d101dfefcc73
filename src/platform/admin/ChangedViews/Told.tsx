'use client'

import { Button } from '@payloadcms/ui'
import { type ReactNode, useState } from 'react'
import { ask } from '../ask'
import './index.css'

type ToldProps = { api: string; children: ReactNode; id: number; label: string }

/** Something that is told once: with its button it goes, and does not come again. */
export const Told = ({ api, children, id, label }: ToldProps) => {
  const [isTold, setTold] = useState(false)
  if (isTold) return null
  const onClick = async () => {
    const { problem } = await ask({ address: `${api}/saved-views/${id}/told`, method: 'POST' })
    setTold(problem === null)
  }
  return (
    <div className="crm-told">
      {children}
      <Button buttonStyle="secondary" onClick={onClick} size="small">
        {label}
      </Button>
    </div>
  )
}
