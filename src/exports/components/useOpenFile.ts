import { toast } from '@payloadcms/ui'
import type { ExportAnswer } from '../operations/readExport'
import { useTexts } from './useTexts'
import { watchExport } from './watched'

/** Takes an export that was begun: its file when it is there, else it is told when it is ready. */
export const useOpenFile = () => {
  const { texts } = useTexts()
  return (answer: ExportAnswer): void => {
    if (answer.file) window.location.assign(answer.file)
    else if (answer.state === 'failed') toast.error(answer.error?.message ?? texts.failed)
    else {
      watchExport(answer.id)
      toast.success(texts.started)
    }
  }
}
