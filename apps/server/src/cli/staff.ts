import { ROLES } from '@oi/contract/endpoint.ts';
import { StaffName } from '@oi/contract/staff.ts';
import { Check } from 'typebox/value';
import { type Config, readConfig } from '../config.ts';
import type { Db } from '../db/db.ts';
import { migrate } from '../db/migrate.ts';
import { addMember, disableMember, renewLink, type Tools } from '../features/staff/members.ts';
import { listStaff } from '../features/staff/store.ts';
import { systemRandom } from '../random.ts';
import { command, type Io, UsageFault } from './command.ts';
import { withDb } from './with-db.ts';

const NAME = { name: 'NAME', summary: 'the name to sign in with; quote it when it has spaces' } as const;

/** Works on the installation's database, which may be a new one: the first member is added before the first start. */
function withTools<T>({ env }: Io, work: (tools: Tools & { db: Db; config: Config }) => Promise<T>): Promise<T> {
  const config = readConfig(env);
  return withDb(config.databaseUrl, async (db) => {
    await migrate(db);
    return work({ db, config, clock: Date.now, random: systemRandom(Date.now) });
  });
}

/** The secret stands behind `#`: no server sees it on the way, nor writes it into a log. */
function tellLink({ publicUrl, port }: Config, link: string, { out, say }: Io): void {
  say('Give this address to the member alone. It works once, for 72 hours, and sets their password:');
  out(`${publicUrl ?? `http://localhost:${port}`}/staff#link=${link}`);
}

export const staffAdd = command({
  name: 'staff add',
  summary: 'Adds a member of the staff and gives the one-time link that sets their password.',
  args: [NAME],
  options: { role: { type: 'string', value: 'ROLE', summary: `one of ${ROLES.join(', ')}` } },
  async run({ args: [name = ''], options }, io) {
    const role = ROLES.find((one) => one === options.role);
    if (!role) throw new UsageFault(`oi staff add needs --role with one of ${ROLES.join(', ')}.`);
    if (!Check(StaffName, name)) throw new UsageFault('A name has 2 to 60 letters.');
    return withTools(io, async (tools) => {
      const link = await addMember(tools, name, role);
      if (link === undefined) {
        io.say(`There is a member "${name}" already: "oi staff link" gives them another link.`);
        return 1;
      }
      tellLink(tools.config, link, io);
      return 0;
    });
  },
});

export const staffLink = command({
  name: 'staff link',
  summary: 'Gives another one-time link to a member who lost the password or the link.',
  args: [NAME],
  run: ({ args: [name = ''] }, io) =>
    withTools(io, async (tools) => {
      const link = await renewLink(tools, name);
      if (link === undefined) {
        io.say(`There is no member "${name}", or they are disabled: "oi staff list" shows all.`);
        return 1;
      }
      tellLink(tools.config, link, io);
      return 0;
    }),
});

export const staffList = command({
  name: 'staff list',
  summary: 'Lists the members of the staff with their roles.',
  run: (_, io) =>
    withTools(io, async ({ db }) => {
      for (const { name, role, password, disabled_at } of await listStaff(db)) {
        const state = disabled_at !== null ? 'disabled' : password === null ? 'no password yet' : 'active';
        io.out(`${name}\t${role}\t${state}`);
      }
    }),
});

export const staffDisable = command({
  name: 'staff disable',
  summary: 'Shuts a member out at once; "staff add" brings them back with a new link.',
  args: [NAME],
  run: ({ args: [name = ''] }, io) =>
    withTools(io, async (tools) => {
      const done = await disableMember(tools, name);
      io.say(done ? `"${name}" is disabled.` : `There is no active member "${name}".`);
      return done ? 0 : 1;
    }),
});
