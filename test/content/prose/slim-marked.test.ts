// The lexer of prose gives the tokens that plain marked gives, for all that is no HTML and no underlined heading.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Lexer, marked, Tokenizer, type Token } from 'marked';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { lexProse } from '../../../src/content/prose/lex-prose.ts';
import { rulesForProse, withAllSigns } from '../../../src/content/prose/slim-marked.ts';
import { bundledMarked } from '../../support/bundled-marked.ts';
import { generator } from '../../support/generator.ts';
import { toolFolder } from '../../support/memory-host.ts';

const plain = (source: string): readonly Token[] => marked.lexer(source, { gfm: true });
/** Both have a list with the link definitions on it, which `toEqual` would compare too. */
const same = (source: string): void =>
  expect(JSON.stringify(lexProse(source)), source).toBe(JSON.stringify(plain(source)));

const typesIn = (tokens: readonly Token[]): readonly string[] =>
  JSON.stringify(tokens).match(/(?<="type":")\w+/g) ?? [];

/** Blocks as editors write them; the words come in several scripts. */
const blocks = (a: string, b: string): readonly string[] => [
  `| ${a} | **${b}** |\n|:--|--:|\n| 1 | \`x\` |\n| [${a}](https://a.org) | ${b} |`,
  `${a}\n| ${b} | c |\n|---|---|\n| d | e |`,
  `> ${a} *${b}*\n> second line\nand a lazy one\n\n> > inner ${b}`,
  `> - ${a}\n> - ${b}\n>\n> end`,
  `- ${a}\n- ${b}\n  - inner **${a}**\n\n    a paragraph in it\n- [x] done\n- [ ] open`,
  `3. ${a}\n4. ${b}\n\n   \`\`\`\n   code\n   \`\`\``,
  `* ${a}\n\n* ${b}`,
  `## ${a} _${b}_ ##`,
  `${a} *${b}* _${a}_ **${b}** __${a}__ ***${b}*** ~~${a}~~ snake_${a}_case`,
  `*${a} **${b}** ${a}* and **${a} *${b}***, _${a}_${b}_, ${a}*${b}*${a}`,
  `[${a}](https://a.org "${b}") [*${b}*](<https://b.org/x y>) [c](mailto:a@b.org) [${a}][1] [${b}][]\n\n[1]: https://c.org "${a}"\n[${b}]: https://d.org`,
  `<https://a.org/${a}> <me@b.org> https://c.org/${a}?x=1&y=(2). www.d.org, ${a}@e.org and me@f.org`,
  `![${a}](b.png) \\*${b}\\* \`${a} * b\` ${a}  \n${b}\\\n${a}`,
  `    indented ${a}\n\n\`\`\`yaml\n${b}: *c*\n\`\`\``,
  '***',
];

const scripts = [
  ['Latin', 'été', '«naïve»'],
  ['Vietnamese', 'tiếng', 'Việt…'],
  ['Greek', 'καλημέρα', 'τι;'],
  ['Greek with its own marks', 'ἀρχή·', '͵αωʹ'],
  ['Cyrillic', 'Привет', '№ҋ'],
  ['Arabic', 'مرحبا', 'سلام؟'],
  ['Hebrew', 'שלום', '״א׳־ב'],
  ['Devanagari', 'नमस्ते', 'अंत।'],
  ['Chinese', '你好', '「世界」。'],
  ['Japanese', 'こんにちは', 'ー・終'],
  ['Korean', '안녕', '하세요〜'],
  ['Georgian and Armenian', 'გამარჯობა', 'բարև։'],
  ['pictures', '👋🏽', '✓🇨🇦❤️'],
] as const;

describe.each(scripts)('text in %s', (_, a, b) => {
  it.each(blocks(a, b))('%j', same);

  it('and all of it together', () => same(blocks(a, b).join('\n\n')));
});

test('the samples have every kind of token that prose is made of', () => {
  const types = new Set(typesIn(lexProse(blocks('a', 'b').join('\n\n'))));
  const wanted = [
    'table',
    'blockquote',
    'list',
    'heading',
    'code',
    'codespan',
    'hr',
    'def',
    'paragraph',
    'em',
    'strong',
    'del',
    'link',
    'image',
    'br',
    'escape',
    'checkbox',
  ];
  expect(wanted.filter((type) => !types.has(type))).toEqual([]);
});

test('a text in any other script is read with the rules of marked itself', async () => {
  const rulesOf = (lexer: Lexer) => (lexer as unknown as { tokenizer: Tokenizer }).tokenizer.rules;
  const sourcesOf = ({ inline, other }: Tokenizer['rules']) =>
    [...Object.entries(inline), ['', other.unicodeAlphaNumeric] as const].map(([name, rule]) => [name, String(rule)]);
  const { Lexer: BundledLexer } = await bundledMarked();
  const own = rulesOf(new Lexer({ gfm: true }));
  const bundled = rulesOf(new BundledLexer({ gfm: true }));
  expect(sourcesOf(bundled)).not.toEqual(sourcesOf(own));
  expect(sourcesOf(withAllSigns(bundled))).toEqual(sourcesOf(own));
});

test('blocks in any order', () => {
  const next = generator(11);
  const pick = <T>(list: readonly T[]): T => list[next() % list.length]!;
  for (let run = 0; run < 400; run++) {
    const [, a, b] = pick(scripts);
    const chosen = Array.from({ length: 1 + (next() % 5) }, () => pick(blocks(a, b)));
    // Without a blank line one block runs into the next, but for a rule, which would underline.
    same(chosen.reduce((text, block) => `${text}${block === '***' || next() % 3 > 0 ? '\n\n' : '\n'}${block}`, ''));
  }
});

describe.each(['028.en', '028.fr', '029.en'])('the bodies of %s', (issue) => {
  const found: string[] = [];
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string' && ['body', 'intro', 'text'].includes(key)) found.push(value);
    if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) walk(inner, name);
  };
  walk(parse(readFileSync(join(toolFolder, 'issues', `${issue}.yaml`), 'utf8'), { schema: 'failsafe' }), '');

  it('are some', () => expect(found.length).toBeGreaterThan(5));
  it.each(found)('%.40j', same);
});

