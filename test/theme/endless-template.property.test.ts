// No template goes on for ever or fills the memory, whatever a hostile author has thought of.

import { expect, it } from 'vitest';
import { compileTheme } from '../../src/theme/compile-theme.ts';
import { limits } from '../../src/theme/template-limits.ts';
import { emptyEdition } from '../support/edition.ts';
import { madeTheme } from '../support/made-theme.ts';

type Texts = Readonly<Record<string, string>>;

const edition = emptyEdition();

async function fill(page: string, templates: Texts = {}): Promise<string> {
  return (await compileTheme(madeTheme({ templates: { page, ...templates } })))(edition)('page');
}

const nested = (depth: number, open: string, close: string, inside = 'x'): string =>
  `${open.repeat(depth)}${inside}${close.repeat(depth)}`;
const doubling = (text: string): Texts =>
  Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `t${index}`,
      index === 59 ? text : `{{> t${index + 1}}}{{> t${index + 1}}}`,
    ]),
  );
const long = 'x'.repeat(100_000);

it.each<[string, string, Texts, string]>([
  ['fills itself', '{{> page}}', {}, 'fills itself again and again'],
  ['fills another that fills it', '{{> a}}', { a: '{{> b}}', b: '{{> a}}' }, 'fills itself again and again'],
  [
    'fills itself in a block',
    '{{#> a}}{{> @partial-block}}{{/a}}',
    { a: '{{#> page}}{{> @partial-block}}{{/page}}' },
    'fills itself again and again',
  ],
  ['doubles what it does', '{{> t0}}', doubling(''), 'more than 5 million steps'],
  ['doubles what it says', '{{> t0}}', doubling(long), 'larger than any issue needs'],
  ['loops in loops', nested(12, '{{#each words}}', '{{/each}}'), {}, 'more than 5 million steps'],
  ['loops in loops about nothing', nested(12, '{{#each words}}', '{{/each}}', ''), {}, 'more than 5 million steps'],
  ['loops, and says much', nested(4, '{{#each words}}', '{{/each}}', long), {}, 'larger than any issue needs'],
  [
    'loops, and throws away',
    nested(4, '{{#each words}}', '{{/each}}', `{{#if (css "${long}")}}{{/if}}`),
    {},
    'larger than any issue needs',
  ],
  [
    'loops, and compares',
    nested(6, '{{#each words}}', '{{/each}}', `{{#if (contains "${long}" "y")}}{{/if}}`),
    {},
    'more than 5 million steps',
  ],
  ['is deep', nested(51, '{{#if 1}}', '{{/if}}'), {}, 'too deep inside other tags'],
  ['is very deep', nested(20_000, '{{#if 1}}', '{{/if}}'), {}, 'too deep inside other tags'],
  ['is deep in a tag', `{{add ${'(add 1 '.repeat(10_000)}1${')'.repeat(10_000)}}}`, {}, 'too deep inside other tags'],
  ['has a long chain', `{{#if 0}}${'{{else if 0}}'.repeat(10_000)}{{/if}}`, {}, 'too deep inside other tags'],
  ['is too large with its parts', '', { a: ' '.repeat(260_000), b: ' '.repeat(260_000) }, 'is too large'],
])('one that %s', async (_, page, templates, message) => {
  let outcome: unknown;
  const time = await processorTimeOf(async () => {
    outcome = await fill(page, templates).catch((thrown: unknown) => thrown);
  });
  expect(outcome).toMatchObject({ name: 'UserError', message: expect.stringContaining(message) as unknown });
  expect(time).toBeLessThan(5_000);
});

it('counts the templates and the style sheets of a page together', async () => {
  const theme = madeTheme({ templates: { page: 'x'.repeat(200_000) }, styles: { style: '' } });
  const filling = (await compileTheme(theme))(edition);
  expect(() => {
    for (let time = 0; time < 200; time += 1) filling('page');
  }).toThrow('larger than any issue needs');
  // The next page starts afresh.
  expect((await compileTheme(theme))(edition)('page')).toHaveLength(200_000);
});

it('lets a page have its pictures', async () => {
  const picture = { type: 'image/gif', bytes: new Uint8Array(24_000_000), width: 1, height: 1, alt: '' };
  const theme = madeTheme({ templates: { page: '{{edition.logo.source}}' } });
  expect((await compileTheme(theme))(emptyEdition({ logo: picture }))('page').length).toBeGreaterThan(
    limits.characters,
  );
});

it.each([
  '{{a ',
  '{{"',
  '{{!--',
  '{{{',
  '{{#a}}',
  '{{/a}}',
  '{{else}}',
  '((',
  '\\{{',
  '{{a.',
  '{{[',
  '}}',
  '{{> a ',
  '"\\"',
  '{{^}}',
])('reads %s again and again in a time that grows with the length', async (part) => {
  for (const page of [part.repeat(200_000 / part.length), `{{${part.repeat(100_000 / part.length)}`]) {
    const time = await processorTimeOf(() => fill(page).catch(() => undefined));
    expect(time).toBeLessThan(5_000);
  }
});

/** Of work that waits for nothing but the loading of modules. */
async function processorTimeOf(work: () => Promise<unknown>): Promise<number> {
  await fill('');
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
