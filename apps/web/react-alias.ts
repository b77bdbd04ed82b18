import type { Plugin } from 'vite';

const PREACT: Readonly<Record<string, string>> = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
};

/** Who keeps the real React: the staff shell, and React's own packages. */
const ON_REACT = /\/src\/staff\/|\/node_modules\/(react|react-dom|scheduler)\//;

/**
 * The one place that decides what "react" is. The player runs on Preact, whose compat layer is a third of the weight;
 * the staff's forms run on React. `OI_REACT=1` builds the player on React too, so that a smoke test can show that
 * nothing hangs on either. The staff shell and the player share no module that imports React.
 */
export function reactAlias(): Plugin {
  return {
    name: 'oi-react-alias',
    enforce: 'pre',
    resolveId(id, importer) {
      const target = PREACT[id];
      if (target === undefined || process.env.OI_REACT === '1' || ON_REACT.test(importer ?? '')) return undefined;
      return this.resolve(target, importer, { skipSelf: true });
    },
  };
}
