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
}
