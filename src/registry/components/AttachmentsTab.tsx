export const AttachmentsTab = () => null
