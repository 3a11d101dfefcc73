'use client'

import { useNav, usePreferences } from '@payloadcms/ui'
import { PREFERENCE_KEYS } from 'payload/shared'
import { useEffect, useLayoutEffect, useRef } from 'react'

/** From here on there is room for the navigation beside the page. */
const wide = '(min-width: 1024px)'

/**
 * Keeps the navigation open where there is room for it, unless the person closed it. Payload closes it on
 * every load up to 1440 pixels, and remembers what people did above that alone (payload#17531).
 * @param remembered how they left it; undefined where they never said
 */
export const useOpenNav = (remembered: boolean | undefined): void => {
  const { navOpen, setNavOpen } = useNav()
  const { setPreference } = usePreferences()
  const wanted = useRef(remembered ?? true)
  const isOpen = useRef(navOpen)
  isOpen.current = navOpen
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      const isToggle =
        target instanceof Element && target.closest('.nav-toggler, .nav__mobile-close')
      if (!isToggle || !window.matchMedia(wide).matches) return
      wanted.current = !isOpen.current
      void setPreference(PREFERENCE_KEYS.NAV, { open: wanted.current }, true)
    }
    // Before Payload's own, which changes the state.
    document.addEventListener('click', onClick, true)
    return () => document.removeEventListener('click', onClick, true)
  }, [setPreference])
  useLayoutEffect(() => {
    if (wanted.current !== navOpen && window.matchMedia(wide).matches) setNavOpen(wanted.current)
  }, [navOpen, setNavOpen])
}
