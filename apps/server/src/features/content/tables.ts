/** Tables of releases and their documents. Migration 002. */
export interface ContentTables {
  document: {
    /** SHA-256 of the whole document. */
    hash: string;
    shelf: string;
    id: string;
    /** Indexed: pages of older releases are looked up by it. */
    public_hash: string;
    /** JSON. */
    whole: string;
    shown: string;
  };
  /** Which media a document shows, key (file, document): the way to know whether a file may be served. */
  document_media: {
    /** The file's name in its address: `<hash>.<ending>`. */
    file: string;
    /** Hash of the whole document. */
    document: string;
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
