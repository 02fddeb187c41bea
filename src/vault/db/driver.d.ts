/** The encrypted build has better-sqlite3's API and `key`; its own declarations are not reachable through its `exports`. */
declare module 'better-sqlite3-multiple-ciphers' {
  import Plain from 'better-sqlite3'

  export type EncryptedDatabase = Plain.Database & {
    /** Sets the key of the connection; takes bytes, so that they can be zeroed afterwards. */
    key(key: Buffer): number
  }
  const Database: new (path: string, options?: Plain.Options) => EncryptedDatabase
  export default Database
}
