// Which requests the preview answers, and which it refuses, whatever a hostile page sends.

import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/build/preview/gate.ts';
import type { WebRequest } from '../../../src/host/host.ts';

const lock = { port: 4321, token: 'a-secret' };
const host = '127.0.0.1:4321';

function ask(target: string, headers: WebRequest['headers'] = {}, method = 'GET') {
  return judge({ method, target, headers: { host, ...headers }, body: '' }, lock);
}

const json = { 'content-type': 'application/json' };

describe('its own page', () => {
  test.each([
    ['/a-secret/', ''],
    ['/a-secret', ''],
    ['/a-secret/issues/028.en.yaml/html?version=2', 'issues/028.en.yaml/html'],
    ['/a-secret?x=/other/', ''],
  ])('%s', (target, path) => {
    expect(ask(target)).toEqual({ path });
  });

  test('may say that it is the same, or be opened from the terminal', () => {
    for (const site of ['same-origin', 'none'])
      expect(ask('/a-secret/', { 'sec-fetch-site': site })).toEqual({ path: '' });
    expect(ask('/a-secret/', { origin: `http://${host}` })).toEqual({ path: '' });
    expect(ask('/a-secret/', { host: 'localhost:4321', origin: 'http://localhost:4321' })).toEqual({ path: '' });
  });

  test('may ask for what changes something, as JSON', () => {
    expect(ask('/a-secret/open', { origin: `http://${host}`, ...json }, 'POST')).toEqual({ path: 'open' });
  });
});

describe('refused', () => {
  test.each([
    ['another name of the server, as DNS rebinding gives it', { host: 'evil.example:4321' }],
    ['the name without its port', { host: '127.0.0.1' }],
    ['another port', { host: '127.0.0.1:80' }],
    ['a name that only begins so', { host: '127.0.0.1:4321.evil.example' }],
    ['no name', { host: undefined }],
    ['another origin', { origin: 'http://evil.example' }],
    ['an origin without a name', { origin: 'null' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:80' }],
    ['the same over https', { origin: `https://${host}` }],
    ['one name in the host and another in the origin', { origin: 'http://localhost:4321' }],
    ['a request from another site', { 'sec-fetch-site': 'cross-site' }],
    ['a request from another port of this machine', { 'sec-fetch-site': 'same-site' }],
  ])('%s', (_, headers) => {
    expect(ask('/a-secret/', headers)).toMatchObject({ status: 403 });
  });

  test.each([
    '/',
    '',
    '*',
    '/a-secre/',
    '/a-secrets/',
    '/A-SECRET/',
    '//a-secret/',
    '/%61-secret/',
    'http://127.0.0.1:4321/a-secret/',
    '/x/../a-secret/',
    '/?a-secret',
  ])('without the token: %s', (target) => {
    expect(ask(target)).toMatchObject({ status: 403 });
  });

  test.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'CONNECT'])('%s', (method) => {
    expect(ask('/a-secret/open', { origin: `http://${host}`, ...json }, method)).toMatchObject({ status: 405 });
  });

  test.each([
    ['without an origin', json],
    ['as a form sends it', { origin: `http://${host}`, 'content-type': 'application/x-www-form-urlencoded' }],
    ['as text', { origin: `http://${host}`, 'content-type': 'text/plain' }],
    ['without a type', { origin: `http://${host}` }],
  ])('what changes something, %s', (_, headers) => {
    expect(ask('/a-secret/open', headers, 'POST')).toMatchObject({ status: 403 });
  });
});
