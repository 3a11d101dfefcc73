import { execFile, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'

const programs = ['soffice', 'libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice']

/** LibreOffice, where this computer has it. */
export const libreOffice = programs.find(
  (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0,
)

/** Comma, quotation mark, UTF-8, from the first line; cells as they are shown. */
const shown = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true'
/** Semicolon, quotation mark, UTF-8, from the first line, Italian; what looks like a date is one. */
const italian = 'Text - txt - csv (StarCalc):59,34,76,1,,1040,false,true'

/** Opens a file of ours in LibreOffice and gives back what a person sees in its cells. */
export const seenInLibreOffice = async (
  content: Buffer,
  format: 'csv' | 'xls' | 'xlsx',
): Promise<string[][]> => {
  if (!libreOffice) throw new Error('There is no LibreOffice')
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'crm-libreoffice-'))
  try {
    const file = path.join(folder, `file.${format}`)
    fs.writeFileSync(file, content)
    const seen = path.join(folder, 'seen')
    await promisify(execFile)(libreOffice, [
      // A profile of its own: another LibreOffice may be open.
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      ...(format === 'csv' ? [`--infilter=${italian}`] : []),
      '--convert-to',
      shown,
      '--outdir',
      seen,
      file,
    ])
    return parse(fs.readFileSync(path.join(seen, 'file.csv')))
  } finally {
    fs.rmSync(folder, { force: true, recursive: true })
  }
}
