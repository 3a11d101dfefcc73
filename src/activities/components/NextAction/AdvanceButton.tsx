'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { QuickAdvance } from '../steps/QuickAdvance'
import { useStepTexts } from '../steps/useStepTexts'

/** Advances what is next about the record on the screen. */
export const AdvanceButton = ({ id }: { id: number }) => {
  const texts = useStepTexts()
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button buttonStyle="primary" margin={false} onClick={() => setOpen(true)} size="small">
        {texts.advance}
      </Button>
      {isOpen && (
        <QuickAdvance
          id={id}
          onClosed={close}
          onDone={() => {
            close()
            router.refresh()
          }}
        />
      )}
    </>
  )
}
