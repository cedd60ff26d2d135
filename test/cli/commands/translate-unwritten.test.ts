// bulletin translate where nobody has written some texts yet: a TODO is no content, on either side.

import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { ExitCode } from '../../../src/base/errors.ts';
import { languageOrEnglish } from '../../../src/content/languages/index.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

const [en, fr] = ['issues/001.en.yaml', 'issues/001.fr.yaml'];
const publication = `name: { en: News, fr: Nouvelles }
languages: [en, fr]
sections:
  - { id: news, title: { en: News, fr: Nouvelles } }
  - { id: events, title: { en: Events, fr: Activités } }
  - { id: resources, title: { en: Resources, fr: Ressources } }
`;
const words = languageOrEnglish('fr').texts.issue;
const head = 'number: 1\ndate: 2026-12\n';
const english = `${head}language: en
status: draft
summary: The pier opens again.
sections:
  - id: news
    intro: What happened at the pier.
    items:
      - id: pier
        title: The pier is open
        body: It was closed for a year.
  - id: resources
    intro: What to read.
`;
const french = `${head}language: fr
status: draft
summary: TODO ${words.summary}
sections:
  - id: news
    intro: |
      TODO ${words.intro}
    items:
      - id: pier
        title: Le quai est ouvert
        body: TODO ${words.body}
      - id: conte
        title: Une soirée de contes
        body: TODO ${words.body}
      - title: TODO ${words.title}
        body: TODO ${words.body}
  - id: events
    intro: |
      TODO ${words.intro}
`;

type Files = Readonly<Record<string, string>>;

async function after(issues: Files, command: string) {
  const given: Files = { 'bulletin.yaml': publication, ...issues };
  const memory = createMemoryHost(given, { today: '2026-11-20' });
  const code = await run(command.split(' '), memory.host);
  const text = (path: string) => memory.text(path) ?? '';
  return { code, text, now: { [en]: text(en), [fr]: text(fr) }, printed: memory.stdout() + memory.stderr() };
}

