'use client'

import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'
import type { CollectionSlug } from 'payload'
import { type ReactNode, useEffect } from 'react'
import { type Language, textsIn } from '../../i18n/languages'
import { newOne } from '../../i18n/newOne'
import { giveNames, type Speaker } from './give'
import { SelectTexts } from './selects'

const known: Record<Language, Language> = { en: 'en', it: 'it' }

/**
 * Around the whole panel: every button has a name, and texts that Payload and its libraries write in English alone
 * are in the reader's language (`rules.ts`).
 */
export const Names = ({ children }: { children: ReactNode }) => {
  const { i18n } = useTranslation()
  const language = textsIn(known, i18n.language)
  const { getEntityConfig } = useConfig()
  useEffect(
    () =>
      watch({
        language,
        newOne: (slug) => {
          const name = getEntityConfig({ collectionSlug: slug as CollectionSlug })?.labels.singular
          return name ? newOne(getTranslation(name, i18n), language) : undefined
        },
      }),
    [getEntityConfig, i18n, language],
  )
  return (
    <>
      {children}
      <SelectTexts language={language} />
    </>
  )
}

const watch = (speaker: Speaker) => {
  giveNames(document.body, speaker)
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
    for (const element of changed) giveNames(element, speaker)
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
