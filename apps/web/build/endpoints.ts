import { endpoints } from '@oi/contract/endpoints.ts';
import type { Plugin } from 'vite';

const NAME = 'virtual:endpoints';

/**
 * Gives the browser the contract's table as plain text, `name → [method, path, who]`, made while building. The schemas,
 * and TypeBox with them, stay on the server: the browser has the types and that is enough.
 */
export function endpointTable(): Plugin {
  return {
    name: 'oi-endpoints',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const table = Object.fromEntries(
        Object.entries(endpoints).map(([name, { method, path, who }]) => [name, [method, path, who]]),
      );
      return `export const endpoints = ${JSON.stringify(table)};`;
    },
  };
}
