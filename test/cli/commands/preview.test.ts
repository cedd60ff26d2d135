// bulletin preview: what the page gets while files change. What a real browser makes of it is in preview.slow.test.ts.

import { afterEach, describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { ExitCode } from '../../../src/base/errors.ts';
import type { ProofReport } from '../../../src/build/preview/proofs.ts';
import type { Press } from '../../../src/press/press.ts';
import { createMemoryHost, memorySecret, type MemoryHost, type MemoryOptions } from '../../support/memory-host.ts';

const publication = `name: { en: Harbour News, fr: Nouvelles du port }
languages: [en, fr]
sections:
  - { id: news, title: { en: News, fr: Nouvelles } }
contact: { email: editor@example.org, postal: "1 Main Street, Toronto" }
url: https://example.org/news
`;

const issue = (title: string, more = '') =>
  `number: 1\ndate: 2026-05\nstatus: draft\nsections:\n  - id: news\n    items:\n      - title: ${title}\n        body: The pier is open.\n${more}`;

const files = {
  'bulletin.yaml': publication,
  'issues/001.en.yaml': issue('The pier'),
  'issues/001.fr.yaml': issue('La jetée').replace('The pier is open.', 'La jetée est ouverte.'),
};

// A picture of one pixel.
const picture = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);

const running: { readonly stop: () => void; readonly done: Promise<ExitCode> }[] = [];

afterEach(async () => {
  for (const { stop, done } of running.splice(0)) {
    stop();
    await done;
  }
});

/** Starts the command, and waits until it serves. */
async function start(given: Readonly<Record<string, string | Uint8Array>>, args = '', options: MemoryOptions = {}) {
  let stop = (): void => {};
  const interruption = new Promise<void>((resolve) => (stop = resolve));
  const memory = createMemoryHost(given, { ...options, interruption });
  const done = run(['preview', ...args.split(' ').filter((arg) => arg !== '')], memory.host);
  running.push({ stop, done });
  await Promise.race([served(memory), done]);
  return { memory, stop, done, ...page(memory) };
}

async function served(memory: MemoryHost): Promise<void> {
  while (memory.stdout() === '') await new Promise((resolve) => setImmediate(resolve));
}

function page(memory: MemoryHost) {
  const ask = (path: string) => memory.ask({ target: `/${memorySecret}/${path}` });
  const text = async (path: string) => {
    const { body } = await ask(path);
    return body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body);
  };
  return {
    ask,
    text,
    report: async (name: string) => JSON.parse(await text(`issues/${name}`)) as ProofReport & { version: number },
    overview: async () =>
      JSON.parse(await text('issues')) as { first: string; issues: { slug: string }[]; name: string },
    /** What an open page has been sent. */
    async events() {
      const { body } = await ask('changes');
      const sent: string[] = [];
      if (typeof body === 'function') body((event) => void sent.push(/data: (.*)/.exec(event)?.[1] ?? ''));
      return sent;
    },
  };
}

