'use client'

import { useTranslation } from '@payloadcms/ui'
import { type ReactNode, useEffect } from 'react'
import { type Language, textsIn } from '../../i18n/languages'
import { giveNames } from './give'
import { SelectTexts } from './selects'

const known: Record<Language, Language> = { en: 'en', it: 'it' }

/**
 * Around the whole panel: every button has a name, and texts that Payload and its libraries write in English alone
 * are in the reader's language (`rules.ts`).
 */
export const Names = ({ children }: { children: ReactNode }) => {
  const { i18n } = useTranslation()
  const language = textsIn(known, i18n.language)
  useEffect(() => watch(language), [language])
  return (
    <>
      {children}
      <SelectTexts language={language} />
    </>
  )
}

const watch = (language: Language) => {
  giveNames(document.body, language)
  const observer = new MutationObserver((changes) => {
    const changed = new Set<Element>()
    for (const { addedNodes, target, type } of changes) {
      const element = target instanceof Element ? target : target.parentElement
      if (type !== 'childList') {
        if (element) changed.add(element)
        continue
      }
      for (const node of addedNodes) {
        if (node instanceof Element) changed.add(node)
        else if (element) changed.add(element)
      }
    }
    for (const element of changed) giveNames(element, language)
  })
  observer.observe(document.body, {
    attributeFilter: ['aria-label', 'title'],
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  })
  return () => observer.disconnect()
}
