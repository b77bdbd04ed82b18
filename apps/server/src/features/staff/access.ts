import type { FastifyRequest } from 'fastify';
import type { StaffCaller } from '../../http/bind.ts';
import { Refusal } from '../../http/refusal.ts';
import type { Services } from '../../services.ts';

/** Gives the staff member of the request's session cookie; a state-changing call must also prove that our page made it. */
export async function readStaffCaller(
  _services: Services,
  _request: FastifyRequest,
  _changes: boolean,
): Promise<StaffCaller> {
  throw new Refusal('staff-needed');
}
