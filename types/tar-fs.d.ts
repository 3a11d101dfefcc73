import 'tar-fs'

declare module 'tar-fs' {
  /** What its types leave out. */
  interface ExtractOptions {
    /** Gives the files to whom they belonged before, as root; on unless it is `false`. */
    chown?: boolean
  }
}
