import type { Import } from './read-imports.ts';

/** What is wrong with an import, and what to do instead. */
export interface Broken {
  rule: string;
  cure: string;
}

type Rule = (one: Import) => Broken | undefined;

/** The packages that hold one folder per thing. */
const SHELVES = ['games', 'questions', 'platforms', 'formats'];

/** Who may import which packages. A package that is not named here may import none, so a new one is named first. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  rules: [],
  contract: ['rules'],
  games: ['rules', 'contract'],
  questions: ['rules', 'contract'],
  platforms: ['rules', 'contract'],
  content: ['rules', 'contract', 'games', 'questions'],
  formats: ['rules', 'contract', 'games', 'questions', 'content'],
};

/** The packages whose code the browser and the server both run. */
const BOTH_SIDES = ['rules', 'contract', 'games', 'questions'];

/** Where a file lives: a package or an app by its name, or one of the folders beside them. */
interface Home {
  folder: string;
  name: string;
  /** The path inside its `src`. */
  inside: readonly string[];
}

function homeOf(path: string): Home {
  const [folder = '', name = '', ...rest] = path.split('/');
  if (folder !== 'packages' && folder !== 'apps') return { folder, name: folder, inside: [name, ...rest] };
  return { folder, name, inside: rest[0] === 'src' ? rest.slice(1) : rest };
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

function isProduct({ folder }: Home): boolean {
  return folder === 'packages' || folder === 'apps';
}

const productStandsAlone: Rule = ({ from, target, kind }) => {
  const to = homeOf(target);
  if (kind !== 'ours' || !isProduct(homeOf(from)) || isProduct(to)) return undefined;
  return {
    rule: `packages and apps never import ${to.folder}/`,
    cure: 'move what both need into the package that owns it',
  };
};

const packageArrows: Rule = ({ from, target, kind }) => {
  const [self, to] = [homeOf(from), homeOf(target)];
  if (kind !== 'ours' || !isProduct(self) || !isProduct(to) || self.name === to.name) return undefined;
  if (to.folder === 'apps') {
    return {
      rule: `${self.name} never imports ${to.name}`,
      cure: 'what crosses the wire belongs in packages/contract, everything else to one side',
    };
  }
  if (self.folder === 'apps' || ARROWS[self.name]?.includes(to.name)) return undefined;
  const both = SHELVES.includes(self.name) && SHELVES.includes(to.name);
  return {
    rule: both ? 'shelves never import each other' : `${self.name} never imports ${to.name}`,
    cure: `${self.name} may import ${ARROWS[self.name]?.join(', ') || 'no package'}; pass the value in, or move it down`,
  };
};

const packagesByName: Rule = ({ from, target, kind, relative }) => {
  const [self, to] = [homeOf(from), homeOf(target)];
  if (kind !== 'ours' || !relative || !isProduct(self) || !isProduct(to)) return undefined;
  if (self.folder === to.folder && self.name === to.name) return undefined;
  return { rule: 'a path never leaves its package', cure: `write @oi/${to.name}/…` };
};

const pureOnBothSides: Rule = ({ from, target, kind }) => {
  const self = homeOf(from);
  if (kind !== 'node' || self.folder !== 'packages' || !BOTH_SIDES.includes(self.name) || isTest(from))
    return undefined;
  return {
    rule: `${self.name} never imports Node's own modules (${target})`,
    cure: 'the browser runs this too: take the value as an argument',
  };
};

const rulesAndContractAreLight: Rule = ({ from, target, kind }) => {
  const self = homeOf(from);
  if (kind !== 'package' || isTest(from) || self.folder !== 'packages') return undefined;
  if (self.name === 'rules') return { rule: 'rules imports nothing', cure: `write without ${target}` };
  if (self.name !== 'contract' || target === 'typebox') return undefined;
  return { rule: 'contract imports only rules and typebox', cure: `write without ${target}` };
};

const membersAreStrangers: Rule = ({ from, target, kind }) => {
  const [self, to] = [homeOf(from), homeOf(target)];
  if (kind !== 'ours' || !SHELVES.includes(self.name) || self.name !== to.name) return undefined;
  if (self.inside.length < 2 || to.inside.length < 2 || self.inside[0] === to.inside[0]) return undefined;
  return {
    rule: `a shelf's members never import each other (${self.inside[0]} → ${to.inside[0]})`,
    cure: `what both need goes to packages/${self.name}/src or is written twice (up to ten lines)`,
  };
};

const memberRulesAreBare: Rule = ({ from, target, kind }) => {
  const self = homeOf(from);
  if (!SHELVES.includes(self.name) || self.inside.length !== 2 || self.inside[1] !== 'rules.ts') return undefined;
  const to = homeOf(target);
  const define = to.name === self.name && to.inside.join('/') === 'define.ts';
  // What the checker says of a faulty question is words, which rules keep out of their own lines.
  const words = to.name === self.name && to.inside.join('/') === `${self.inside[0]}/faults.ts`;
  if (kind === 'ours' && (define || words || to.name === 'rules' || to.name === 'contract')) return undefined;
  if (kind === 'package' && target === 'typebox') return undefined;
  return {
    rule: "a member's rules.ts imports only its own faults.ts, its shelf's define.ts, @oi/rules, @oi/contract and typebox",
    cure: 'rules are pure values: keep them in this one file and take the rest as arguments',
  };
};

const routesAreNobodysBusiness: Rule = ({ from, target, kind }) => {
  const [self, to] = [homeOf(from), homeOf(target)];
  if (kind !== 'ours' || self.name !== 'server' || to.name !== 'server') return undefined;
  if (self.inside[0] !== 'features' || to.inside[0] !== 'features' || self.inside[1] === to.inside[1]) return undefined;
  if (to.inside.at(-1) !== 'routes.ts') return undefined;
  return {
    rule: "a feature never imports another feature's routes",
    cure: `call features/${to.inside[1]}/store.ts, or move what both need there`,
  };
};

const driversStayInDb: Rule = ({ from, target, names }) => {
  const self = homeOf(from);
  const inDb = self.name === 'server' && self.inside[0] === 'db';
  if (!isProduct(self) || inDb) return undefined;
  const dialect = target === 'kysely' && names.some((name) => /^(Sqlite|Postgres|MySql|Mysql|Mssql)/.test(name));
  if (target !== 'node:sqlite' && target !== 'pg' && !dialect) return undefined;
  return {
    rule: `only apps/server/src/db imports ${dialect ? "kysely's dialects" : target}`,
    cure: 'take a Db and write with the query builder',
  };
};

const halvesStayApart: Rule = ({ from, target, kind }) => {
  const self = homeOf(from);
  if (kind !== 'ours' || self.folder !== 'apps') return undefined;
  const half = /^packages\/platforms\/src\/[^/]+\/(verify|bridge)\.ts$/.exec(target)?.[1];
  if (self.name === 'web' && half === 'verify') {
    return { rule: "web never imports a platform's verify.ts", cure: 'secrets stay with the server; use bridge.ts' };
  }
  if (self.name === 'server' && half === 'bridge') {
    return { rule: "server never imports a platform's bridge.ts", cure: 'it needs a browser; use verify.ts' };
  }
  return undefined;
};

/** Every rule about a single import; the first that is broken is told. */
export const RULES: readonly Rule[] = [
  productStandsAlone,
  membersAreStrangers,
  memberRulesAreBare,
  packageArrows,
  packagesByName,
  pureOnBothSides,
  rulesAndContractAreLight,
  routesAreNobodysBusiness,
  driversStayInDb,
  halvesStayApart,
];
