/** The encrypted build has better-sqlite3's API; its own declarations are not reachable through its `exports`. */
declare module 'better-sqlite3-multiple-ciphers' {
  import Database from 'better-sqlite3'
  export default Database
  export type { Database, Statement } from 'better-sqlite3'
}