describe('starting', () => {
  test('the address is the result, and the browser is opened where somebody sits at the terminal', async () => {
    const { memory } = await start(files, '', { isInteractive: true });
    expect(memory.stdout()).toBe('http://127.0.0.1:4321/a-secret/\n');
    expect(memory.stderr()).toBe(
      'The preview of issues/001.en.yaml is at this address, and follows every save. Ctrl-C ends it\n',
    );
    expect(memory.opened).toEqual(['http://127.0.0.1:4321/a-secret/']);
  });

  test.each([
    ['', false, 0],
    ['--open', false, 1],
    ['--no-open', true, 0],
  ])('%s where somebody sits there: %s', async (args, isInteractive, count) => {
    expect((await start(files, args, { isInteractive })).memory.opened).toHaveLength(count);
  });

  test('the port is the one that is asked for', async () => {
    expect((await start(files, '--port 8028')).memory.stdout()).toBe('http://127.0.0.1:8028/a-secret/\n');
  });

  test.each([
    ['--port x', '--port must be a whole number, but it is `x`'],
    ['--port 70000', '--port goes up to 65535, but it is 70000'],
    ['002', 'There is no file, folder or issue 002\nhint: Issues here: 001'],
    ['001.es', 'There is no file, folder or issue 001.es\nhint: Issues here: 001.en, 001.fr'],
    ['issues/002.en.yaml', 'There is no file or folder issues/002.en.yaml'],
  ])('%s: %s', async (args, message) => {
    const { memory, done } = await start(files, args);
    expect(await done).toBe(ExitCode.failed);
    expect(memory.stderr()).toContain(message);
  });

  test('a publication that ignores all of its issues has none to show', async () => {
    const ignoring = { ...files, 'bulletin.yaml': `${publication}ignore: [issues/00*]\n` };
    const { memory, done } = await start(ignoring, '');
    expect(await done).toBe(ExitCode.failed);
    expect(memory.stderr()).toContain(
      'No issue is left to show: `ignore` in bulletin.yaml leaves them all out, by `issues/00*`',
    );
  });

  test.each([
    ['', '001.en.yaml'],
    ['001', '001.en.yaml'],
    ['001.fr', '001.fr.yaml'],
    ['issues/001.fr.yaml', '001.fr.yaml'],
    ['issues', '001.en.yaml'],
  ])('`preview %s` shows %s first', async (args, first) => {
    expect(await (await start(files, args)).overview()).toMatchObject({ first, name: 'Harbour News' });
  });

  test.each([
    ['1', '001.en-CA.yaml'],
    ['001.fr', '001.fr-CA.yaml'],
    ['1.fr', '001.fr-CA.yaml'],
    ['1.FR', '001.fr-CA.yaml'],
  ])('`preview %s` is enough for %s', async (args, first) => {
    const canada = {
      'bulletin.yaml': publication.replace('[en, fr]', '[en-CA, fr-CA]'),
      'issues/001.en-CA.yaml': files['issues/001.en.yaml'],
      'issues/001.fr-CA.yaml': files['issues/001.fr.yaml'],
    };
    expect(await (await start(canada, args)).overview()).toMatchObject({ first });
  });

  test('Ctrl-C ends it, as it ends every command', async () => {
    const { stop, done } = await start(files);
    stop();
    expect(await done).toBe(ExitCode.interrupted);
  });
});

describe('an issue', () => {
  test('is what build makes of it, in every form', async () => {
    const { text, memory } = await start(files);
    await run(['build', '--format', 'html,text'], memory.host);
    expect(await text('issues/001.en.yaml/html')).toBe(memory.text('dist/001/001.en.html'));
    expect(await text('issues/001.en.yaml/text')).toContain('\nThe pier\n');
    expect(await text('issues/001.fr.yaml/email/')).toContain('La jetée');
  });

  test('writes nothing', async () => {
    const { text, memory, report } = await start(files);
    await text('issues/001.en.yaml/html');
    await report('001.en.yaml');
    expect([...memory.files.keys()].sort()).toEqual(
      Object.keys(files)
        .map((path) => `/publication/${path}`)
        .sort(),
    );
  });

  test('has its findings with it, with an address that opens the place', async () => {
    const { report } = await start({ ...files, 'issues/001.en.yaml': issue('TODO') });
    const { findings, isCurrent, canBeBuilt, mail } = await report('001.en.yaml');
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'text/placeholder',
        line: 7,
        link: 'vscode://file/publication/issues/001.en.yaml:7:16',
      }),
    );
    expect({ isCurrent, canBeBuilt }).toEqual({ isCurrent: true, canBeBuilt: true });
    expect(mail?.limit).toBe(102 * 1024);
    expect(mail?.bytes).toBeGreaterThan(1000);
  });

  test('shows its pictures in the mail, from here and from nowhere else', async () => {
    const images = '        images:\n          - { file: dot.png, alt: A dot }\n';
    const { text, ask } = await start({
      ...files,
      'issues/001.en.yaml': issue('The pier', images),
      'issues/dot.png': picture,
    });
    const [, name] = /<img[^>]* src="([^"]*)"/.exec(await text('issues/001.en.yaml/email/')) ?? [];
    expect(name).toMatch(/^image-[0-9a-f]{16}\.png$/);
    expect(await ask(`issues/001.en.yaml/email/${name}`)).toMatchObject({ status: 200 });
  });

  test('that is not there is nothing', async () => {
    const { ask } = await start(files);
    for (const path of ['issues/002.en.yaml', 'issues/002.en.yaml/html', 'issues/..%2fbulletin.yaml/html'])
      expect((await ask(path)).status, path).toBe(404);
  });
});

