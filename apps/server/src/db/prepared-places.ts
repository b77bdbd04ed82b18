import { DatabaseMisuse } from './errors.ts';

/** Stands for a parameter while its query is compiled. */
export class Place {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** What Kysely asks of any value to learn whether it is an expression. */
const ASKED_BY_KYSELY = new Set(['name', 'toOperationNode', 'constructor']);

/**
 * Gives an object whose every property is the place of a parameter of that name. A place can be passed on and nothing
 * else: reading it, changing it or listing the parameters is refused.
 */
export function parametersOf<Parameters extends object>(): {
  parameters: Parameters;
  places: ReadonlyMap<string, Place>;
} {
  const places = new Map<string, Place>();
  const parameters = new Proxy({} as Parameters, {
    get(_, name) {
      const place = places.get(String(name)) ?? guarded(String(name));
      places.set(String(name), place);
      return place;
    },
    ownKeys() {
      throw new DatabaseMisuse('A prepared query names its parameters one by one: { id: p.id }, not p or { ...p }.');
    },
  });
  return { parameters, places };
}

function guarded(name: string): Place {
  return new Proxy(new Place(name), {
    get(place, property) {
      if (typeof property === 'string' && ASKED_BY_KYSELY.has(property)) return Reflect.get(place, property);
      throw new DatabaseMisuse(
        `A prepared query uses its parameter ${name} as it is, but this one asks for its ${String(property)}: ` +
          'do that before, and pass the outcome as a parameter.',
      );
    },
  });
}