describe('a text of the source that nobody has written yet', () => {
  test('is neither put into a new translation nor marked there', async () => {
    const { code, text } = await after({ [fr]: french }, 'translate 001 en --from fr');
    expect(code).toBe(ExitCode.done);
    expect(text(en)).toContain('title: Une soirée de contes');
    expect(text(en)).not.toMatch(/TODO|events/);
    expect(text(en).match(/# untranslated: fr/g)).toHaveLength(2);
  });

  test('is neither put into a translation that is there nor marked there, nor said to be missing', async () => {
    const bare = english.replace(/^(?:summary| {4}intro: What h).*\n/gm, '');
    const { code, text, printed } = await after({ [en]: bare, [fr]: french }, 'translate 001 en --from fr');
    expect(code).toBe(ExitCode.done);
    expect(text(en)).toContain('title: Une soirée de contes');
    expect(text(en)).not.toMatch(/TODO|events/);
    expect(printed.match(/new in the source/g)).toHaveLength(1);
    const { printed: findings } = await after({ [en]: english, [fr]: french }, 'validate');
    expect(findings).not.toContain(`"TODO ${words.title}" is missing`);
  });

  test('is put in once it is written', async () => {
    const begun = await after({ [fr]: french }, 'translate 001 en --from fr');
    const written = french
      .replace(`TODO ${words.summary}`, 'Le quai rouvre.')
      .replace(/(events\n {4}intro: )\|\n.*\n/, '$1À venir en décembre.\n')
      .replace(`TODO ${words.title}`, 'Un atelier');
    const { text } = await after({ ...begun.now, [fr]: written }, 'translate 001 en --from fr');
    expect(text(en)).toMatch(/# untranslated: fr [\da-f]{8}\nsummary: Le quai rouvre\./);
    expect(text(en)).toMatch(/- id: events\n {4}# untranslated: fr [\da-f]{8}\n {4}intro: À venir/);
    expect(text(en)).toMatch(/# untranslated: fr [\da-f]{8}\n {8}title: Un atelier\n/);
    expect(text(en)).not.toContain('TODO');
  });

  test('makes no mark, so that no original is compared with it later', async () => {
    const { text, now } = await after({ [en]: english, [fr]: french }, 'translate 001 en --from fr --mark');
    expect(text(en).match(/# translated: fr/g)).toHaveLength(1);
    expect(text(en)).toMatch(/# translated: fr [\da-f]{8}\n {8}title: The pier is open/);
    const written = french.replace(`TODO ${words.summary}`, 'Le quai rouvre.');
    expect((await after({ ...now, [fr]: written }, 'validate')).printed).not.toContain('i18n/outdated');
  });
});

describe('a text of a translation that nobody has written yet, although the source has it', () => {
  test.each(['translate 001 fr', 'translate 001 fr --mark'])(
    'is that of the source, with a mark: %s',
    async (command) => {
      const { code, text, printed, now } = await after({ [en]: english, [fr]: french }, command);
      expect(code).toBe(ExitCode.done);
      expect(text(fr)).toMatch(/# untranslated: en [\da-f]{8}\nsummary: The pier opens again\./);
      expect(text(fr)).toMatch(/ {4}# untranslated: en [\da-f]{8}\n {4}intro: What happened at the pier\./);
      expect(text(fr)).toMatch(/ {8}# untranslated: en [\da-f]{8}\n {8}body: It was closed for a year\./);
      expect(text(fr)).toContain(`      - title: TODO ${words.title}`);
      expect(printed).toContain(
        'issues/001.fr.yaml:6 summary: nobody had written it: the words of the source are here, still to be translated',
      );
      // The texts above, the introduction of the section that was missing, and with --mark the title.
      const count = command.endsWith('--mark') ? '4 of 5' : '4 of 4';
      expect(printed).toContain(`${count} texts are still to be translated`);
      const again = await after(now, command);
      expect(again.text(fr)).toBe(text(fr));
      expect(again.printed).not.toContain('nobody had written it');
      expect((await after(now, 'translate 001 fr --done')).printed).toContain(`${count} texts are`);
    },
  );

  test('stays where somebody has noted what to do, and has no mark', async () => {
    const noted = french.replace(`TODO ${words.summary}`, 'TODO demander à Marie');
    const { text } = await after({ [en]: english, [fr]: noted }, 'translate 001 fr --mark');
    expect(text(fr)).toContain('status: draft\nsummary: TODO demander à Marie\n');
  });
});

describe('a section of a translation that has nothing but what `new` has written', () => {
  const source = `${head}language: en
status: draft
sections:
  - id: resources
    items:
      - id: map
        kind: resource
        title: A map
  - id: news
    items:
      - id: pier
        title: The pier is open
`;
  /** As `new` writes it: the last section alone may be edited. */
  const begun = async (edit: (text: string) => string) => {
    const { now } = await after({}, 'new --number 1 --date 2026-12 --language fr --yes');
    const at = now[fr]!.indexOf('  - id: resources');
    return now[fr]!.slice(0, at).replace(/summary: .*/, 'summary: Le port.') + edit(now[fr]!.slice(at));
  };
  const own = '    intro: À lire.\n    # Une carte viendra.\n';

  test('loses it with the first items that come, and no other section does', async () => {
    const there = await begun((text) => text);
    const { text, printed, now } = await after({ [en]: source, [fr]: there }, 'translate 001 fr --from en');
    const [, news = '', events = '', resources = ''] = text(fr).split(/(?=^ {2}- id: )/m);
    expect(resources).toMatch(
      /^ {2}- id: resources\n {4}items:\n {6}- id: map\n {8}kind: resource\n {8}# untranslated: en [\da-f]{8}\n {8}title: A map\n$/,
    );
    expect(news).toMatch(/^ {2}- id: news\n {4}items:\n {6}- id: pier\n {8}# untranslated.*\n.*\n$/);
    expect(there).toContain(events);
    expect(events).toContain('TODO');
    for (const [, line, name] of printed.matchAll(/001\.fr\.yaml:(\d+) (\w+): new in the source/g))
      expect(text(fr).split('\n')[Number(line) - 1]).toContain(`id: ${name}`);
    expect(printed).not.toMatch(/(?:news|resources)\/intro/);
    expect((await after(now, 'translate 001 fr --from en')).text(fr)).toBe(text(fr));
  });

  test.each([
    ['a sentence', (text: string) => text.replace(/ {4}intro: \|\n.*\n/, own)],
    ['a comment above the sentence', (text: string) => text.replace(/ {4}intro/, '    # Demander à Marie\n$&')],
    ['more in the sentence', (text: string) => text.replace(/TODO .*\n/, '$&      Une carte.\n')],
    ['the example, changed', (text: string) => text.replace('TODO le titre', 'Une carte')],
  ])('keeps %s of an author', async (_, edit) => {
    const there = await begun(edit);
    const { text } = await after({ [en]: source, [fr]: there }, 'translate 001 fr --from en');
    expect(text(fr)).toContain('title: A map');
    const scaffold = new Set((await begun((same) => same)).split('\n'));
    for (const line of there.split('\n').filter((one) => !scaffold.has(one))) expect(text(fr)).toContain(line);
  });
});

describe('an item whose title is still a TODO', () => {
  const left = (body: string) => `      - id: todo\n        title: TODO\n${body}`;
  const sections = (news: string) => `${head}language: en
status: draft
summary: The pier opens again.
sections:
  - id: news
    items:
${news}`;
  const own = `${head}language: fr\nstatus: draft\nsummary: Le quai rouvre.\nsections:\n  - id: news\n`;
  const pier = '      - id: pier\n        title: The pier is open\n';

  test.each([
    ['a new translation', undefined],
    ['a section that `new` has made', `${own}    intro: |\n      TODO ${words.intro}\n`],
    ['a section with an introduction', `${own}    intro: À lire.\n`],
    ['a section with items', `${own}    items:\n      - id: quai\n        title: Un quai\n`],
    ['a translation that lacks the section', own.replace('news', 'events\n    intro: À voir.')],
  ])('is not put into %s, whatever else it says, and what is written is', async (_, there) => {
    for (const body of ['', '        body: It was closed for a year.\n'])
      for (const items of [left(body) + pier, pier + left(body)]) {
        const files = { [en]: sections(items), ...(there === undefined ? {} : { [fr]: there }) };
        const { code, text, printed, now } = await after(files, 'translate 001 fr');
        expect(code, printed).toBe(ExitCode.done);
        expect(text(fr)).toContain('title: The pier is open');
        expect(text(fr)).not.toContain('todo');
        expect(printed).not.toMatch(/by hand|todo/);
        expect((await after(now, 'validate')).printed).not.toMatch(/i18n\/items.*TODO/);
        // And it is brought over as soon as it has a title.
        const written = { ...now, [en]: now[en]!.replace('title: TODO', 'title: A fair') };
        expect((await after(written, 'translate 001 fr')).text(fr)).toContain('title: A fair');
      }
  });

  test('is no news of a section in which it is alone', async () => {
    const there = `${own}    intro: À lire.\n`;
    const { text, printed } = await after({ [en]: sections(left('')), [fr]: there }, 'translate 001 fr');
    expect(text(fr)).toBe(there);
    expect(printed).not.toContain('by hand');
  });
});

test('the first items in comments are those of the language of the translation', async () => {
  const { now } = await after({}, 'new --number 1 --date 2026-12 --language en --yes');
  const begun = now[en]!.replace(/summary: .*/, 'summary: The pier.').replace(
    / {4}intro: \|\n.*/g,
    '    intro: Read this.',
  );
  for (const source of [begun, begun.replaceAll('\n', '\r\n')]) {
    const { code, text } = await after({ [en]: source }, 'translate 001 fr');
    expect(code).toBe(ExitCode.done);
    expect(text(fr).match(/# items:/g)).toHaveLength(3);
    expect(text(fr)).toContain(`title: TODO ${words.title}`);
    expect(text(fr)).not.toContain('TODO the title');
  }
});