describe('what is left out on purpose', () => {
  it('is what one tilde strikes through', () => {
    expect(typesIn(plain('H~2~O ~~b~~')).filter((type) => type === 'del')).toHaveLength(2);
    expect(typesIn(lexProse('H~2~O ~~b~~')).filter((type) => type === 'del')).toHaveLength(1);
  });

  it('is an address by the name of a footnote', () => {
    expect(typesIn(plain('[^1]: https://a.org'))).toContain('def');
    expect(typesIn(lexProse('[^1]: https://a.org'))).not.toContain('def');
  });

  it('is the heading that is underlined, and the block of HTML', () => {
    expect(typesIn(plain('a\n==='))).toContain('heading');
    expect(typesIn(lexProse('a\n==='))).not.toContain('heading');
    expect(plain('<div>\nb\n</div>')[0]?.type).toBe('html');
    expect(lexProse('<div>\nb\n</div>')[0]?.type).toBe('paragraph');
  });
});

describe('a marked that is not the one this was written for', () => {
  const tokenizer = new Tokenizer();
  new Lexer({ gfm: true, tokenizer });
  const { rules } = tokenizer;

  it('is different from the one before the change', () => {
    expect(rulesForProse(rules).block.paragraph.source).not.toContain('address');
  });

  it.each(['paragraph', 'blockquote', 'table'] as const)('is refused where its block rule %s has changed', (name) => {
    const doctored = (from: string): typeof rules => ({
      ...rules,
      block: { ...rules.block, [name]: new RegExp(rules.block[name].source.replaceAll(from, 'x')) },
    });
    expect(() => rulesForProse(doctored('address'))).toThrow(`rule \`${name}\``);
    expect(() => rulesForProse(doctored('CDATA'))).toThrow(`rule \`${name}\``);
  });

  it('is refused where an inline rule has changed', () => {
    expect(() => rulesForProse({ ...rules, inline: { ...rules.inline, url: /^www/ } })).toThrow('rule `url`');
  });
});
