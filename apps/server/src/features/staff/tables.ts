/** Tables of staff members, their sessions and the audit log. Migration 003. */
export interface StaffTables {
  staff: {
    id: string;
    name: string;
    /** The name folded, unique. */
    name_key: string;
    role: string;
    /** argon2id in its own encoding; null until the one-time link was used. */
    password: string | null;
    created_at: number;
    disabled_at: number | null;
  };
  /** One-time links that set a password. Only a hash is kept, so a copy of the database opens nothing. */
  staff_link: {
    /** SHA-256 of the link's secret, base64url. Primary key. */
    hash: string;
    staff: string;
    created_at: number;
    expires_at: number;
    used_at: number | null;
  };
  /** Open sessions; a row that is gone is a session that is closed. */
  staff_session: {
    /** SHA-256 of the cookie's secret, base64url. Primary key. */
    hash: string;
    /** Indexed: disabling a member deletes all of theirs. */
    staff: string;
    created_at: number;
    expires_at: number;
    used_at: number;
  };
  /** What staff did, refused tries included. Append-only; it never holds a password or an address. */
  staff_audit: {
    /** Time-sortable, and the order of the log. Primary key. */
    id: string;
    at: number;
    /** The member's name; `-` when nobody was signed in, `cli` for the command line. */
    who: string;
    action: string;
    subject: string;
  };
  /** Failed sign-ins per name and per address, so that limits hold across processes and restarts. */
  staff_attempt: {
    /** A keyed hash of the name or the address. Primary key. */
    key: string;
    failures: number;
    /** The count starts again after this. */
    expires_at: number;
  };
}
