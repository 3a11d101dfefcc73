// Imported first by every script: modules are evaluated in order, so an old Node gets this line
// and not an error about something that it does not know.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 12)) {
  console.error(
    `The CRM needs Node 20.20 or newer and this is ${process.versions.node}: install a newer Node`,
  )
  process.exit(1)
}
