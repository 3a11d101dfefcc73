'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { QuickAdvance } from '../steps/QuickAdvance'
import { useStepTexts } from '../steps/useStepTexts'

/** Advances what is next about the record on the screen. */
export const AdvanceButton = ({ id }: { id: number }) => {
  const texts = useStepTexts()
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.code !== 'KeyA' || !event.altKey || event.ctrlKey || event.metaKey) return
      // A dialog over the page has the keyboard.
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return (
    <>
      <Button
        buttonStyle="primary"
        extraButtonProps={{ 'aria-keyshortcuts': 'Alt+A' }}
        margin={false}
        onClick={() => setOpen(true)}
        size="small"
        tooltip="Alt+A"
      >
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
