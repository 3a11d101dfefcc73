export const ContactsTab = () => null
