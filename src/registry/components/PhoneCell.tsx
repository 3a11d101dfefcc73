export const PhoneCell = () => null
