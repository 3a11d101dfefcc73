'use client'

import { useEffect } from 'react'
import { upTo99 } from '#platform/admin/upTo'

const mark = /^\(\d+\+?\) /

/** `(3) Companies · CRM`: how many are due, in the tab of the browser, whatever page is opened. */
export const useTitleCount = (count: number): void => {
  useEffect(() => {
    const write = () => {
      const plain = document.title.replace(mark, '')
      // Between two pages there is none for a moment.
      if (!plain) return
      const title = count > 0 ? `(${upTo99(count)}) ${plain}` : plain
      if (title !== document.title) document.title = title
    }
    write()
    // The pages set their titles themselves.
    const observer = new MutationObserver(write)
    observer.observe(document.head, { characterData: true, childList: true, subtree: true })
    return () => observer.disconnect()
  }, [count])
}
