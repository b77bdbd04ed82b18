import { connect } from 'node:net';

/** What a load gave: replies with status 200, all others, and the latency of each reply in milliseconds. */
export interface Load {
  ok: number;
  refused: number;
  seconds: number;
  latencies: number[];
}

const STATUS = /^HTTP\/1\.1 (\d{3})/;
const LENGTH = /\r\ncontent-length: (\d+)/i;

/** Writes a JSON request as bytes for a connection that stays open. */
export function jsonRequest(method: string, path: string, headers: Record<string, string>, body?: unknown): string {
  const text = body === undefined ? '' : JSON.stringify(body);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const type =
    body === undefined ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n`;
  return `${method} ${path} HTTP/1.1\r\nhost: localhost\r\n${lines.join('')}${type}\r\n${text}`;
}

/**
 * Sends requests over some connections, each connection one after another, until the time is over or `next` gives none.
 * Written against bare sockets, so that the client costs less than the server it measures.
 */
export async function load(
  port: number,
  connections: number,
  seconds: number,
  next: () => string | undefined,
): Promise<Load> {
  const result: Load = { ok: 0, refused: 0, seconds: 0, latencies: [] };
  const began = performance.now();
  const ends = began + seconds * 1000;
  await Promise.all(Array.from({ length: connections }, () => oneConnection(port, ends, next, result)));
  result.seconds = (performance.now() - began) / 1000;
  return result;
}

function oneConnection(port: number, ends: number, next: () => string | undefined, result: Load): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let sent = 0;
    let received = '';
    const send = (): void => {
      const request = performance.now() < ends ? next() : undefined;
      if (request === undefined) {
        socket.end();
        resolve();
        return;
      }
      sent = performance.now();
      socket.write(request);
    };
    socket.setEncoding('latin1');
    socket.on('connect', send);
    socket.on('error', reject);
    socket.on('data', (chunk: string) => {
      received += chunk;
      const head = received.indexOf('\r\n\r\n');
      const length = head < 0 ? undefined : LENGTH.exec(received.slice(0, head));
      if (!length || received.length < head + 4 + Number(length[1])) return;
      if (STATUS.exec(received)?.[1] === '200') result.ok += 1;
      else result.refused += 1;
      result.latencies.push(performance.now() - sent);
      received = '';
      send();
    });
  });
}
