import type { Role } from '@oi/contract/endpoint.ts';
import { ROLES } from '@oi/contract/endpoint.ts';
import type { ComponentType } from 'react';
import type { Member } from '../session/call.ts';
import type { WordKey } from '../words/ru.ts';
import { Audit } from './audit.tsx';
import { Me } from './me.tsx';

/** A page of the shell: its place under `/staff`, its word in the navigation, who sees it. */
export interface StaffPage {
  path: string;
  title: WordKey;
  roles: readonly Role[];
  Page: ComponentType<{ member: Member; onOut(): void }>;
}

/** All pages in the order of the navigation; a new one is a line here. The server checks roles anew at every call. */
export const PAGES: readonly StaffPage[] = [
  { path: '', title: 'page.me', roles: ROLES, Page: Me },
  { path: 'audit', title: 'page.audit', roles: ['owner'], Page: Audit },
];

/** Gives the pages that a role sees. An owner sees whatever any role may see. */
export function pagesOf(role: Role): StaffPage[] {
  return PAGES.filter(({ roles }) => role === 'owner' || roles.includes(role));
}
