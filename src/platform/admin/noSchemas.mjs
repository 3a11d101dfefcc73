/**
 * Stands in the browser for `ajv`, which Payload's shared code brings along for fields of JSON with a schema
 * (some 120 KB of every first visit). No field of ours has one, and forms are checked by the server, which
 * has the real one (next.config.ts; UPGRADING.md).
 */
export default class NoSchemas {
  compile() {
    return () => true
  }
}
