/** Tables of releases and their documents. Migration 002. */
export interface ContentTables {
  document: {
    /** SHA-256 of the whole document. */
    hash: string;
    shelf: string;
    id: string;
    public_hash: string;
    /** JSON. */
    whole: string;
    shown: string;
  };
  release: {
    /** SHA-256 of the manifest. */
    hash: string;
    /** JSON. */
    manifest: string;
    created_at: number;
  };
  /** One row, id 'current': the release that players read. */
  pointer: { id: string; release: string; moved_at: number };
}
