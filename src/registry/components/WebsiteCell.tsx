export const WebsiteCell = () => null