describe('a change', () => {
  test('is sent to every open page, with the number of the state', async () => {
    const { memory, events } = await start(files);
    const [one, other] = [await events(), await events()];
    memory.change('issues/001.en.yaml', issue('The new pier'));
    memory.change('README.md', 'of no interest');
    expect([one, other]).toEqual([
      ['1', '2'],
      ['1', '2'],
    ]);
  });

  test('is shown', async () => {
    const { memory, text } = await start(files);
    expect(await text('issues/001.en.yaml/html')).toContain('The pier');
    memory.change('issues/001.en.yaml', issue('The new pier'));
    expect(await text('issues/001.en.yaml/html')).toContain('The new pier');
  });

  test('that breaks the file leaves the last page, with what is wrong', async () => {
    const { memory, text, report } = await start(files);
    await text('issues/001.en.yaml/html');
    memory.change('issues/001.en.yaml', 'number: 1\ndate: [\n');
    expect(await text('issues/001.en.yaml/html')).toContain('The pier');
    const broken = await report('001.en.yaml');
    expect(broken).toMatchObject({ isCurrent: false, canBeBuilt: false });
    expect(broken.findings).toContainEqual(expect.objectContaining({ rule: 'yaml/syntax' }));
    memory.change('issues/001.en.yaml', issue('The old pier'));
    expect(await text('issues/001.en.yaml/html')).toContain('The old pier');
    expect(await report('001.en.yaml')).toMatchObject({ isCurrent: true });
  });

  test('to a file that was broken from the start begins to show it', async () => {
    const { memory, ask, text } = await start({ ...files, 'issues/001.en.yaml': 'number: [' });
    expect((await ask('issues/001.en.yaml/html')).status).toBe(404);
    memory.change('issues/001.en.yaml', issue('The pier'));
    expect(await text('issues/001.en.yaml/html')).toContain('The pier');
  });

  test('that deletes the file leaves the last page, until it is there again', async () => {
    const { memory, text, report, overview } = await start(files);
    await text('issues/001.en.yaml/html');
    memory.change('issues/001.en.yaml', undefined);
    expect(await text('issues/001.en.yaml/html')).toContain('The pier');
    memory.change('issues/001.en.yaml', issue('Back again'));
    expect(await text('issues/001.en.yaml/html')).toContain('Back again');
    expect(await report('001.en.yaml')).toMatchObject({ isCurrent: true });
    expect((await overview()).issues).toHaveLength(1);
  });

  test('of bulletin.yaml, of a theme, or of a picture is shown too', async () => {
    const images = '        images:\n          - { file: images/dot.png, alt: A dot }\n';
    const { memory, text, report, events } = await start({ ...files, 'issues/001.en.yaml': issue('The pier', images) });
    expect((await report('001.en.yaml')).findings).toContainEqual(expect.objectContaining({ rule: 'image/file' }));
    const sent = await events();
    // The folder of the picture is made first, as a file manager does.
    memory.change('issues/images/dot.png', picture);
    memory.change('issues/images', undefined);
    expect((await report('001.en.yaml')).findings).not.toContainEqual(expect.objectContaining({ rule: 'image/file' }));
    memory.change('bulletin.yaml', publication.replace('Harbour News', 'Pier News'));
    expect(await text('issues/001.en.yaml/html')).toContain('Pier News');
    expect(sent.length).toBeGreaterThan(2);
  });

  test('that breaks bulletin.yaml leaves all pages, and says so', async () => {
    const { memory, text, report } = await start(files);
    await text('issues/001.en.yaml/html');
    memory.change('bulletin.yaml', 'name: [');
    expect(await text('issues/001.en.yaml/html')).toContain('The pier');
    const { findings, isCurrent } = await report('001.en.yaml');
    expect(isCurrent).toBe(false);
    expect(findings).toEqual([expect.objectContaining({ file: 'bulletin.yaml', rule: 'yaml/syntax' })]);
    expect((await report('001.en.yaml')).failures).toEqual([]);
  });

  test('to a theme that is not there, or is broken, leaves the last page, and says so', async () => {
    const { memory, text, report } = await start(files);
    await text('issues/001.en.yaml/html');
    memory.change('bulletin.yaml', `${publication}theme: ours\n`);
    expect(await text('issues/001.en.yaml/html')).toContain('The pier');
    const missing = await report('001.en.yaml');
    expect(missing.findings).toContainEqual(expect.objectContaining({ file: 'bulletin.yaml', line: 7 }));
    // The finding says it with its place, and nothing says it again.
    expect(missing.failures).toEqual([]);
    memory.change('themes', undefined);
    memory.change('themes/ours/theme.yaml', 'base: nowhere\n');
    memory.change('bulletin.yaml', `${publication}theme: ours\n# again\n`);
    expect((await report('001.en.yaml')).failures.length).toBeGreaterThan(0);
    memory.change('themes/ours/theme.yaml', 'base: classic\n');
    expect((await report('001.en.yaml')).failures).toEqual([]);
  });

  test('that adds an issue adds it to the list', async () => {
    const { memory, overview } = await start(files);
    memory.change('issues/002.en.yaml', issue('The second').replace('number: 1', 'number: 2'));
    expect((await overview()).issues.map(({ slug }) => slug)).toEqual(['002', '001']);
  });

  test('a thousand of them keep no state but the last, and the page shows it', async () => {
    const { memory, text, events } = await start(files);
    const sent = await events();
    for (let save = 1; save <= 1000; save += 1) memory.change('issues/001.en.yaml', issue(`Save ${save}`));
    expect(await text('issues/001.en.yaml/html')).toContain('Save 1000');
    expect(sent.at(-1)).toBe('1001');
  });
});

