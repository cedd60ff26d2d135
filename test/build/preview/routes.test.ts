// What the preview has under which address, and with which headers: nothing comes from the disk.

import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import { answerRequest, type Desk } from '../../../src/build/preview/routes.ts';
import type { WebRequest } from '../../../src/host/host.ts';

const lock = { port: 4321, token: 'a-secret' };
const picture = new Uint8Array([1, 2, 3]);
const opened: string[] = [];

const desk: Desk = {
  asset: (name) => `the file ${name}`,
  changes: () => () => {},
  overview: async () => ({ issues: [] }),
  report: async (name) => (name === 'a b.yaml' ? { findings: [] } : undefined),
  proof: async (name, format) =>
    name === 'a b.yaml'
      ? { content: `<p>${format}</p>`, beside: [{ name: 'image-1.png', content: picture }] }
      : undefined,
  async open({ file, line, column }) {
    if (file === 'other.yaml')
      throw new UserError('other.yaml is no file of this publication', { hint: 'Another one' });
    opened.push(`${file}:${line}:${column}`);
  },
};

function ask(path: string, more: Partial<WebRequest> = {}) {
  return answerRequest(
    { method: 'GET', target: `/a-secret/${path}`, headers: { host: '127.0.0.1:4321' }, body: '', ...more },
    lock,
    desk,
  );
}

test.each([
  ['', 'text/html', 'the file index.html'],
  ['preview.css', 'text/css', 'the file preview.css'],
  ['preview.js', 'text/javascript', 'the file preview.js'],
  ['issues', 'application/json', '{"issues":[]}'],
  ['issues/a%20b.yaml', 'application/json', '{"findings":[]}'],
  ['issues/a%20b.yaml/html?version=3', 'text/html', '<p>html</p>'],
  ['issues/a%20b.yaml/email/', 'text/html', '<p>email</p>'],
  ['issues/a%20b.yaml/email/image-1.png', 'image/png', picture],
  ['issues/a%20b.yaml/pdf', 'application/pdf', '<p>pdf</p>'],
])('%s', async (path, type, body) => {
  const answer = await ask(path);
  expect(answer).toMatchObject({ status: 200, body });
  expect(answer.headers['Content-Type']).toMatch(type);
});

test('text is shown as it is, and is no HTML', async () => {
  expect((await ask('issues/a%20b.yaml/text')).body).toContain('>&lt;p&gt;text&lt;/p&gt;</pre>');
});

test('changes go on', async () => {
  expect((await ask('changes')).body).toBe(desk.changes);
});

test.each([
  ...['..', '../', '../../etc/passwd', '%2e%2e/%2e%2e/etc/passwd', '..%2f..%2fetc%2fpasswd', '..%5c..%5cx', './', '/'],
  ...[
    'issues/',
    'issues//html',
    'issues/../bulletin.yaml',
    'issues/a%20b.yaml/',
    'issues/a%20b.yaml/html/',
    'index.html',
  ],
  ...['issues/a%20b.yaml/email', 'issues/a%20b.yaml/email/image-2.png', 'issues/a%20b.yaml/email/..%2f..%2fx.png'],
  ...[
    'issues/028.en.yaml',
    'issues/__proto__/html',
    'issues/%ff',
    'issues/%00/html',
    'file:///etc/passwd',
    '@fs/etc/passwd',
  ],
  ...['preview.js.map', 'issues/a%20b.yaml/eml', 'issues/a%20b.yaml/constructor', 'open/', 'PREVIEW.JS'],
])('nothing is under %s', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test.each([
  '',
  'preview.js',
  'issues',
  'changes',
  'issues/a%20b.yaml/html',
  'issues/a%20b.yaml/email/image-1.png',
  'nothing',
])('%s is kept by nobody, and shown by no other page', async (path) => {
  const { headers } = await ask(path);
  expect(headers).toMatchObject({
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  });
  expect(headers['Content-Security-Policy']).toMatch(/default-src 'none'.*frame-ancestors '(?:none|self)'/);
  expect(Object.keys(headers).join()).not.toMatch(/access-control|set-cookie/i);
});

describe('a document of an issue', () => {
  const policy = async (path: string) => (await ask(path)).headers['Content-Security-Policy'];

  test.each(['html', 'email/', 'text'])('%s runs nothing and loads nothing from elsewhere', async (form) => {
    const found = await policy(`issues/a%20b.yaml/${form}`);
    expect(found).toMatch(/; sandbox allow-same-origin$/);
    expect(found).toContain("default-src 'none'");
    expect(found).not.toMatch(/script-src|https?:|\*|unsafe-eval|allow-scripts/);
  });

  test('shows its pictures, or none', async () => {
    expect(await policy('issues/a%20b.yaml/email/')).toContain("img-src data: 'self';");
    expect(await policy('issues/a%20b.yaml/email/?pictures=off')).toContain("img-src 'none';");
  });
});

describe('to open a file in the editor', () => {
  const post = (body: string) =>
    ask('open', {
      method: 'POST',
      headers: { host: '127.0.0.1:4321', origin: 'http://127.0.0.1:4321', 'content-type': 'application/json' },
      body,
    });

  test('takes a place', async () => {
    expect(await post('{"file":"issues/028.en.yaml","line":3,"column":7}')).toMatchObject({ status: 200, body: '{}' });
    expect(opened).toEqual(['issues/028.en.yaml:3:7']);
  });

  test.each([
    '',
    '[]',
    'null',
    '{"file":1,"line":1,"column":1}',
    '{"file":"a","line":"1","column":1}',
    '{"file":"a","line":0,"column":1}',
    '{"file":"a","line":1.5,"column":1}',
  ])('refuses %s', async (body) => expect((await post(body)).status).toBe(400));

  test('says why it cannot', async () => {
    expect((await post('{"file":"other.yaml","line":1,"column":1}')).body).toBe(
      '{"message":"other.yaml is no file of this publication","hint":"Another one"}',
    );
  });

  test('is no GET, and nothing else is a POST', async () => {
    expect((await ask('open')).status).toBe(405);
    expect(
      (
        await ask('issues', {
          method: 'POST',
          headers: { host: '127.0.0.1:4321', origin: 'http://127.0.0.1:4321', 'content-type': 'application/json' },
        })
      ).status,
    ).toBe(405);
  });
});
