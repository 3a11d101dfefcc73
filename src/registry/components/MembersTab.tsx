export const MembersTab = () => null
