import { fileTypeFromFile } from 'file-type'

/**
 * What a file is by its content.
 *
 * @param {string} path
 * @returns {Promise<null | string>} its media type; null where the content says nothing, as that of text
 */
export const typeOf = async (path) => (await fileTypeFromFile(path))?.mime ?? null
