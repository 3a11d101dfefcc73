import type { CollectionBeforeOperationHook } from 'payload'
import { firstBytes } from '#platform/uploads'

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Browsers name the type of a CSV file by what happens to be installed beside them (Excel's, plain
 * text, nothing at all): the content says better what it is.
 */
export const tellFileType: CollectionBeforeOperationHook = async ({ args, req }) => {
  if (!req.file) return args
  const { name } = req.file
  const isWorkbook = (await firstBytes(req.file, 2)).toString('latin1') === 'PK'
  const isText = !isWorkbook && /\.(csv|tsv|tab|txt)$/i.test(name)
  if (isWorkbook && /\.xls[xm]$/i.test(name)) req.file.mimetype = workbook
  else if (isText) req.file.mimetype = 'text/csv'
  return args
}
