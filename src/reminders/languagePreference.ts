/** Key of the preference that keeps in which language a person reads, for the mails to them. */
export const languagePreference = 'crm-language'
