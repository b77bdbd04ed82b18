import type { Documents } from '../data/documents.ts';

export type FactoryKind = Documents['factories']['kind'];

/** In the order of the filter. The record makes a kind that is forgotten here a compile error. */
const ORDER: Readonly<Record<FactoryKind, number>> = { enterprise: 0, technopark: 1, cluster: 2, heritage: 3 };

export const FACTORY_KINDS = Object.keys(ORDER) as FactoryKind[];

/** Tells whether a card's word for grouping is a kind of factory that we have words for. */
export function isFactoryKind(kind: string | undefined): kind is FactoryKind {
  return FACTORY_KINDS.includes(kind as FactoryKind);
}
