import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A text as bytes, with the compressed copies that were asked for. */
export interface Packed {
  etag: string;
  plain: Buffer;
  /** Gives the best that a browser accepts, by its `Accept-Encoding`. */
  best(accepted: string): Promise<{ bytes: Buffer; encoding: 'br' | 'gzip' | undefined }>;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Below this a compressed copy saves nothing. */
const WORTH_BYTES = 300;
/** Above this the best compression would hold up a core for seconds. */
const LARGE_BYTES = 200_000;

/** Gives a text packed: each copy is compressed once, when it is first asked for. */
export function pack(text: string | Buffer, etag: string): Packed {
  const plain = typeof text === 'string' ? Buffer.from(text) : text;
  let br: Promise<Buffer> | undefined;
  let gz: Promise<Buffer> | undefined;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: plain.length > LARGE_BYTES ? 5 : 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  return {
    etag,
    plain,
    async best(accepted) {
      if (plain.length >= WORTH_BYTES && accepts(accepted, 'br')) {
        br ??= brotli(plain, { params });
        return { bytes: await br, encoding: 'br' };
      }
      if (plain.length >= WORTH_BYTES && accepts(accepted, 'gzip')) {
        gz ??= zip(plain);
        return { bytes: await gz, encoding: 'gzip' };
      }
      return { bytes: plain, encoding: undefined };
    },
  };
}

function accepts(header: string, encoding: string): boolean {
  return header.split(',').some((one) => {
    const [name, weight] = one.trim().split(';');
    return name === encoding && !/^\s*q=0(\.0*)?$/.test(weight ?? '');
  });
}
