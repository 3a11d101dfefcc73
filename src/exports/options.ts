export type ExportOptions = {
  /** Days that a finished file waits for its owner. @default 7 */
  keptDays?: number
  /** Up to so many rows the file is ready with the answer; more are written in the background. @default 5000 */
  rowsAtOnce?: number
}

export type ExportSettings = Required<ExportOptions>

export const exportSettings = ({
  keptDays = 7,
  rowsAtOnce = 5000,
}: ExportOptions = {}): ExportSettings => ({
  keptDays,
  rowsAtOnce,
})
