// The server: on the loopback address only, with limits, and without a word about what went wrong inside.

import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import type { WebAnswerer, WebRequest, WebServer } from '../../src/host/host.ts';
import { serve } from '../../src/host/serve.ts';

const servers: WebServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

const plain = { status: 200, headers: { 'Content-Type': 'text/plain' }, body: 'here' };

async function started(answer: WebAnswerer = async () => plain, port = 0) {
  const server = await serve(port, answer);
  servers.push(server);
  return server.port;
}

test('answers with what it is given', async () => {
  const asked: WebRequest[] = [];
  const port = await started(async (one) => {
    asked.push(one);
    return plain;
  });
  const response = await fetch(`http://127.0.0.1:${port}/a/../b?c`, { method: 'POST', body: 'text' });
  expect([response.status, await response.text()]).toEqual([200, 'here']);
  expect(asked[0]).toMatchObject({ method: 'POST', target: '/b?c', body: 'text' });
  expect(asked[0]?.headers['host']).toBe(`127.0.0.1:${port}`);
});

test('of HEAD, there is no body', async () => {
  const port = await started();
  const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'HEAD' });
  expect([response.status, await response.text()]).toEqual([200, '']);
});

test('goes on sending, until nobody listens', async () => {
  let send: ((text: string) => void) | undefined;
  const left = new Promise<void>((resolve) => {
    void started(async () => ({
      status: 200,
      headers: {},
      body: (given) => {
        send = given;
        given('one ');
        return resolve;
      },
    })).then((port) => {
      const asked = request({ host: '127.0.0.1', port }, (response) => {
        let got = '';
        response
          .on('error', () => {})
          .on('data', (text) => {
            got += String(text);
            if (got === 'one ') send?.('two');
            if (got === 'one two') asked.destroy();
          });
      });
      asked.on('error', () => {}).end();
    });
  });
  await left;
});

test('a long body is not kept, and a long head is refused', async () => {
  const port = await started(async ({ body }) => ({ ...plain, body: String(body.length) }));
  const long = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'x'.repeat(100_000) });
  expect(await long.text()).toBe('0');
  const head = await fetch(`http://127.0.0.1:${port}/`, { headers: { x: 'x'.repeat(10_000) } });
  expect(head.status).toBe(431);
});

test('what goes wrong inside is said to nobody', async () => {
  const port = await started(() => Promise.reject(new Error('a secret')));
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
});

test.each([
  ['no name of the server', 'GET / HTTP/1.1\r\n\r\n'],
  ['no HTTP at all', '\u0000\u0001\u0002\r\n\r\n'],
])('%s: refused', async (_, text) => {
  const port = await started();
  const got = await new Promise<string>((resolve) => {
    let all = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (data) => (all += String(data))).on('close', () => resolve(all));
  });
  expect(got).toMatch(/^HTTP\/1\.1 400 /);
});

test('a port that is taken is a mistake of the user, with a hint', async () => {
  const port = await started();
  await expect(serve(port, async () => plain)).rejects.toMatchObject({
    message: `Port ${port} cannot be used: another program uses it`,
    hint: expect.stringContaining('--port'),
  });
});

test('other machines cannot reach it', async (context) => {
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.internal === false && one.family === 'IPv4');
  if (outside === undefined) return context.skip('this machine has no other address');
  const port = await started();
  await expect(fetch(`http://${outside.address}:${port}/`)).rejects.toThrow('fetch failed');
});