describe('the PDF', () => {
  /** A press that prints when it is let. */
  function slowPress() {
    const waiting: (() => void)[] = [];
    const printed: string[] = [];
    const press: Press = {
      browser: { path: '/chrome', version: 'Chrome/1', source: 'system' },
      tabs: 1,
      async print(html) {
        printed.push(/<title>([^<]*)/.exec(html)?.[1] ?? '');
        await new Promise<void>((resolve) => waiting.push(resolve));
        return { content: new TextEncoder().encode('%PDF'), pages: { pages: 3, lastPage: 0.5, lines: [40, 40, 20] } };
      },
      readTagged: () => Promise.resolve(undefined),
      close: () => Promise.resolve(),
    };
    const release = async () => {
      while (waiting.length === 0) await new Promise((resolve) => setImmediate(resolve));
      waiting.shift()?.();
    };
    return { press, printed, release };
  }

  test('is made when somebody looks at it, and its pages are counted', async () => {
    const { press, printed, release } = slowPress();
    const { text, report } = await start(files, '', { openPress: async () => press });
    await text('issues/001.en.yaml/html');
    expect((await report('001.en.yaml')).pages).toBeUndefined();
    expect(printed).toEqual([]);
    const [pdf] = await Promise.all([text('issues/001.en.yaml/pdf'), release()]);
    expect(pdf).toBe('%PDF');
    expect((await report('001.en.yaml')).pages).toEqual({ pages: 3, lastPage: 0.5, lines: [40, 40, 20] });
  });

  test('that is out of date before it is begun is not made', async () => {
    const { press, printed, release } = slowPress();
    const { text, memory } = await start(files, '', { openPress: async () => press });
    const first = text('issues/001.en.yaml/pdf');
    const second = text('issues/001.fr.yaml/pdf');
    while (printed.length === 0) await new Promise((resolve) => setImmediate(resolve));
    memory.change('issues/001.en.yaml', issue('The new pier'));
    await Promise.all([release(), first, second]);
    expect(printed).toHaveLength(1);
  });

  test.each([
    ['', 300_000],
    ['--timeout 1.5', 1_500],
  ])('has the time that is asked for: %s', async (flags, milliseconds) => {
    const { press, release } = slowPress();
    const asked: number[] = [];
    const openPress = async ({ timeout }: { readonly timeout: number }) => {
      asked.push(timeout);
      return press;
    };
    const { text } = await start(files, flags, { openPress });
    await Promise.all([text('issues/001.en.yaml/pdf'), release()]);
    expect(asked).toEqual([milliseconds]);
  });

  test('without a browser is a reason, and all else is shown', async () => {
    const { ask, report, text } = await start(files);
    expect((await ask('issues/001.en.yaml/pdf')).status).toBe(404);
    expect((await report('001.en.yaml')).failures).toEqual([
      { message: 'No browser was found', hint: 'There is none in a test' },
    ]);
    expect(await text('issues/001.en.yaml/html')).toContain('The pier');
  });
});

describe('the editor', () => {
  const post = (memory: MemoryHost, file: string) =>
    memory.ask({
      target: `/${memorySecret}/open`,
      method: 'POST',
      headers: { origin: 'http://127.0.0.1:4321', 'content-type': 'application/json' },
      body: JSON.stringify({ file, line: 7, column: 16 }),
    });

  test('that is named opens the files of the publication', async () => {
    const { memory } = await start(files, '', { env: { EDITOR: 'code' } });
    expect((await post(memory, 'issues/001.en.yaml')).body).toBe('{}');
    expect((await post(memory, 'bulletin.yaml')).body).toBe('{}');
    expect(memory.edited).toEqual(['/publication/issues/001.en.yaml:7:16', '/publication/bulletin.yaml:7:16']);
  });

  test.each(['/etc/passwd', '../secret.yaml', 'issues/../bulletin.yaml', 'issues/002.en.yaml', ''])(
    'does not open %s',
    async (file) => {
      const { memory } = await start(files, '', { env: { EDITOR: 'code' } });
      expect((await post(memory, file)).body).toContain('is no file of this publication');
      expect(memory.edited).toEqual([]);
    },
  );
});
