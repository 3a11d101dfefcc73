import { en } from './en'
import { it } from './it'

export const registryTexts = { en, it }
export type RegistryTexts = typeof en
