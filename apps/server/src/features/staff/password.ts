import { type Algorithm, hash, type Options, verify } from '@node-rs/argon2';

/** OWASP's recommendation for argon2id: 19 MiB, two passes, one lane. */
const OPTIONS: Options = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password that nobody has: checking an unknown name takes as long as checking a known one. */
const NOBODY = hash('', OPTIONS);

/** Gives the argon2id hash of a password in its own encoding. Runs on a thread of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), OPTIONS);
}

/** Tells whether a password is the hashed one; without a hash it works as long and says no. */
export async function isPassword(hashed: string | null | undefined, password: string): Promise<boolean> {
  const right = await verify(hashed ?? (await NOBODY), password.normalize('NFC'));
  return right && typeof hashed === 'string';
}
