import pg from 'pg';

const { builtins } = pg.types;

/** Reads 64-bit integers, and the sums and counts made of them, as numbers, which are exact or an error. */
export const NUMBERS: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    const whole = oid === builtins.INT8 || oid === builtins.NUMERIC;
    return whole ? numberOf : pg.types.getTypeParser(oid, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

function numberOf(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new RangeError(`Value is too large to be represented as a JavaScript number: ${text}`);
  }
  return value;
}
