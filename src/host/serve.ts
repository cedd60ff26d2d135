// A server over HTTP for programs on this machine: it listens on the loopback address only.

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserError } from '../base/errors.ts';
import { cannot, codeOf } from './cannot.ts';
import type { WebAnswerer, WebRequest, WebServer } from './host.ts';

const loopback = '127.0.0.1';

/** What more than a page and its pictures could need is somebody's attempt to keep us busy. */
const limits = { maxHeaderSize: 8192, connections: 100, body: 4096 } as const;

export async function serve(port: number, answer: WebAnswerer): Promise<WebServer> {
  const { createServer } = await import('node:http');
  const server = createServer({ maxHeaderSize: limits.maxHeaderSize }, (request, response) => {
    respond(request, response, answer).catch(() => response.destroy());
  });
  server.maxConnections = limits.connections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(notListening(port, error)));
    server.listen({ host: loopback, port, exclusive: true }, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses it',
  EACCES: 'only an administrator may use it',
};

function notListening(port: number, error: Error): UserError {
  const reason = reasons[codeOf(error)];
  if (reason === undefined) return cannot('use', `port ${port}`, error);
  return new UserError(`Port ${port} cannot be used: ${reason}`, {
    hint: 'Choose another one with --port, or leave --port out: then any free one is taken',
    cause: error,
  });
}

async function respond(request: IncomingMessage, response: ServerResponse, answer: WebAnswerer): Promise<void> {
  const { status, headers, body } = await answer(await received(request));
  response.writeHead(status, headers);
  if (typeof body !== 'function' || request.method === 'HEAD') {
    response.end(typeof body === 'function' || request.method === 'HEAD' ? undefined : body);
    return;
  }
  const leave = body((text) => void response.write(text));
  response.once('close', leave);
}

async function received(request: IncomingMessage): Promise<WebRequest> {
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(request.headers))
    headers[name] = typeof value === 'object' ? value.join(', ') : value;
  return { method: request.method ?? '', target: request.url ?? '', headers, body: await bodyOf(request) };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size <= limits.body) chunks.push(chunk);
    // Nobody has to listen to the rest.
    else return '';
  }
  return Buffer.concat(chunks).toString();
}
