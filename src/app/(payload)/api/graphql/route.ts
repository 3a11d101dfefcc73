export { graphQL as POST, rest as OPTIONS } from '#api'
