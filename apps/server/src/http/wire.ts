import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyServerOptions } from 'fastify';
import { sendError } from './errors.ts';

/** How the server treats connections and requests that no route sees. Times are milliseconds. */
export const WIRE: FastifyServerOptions = {
  // A phone on a bad network gets half a minute for a few kB; a caller that only holds the line is let go.
  requestTimeout: 30_000,
  // Longer than what balancers keep, so that they close first and no request meets a closing line.
  keepAliveTimeout: 72_000,
  return503OnClosing: false,
  routerOptions: { maxParamLength: 200 },
  onProtoPoisoning: 'error',
  onConstructorPoisoning: 'error',
  frameworkErrors: sendError,
  clientErrorHandler(error, socket) {
    if (error.code !== 'ECONNRESET' && socket.writable) sendRaw(socket);
  },
};

/** Answers what is not even HTTP. */
function sendRaw(socket: Socket): void {
  const body = JSON.stringify({ error: 'bad-request', where: 'this is not HTTP, or its headers are too large' });
  socket.end(
    `HTTP/1.1 400 ${STATUS_CODES[400]}\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
