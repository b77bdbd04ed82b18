import { Type } from 'typebox';
import { Id, Millis, oneOf } from './basics.ts';
import { endpoint, ROLES } from './endpoint.ts';

export const RoleName = oneOf(ROLES);
export const StaffName = Type.String({ minLength: 2, maxLength: 60, pattern: '^[^\\u0000-\\u001f\\u007f]+$' });
const Password = Type.String({ minLength: 10, maxLength: 200 });

export const StaffMember = Type.Object({ name: StaffName, role: RoleName, csrf: Type.String() });

/** Sets the password by a one-time link and signs in. The session is an HttpOnly cookie; `csrf` goes back in `x-csrf`. */
export const setStaffPassword = endpoint({
  who: 'anyone',
  method: 'POST',
  path: '/api/staff/password',
  body: Type.Object({ link: Type.String({ maxLength: 100 }), password: Password }),
  reply: StaffMember,
  errors: ['link-used', 'forged-form'],
  limit: { count: 10, perSeconds: 600 },
});

export const openStaffSession = endpoint({
  who: 'anyone',
  method: 'POST',
  path: '/api/staff/sessions',
  body: Type.Object({ name: StaffName, password: Type.String({ maxLength: 200 }) }),
  reply: StaffMember,
  errors: ['wrong-password', 'too-many-requests', 'forged-form'],
  limit: { count: 10, perSeconds: 60 },
});

export const readStaffSession = endpoint({
  who: 'staff:any',
  method: 'GET',
  path: '/api/staff/session',
  reply: StaffMember,
  errors: [],
});

export const closeStaffSession = endpoint({
  who: 'staff:any',
  method: 'DELETE',
  path: '/api/staff/session',
  reply: Type.Object({ closed: Type.Literal(true) }),
  errors: [],
});

/** The newest entries of the append-only audit log, 50 at a time, older than the entry `before`. */
export const readAudit = endpoint({
  who: 'staff:owner',
  method: 'GET',
  path: '/api/staff/audit',
  query: Type.Object({ before: Type.Optional(Id) }),
  reply: Type.Object({
    entries: Type.Array(
      Type.Object({ id: Id, at: Millis, who: Type.String(), action: Type.String(), subject: Type.String() }),
    ),
  }),
  errors: [],
});
