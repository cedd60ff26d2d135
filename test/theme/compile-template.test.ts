// What the tags of templates do, what is said of their mistakes, and that no template can run anything or look around.

import { describe, expect, it } from 'vitest';
import { parseProse } from '../../src/content/prose/parse-prose.ts';
import { compileTheme } from '../../src/theme/compile-theme.ts';
import { functions } from '../../src/theme/template-functions.ts';
import { emptyEdition, sampleItem } from '../support/edition.ts';
import { madeTheme } from '../support/made-theme.ts';

const edition = emptyEdition({
  name: 'Harbour & Sons',
  publisher: 'Society',
  number: 28,
  errata: [],
  sections: [
    { anchor: 'section-a', title: 'First', items: [sampleItem({ title: 'One', marks: ['new', 'old'] })] },
    { anchor: 'section-b', title: 'Second', intro: parseProse('Some *words*.'), items: [sampleItem({ kind: 'note' })] },
  ],
});

type Texts = Readonly<Record<string, string>>;

/** What a page says that is nothing but this. */
async function fill(page: string, { names, ...more }: { templates?: Texts; styles?: Texts; names?: object } = {}) {
  const theme = madeTheme({ styles: more.styles ?? {}, templates: { page, ...more.templates } });
  const filling = (await compileTheme(theme))(edition, { names: { ...names } });
  return filling(more.styles === undefined ? 'page' : 'style.css');
}

describe('a tag', () => {
  it.each([
    ['{{edition.name}} {{{edition.name}}}', 'Harbour &amp; Sons Harbour & Sons'],
    ['{{edition.number}}{{edition.draft}}{{edition.volume}}{{edition.contact.name}}', '28false'],
    ['{{"a<b"}}{{4}}{{true}}{{null}}', 'a&lt;b4true'],
    ['{{!-- no {{words}} --}}a{{! no }}b', 'ab'],
    ['\\{{edition.name}}', '{{edition.name}}'],
    ['{{#if edition.publisher}}a{{else}}b{{/if}}', 'a'],
    ['{{#if edition.volume}}a{{else if edition.number}}b{{else}}c{{/if}}', 'b'],
    ['{{#if edition.errata}}a{{/if}}{{#if 0}}b{{/if}}{{#if ""}}c{{/if}}{{#if false}}d{{/if}}', ''],
    ['{{#unless edition.volume}}a{{else}}b{{/unless}}', 'a'],
    [
      '{{#each edition.sections as |one n|}}{{n}}{{one.title}}{{#unless @last}}, {{/unless}}{{/each}}',
      '0First, 1Second',
    ],
    [
      '{{#each edition.sections}}{{@index}}{{@first}}{{title}}{{../edition.number}}{{this.anchor}};{{/each}}',
      '0trueFirst28section-a;1falseSecond28section-b;',
    ],
    [
      '{{#each edition.sections}}{{#each items}}{{@../index}}{{@index}}{{kind}}{{#each marks}}-{{this}}{{.}}{{/each}}{{/each}};{{/each}}',
      '00article-newnew-oldold;10note;',
    ],
    ['{{#each edition.errata}}a{{else}}none{{/each}}{{#each edition.contact}}a{{else}}none{{/each}}', 'nonenone'],
    ['{{#each edition.date}}{{@key}}={{this}} {{/each}}', 'iso=2017-08 text=August 2017 '],
    [
      '{{#with edition.date as |day|}}{{day.text}}{{iso}}{{/with}}{{#with edition.volume}}a{{else}}b{{/with}}',
      'August 20172017-08b',
    ],
    ['{{edition.sections.length}}{{edition.sections.[1].title}}{{edition.sections.7.title}}', '2Second'],
    ['{{#each edition.sections as |edition|}}{{edition.title}}{{@root.edition.number}}{{/each}}', 'First28Second28'],
    ['a{{~edition.number~}} b', 'a28b'],
    ['<p>\n  {{edition.number}}\n  {{#if edition.number}}\n    two\n    words\n  {{/if}}\n</p>', '<p>28two words</p>'],
  ])('%s', async (page, expected) => expect(await fill(page)).toBe(expected));

  it.each([
    ['{{> part}}', '{{edition.number}}', '28'],
    ['{{> part one=edition.date two="b"}}', '{{one.text}}{{two}}', 'August 2017b'],
    ['{{> part edition.date}}', '{{text}}{{edition.number}}', 'August 201728'],
    ['{{#each edition.sections as |one|}}{{> part title=one.anchor}}{{/each}}', '{{title}}', 'section-asection-b'],
    ['{{#each edition.sections}}{{> part}}{{/each}}', '{{title}}', 'FirstSecond'],
    [
      '{{#each edition.sections as |one|}}{{#> part}}{{one.title}}{{/part}}{{/each}}',
      '[{{> @partial-block}}]',
      '[First][Second]',
    ],
    ['{{> part n=3}}', '{{n}}{{#if (gt n 0)}}{{> part n=(subtract n 1)}}{{/if}}', '3210'],
    ['{{> part more=1}}', '{{#each edition.sections}}{{> @root/part}}{{/each}}', undefined],
  ])('%s fills %s', async (page, part, expected) => {
    const filling = fill(page, { templates: { part } });
    if (expected === undefined) await expect(filling).rejects.toThrow('A name is expected here');
    else expect(await filling).toBe(expected);
  });

  it('may be in a style sheet, where a rule may end after it', async () => {
    const style =
      '/* {{no}} */ p { color: {{edition.paper}}; }\n@page { content: {{css edition.name}} ", "; {{#if edition.draft}} top: 0 {{/if}} }';
    expect(await fill('', { styles: { style } })).toBe('p{color:A4}\n@page{content:"Harbour & Sons" ", ";}');
  });
});

describe('a function', () => {
  const names = {
    link: 'https://www.example.org/a/',
    list: ['a', 'b'],
    none: null,
    wide: 600,
    item: { language: 'fr' },
  };

  it.each([
    ['{{prose edition.sections.1.intro 3}}{{prose none 3}}', '<p class="short">Some <em>words</em>.</p>'],
    ['{{lang item}}{{lang "de"}}{{lang none}}', ' lang="fr" dir="auto" lang="de" dir="auto"'],
    [
      '{{href link}}{{href "javascript:alert(1)"}}{{href "#one"}}',
      ' href="https://www.example.org/a/" rel="noopener noreferrer" href="#one"',
    ],
    [
      '{{href (mailto "a@example.org")}}{{href (tel "+1 555 010 0100")}}',
      ' href="mailto:a@example.org" href="tel:+15550100100"',
    ],
    ['{{bare link}}{{bare none}}', 'example.org/a'],
    [
      '{{address link "here"}}{{address link link}}',
      '<span class="address" data-url> (https://www<wbr>.example.org/<wbr>a/)</span>',
    ],
    ['{{breakable "<"}}', '&lt;'],
    ['{{against "b.html" link}}{{against "b.html" none}}', 'https://www.example.org/a/b.htmlb.html'],
    ['{{css "}"}}', '"\\7d "'],
    ['{{join list ", "}}{{join none ", "}}{{locale "pt-BR"}}', 'a, bpt_BR'],
    ['{{contains "abc" "b"}}{{contains list "a"}}{{contains none "a"}}', 'truetruefalse'],
    ['{{some edition.sections "intro"}}{{some edition.sections "titleLanguage"}}{{some list "x"}}', 'truefalsefalse'],
    ['{{if none 1 2}}{{if list 1}}{{if none 1}}', '21'],
    ['{{eq "a" "a"}}{{eq none 0}}{{not none}}{{not list}}', 'truefalsetruefalse'],
    ['{{and "a" none "b"}}{{and "a" "b"}}{{or none "" "c"}}{{or none 0}}', 'bc0'],
    ['{{gt wide 599}}{{add wide 1}}{{subtract wide 1 2}}{{multiply 2 3 4}}{{divide wide 4}}', 'true60159724150'],
    ['{{round 1.5}}{{min wide 5 7}}{{max wide 5}}', '25600'],
  ])('%s', async (page, expected) => expect(await fill(page, { names })).toBe(expected));

  it('is tried here, each of them', () => {
    const page = [
      'prose',
      'lang',
      'href',
      'mailto',
      'tel',
      'bare',
      'address',
      'breakable',
      'against',
      'css',
      'join',
      'locale',
    ];
    const logic = ['contains', 'some', 'if', 'eq', 'not', 'and', 'or', 'gt'];
    const numbers = ['add', 'subtract', 'multiply', 'divide', 'round', 'min', 'max'];
    expect(Object.keys(functions).sort()).toEqual([...page, ...logic, ...numbers].sort());
  });
});

describe('a mistake has its place, and what to write', () => {
  it.each([
    ['<p>\n{{edition.tittle}}', '2:3: `edition` has no field `tittle`. Did you mean `title`?', 'Write `title`'],
    ['{{#if edition.tittle}}x{{/if}}', '1:7: `edition` has no field `tittle`', ''],
    ['{{editon.title}}', '1:3: Nothing here has the name `editon`. Did you mean `edition`?', ''],
    [
      '{{#each edition.sections as |section|}}{{sectoin.title}}{{/each}}',
      '1:42: Nothing here has the name `sectoin`. Did you mean `section`?',
      '',
    ],
    [
      '{{#each edition.sections}}{{titel}}{{/each}}',
      '1:29: Nothing here has the name `titel`. Did you mean `title`?',
      '',
    ],
    ['{{edition.title.length}}', '1:3: `edition.title` is a text, and has no field `length`', ''],
    ['{{edition.date}}', '1:1: `edition.date` is something with fields, and not a text', 'iso, text'],
    [
      '{{edition.sections}}',
      '1:1: `edition.sections` is a list, and not a text',
      '{{#each edition.sections as |one|}}',
    ],
    ['{{upcase edition.title}}', '1:3: There is no function `upcase`', 'There are add, address'],
    ['{{hrefs edition.title}}', '1:3: There is no function `hrefs`. Did you mean `href`?', ''],
    ['{{lang}}', '1:3: The function `lang` has no values', ''],
    ['{{#if (lang)}}{{/if}}', '1:7: `lang` takes 1 value, and has 0', ''],
    ['{{bare "a" "b"}}', '1:1: `bare` takes 1 value, and has 2', ''],
    ['{{prose edition.summary 3}}', '1:9: `prose` takes prose, such as `item.body` here, and got a text', ''],
    ['{{href edition.sections}}', '1:8: `href` takes a text here, and got a list', ''],
    ['{{breakable (breakable "a")}}', '1:13: `breakable` takes a text here, and got HTML', ''],
    ['{{add edition.title 1}}', '1:7: `add` takes a number here, and got a text', ''],
    ['{{add edition.volume 1}}', '1:7: `add` takes a number here, and got nothing', ''],
    ['{{join edition.title ", "}}', '1:8: `join` takes a list here, and got a text', ''],
    ['{{if (eq a=1) 2}}', '1:10: `eq` takes no names with =', ''],
    ['{{#if edition.title}}\n<p>', '1:1: `{{#if edition.title}}` is not closed', 'Write `{{/if}}` where it ends'],
    ['{{#if edition.title}}{{#each edition.boxes}}{{/if}}', '1:25: `{{#each}}` is closed by `{{/if}}`', ''],
    ['{{#if edition.title}}{{/each}}', '1:4: `{{#if}}` is closed by `{{/each}}`', ''],
    ['{{words.web}} {{edition.title', '1:15: `{{edition.title` is not closed', ''],
    ['a{{/if}}', '1:2: This tag closes a block that is not open', ''],
    ['{{edition.title | upcase}}', '1:17: `|` is not expected here', '{{lang item}}'],
    ['{{edition..title}}', '1:', ''],
    ['{{edition/../title}}', '1:3: This name cannot be read', ''],
    [
      '{{#section edition.title}}{{/section}}',
      '1:4: There is no block `{{#section}}`',
      'There are each, if, unless, with',
    ],
    ['{{#edition.draft}}{{/edition.draft}}', '1:4: A name is expected here', ''],
    ['{{#if}}{{/if}}', '1:1: {{#if}} takes one value, and has 0', ''],
    ['{{#if edition as |one|}}{{/if}}', 'has too many names: 0 at most', ''],
    ['{{#each edition.boxes as |a b c|}}{{/each}}', '`as |a b c|` has too many names: 2 at most', ''],
    ['{{#each edition.title}}{{/each}}', '1:1: {{#each}} takes a list, and got a text', ''],
    ['{{> parts}}', '1:5: The theme has no template `parts.hbs`. Did you mean `part`?', 'Write `part`'],
    ['{{> part 1 2}}', '1:1: {{> }} takes names with =', ''],
    ['{{> part __proto__=1}}', '`__proto__` is not a name', ''],
    ['{{> (or "part" "page")}}', '1:5: A name is expected here', ''],
    ['{{> @partial-block}}', '1:1: `@partial-block` is nothing here', ''],
    ['{{#*inline "a"}}{{/inline}}', '1:1: `{{*` is not known here', ''],
    ['{{* a}}', '1:1: `{{*` is not known here', ''],
    ['{{{{raw}}}} {{x}} {{{{/raw}}}}', '1:1: `{{{{` is not known here', ''],
    ['{{@index}}', '1:3: `@index` is only known in {{#each}}', ''],
    ['{{@level}}', '1:3: There is no `@level`', 'There are first, index, key, last, root'],
    ['{{../edition.title}}', '1:3: `../edition.title` leads out of the template', ''],
    ['{{this}}', '1:3: `this` is about nothing here', ''],
    ['<p>\n{% if edition.title %}', '2:1: `{%` is of another template language', 'see docs/themes.md'],
  ])('%s', async (page, message, hint) => {
    const error: unknown = await fill(page, { templates: { part: '' } }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'UserError' });
    const said = error as { message: string; hint?: string };
    expect(said.message).toMatch(/^\/publication\/themes\/own\/page\.hbs:\d+:\d+: /);
    expect(said.message).toContain(message);
    expect(said.hint ?? '').toContain(hint);
  });

  it('is in the file that it is in', async () => {
    const inPart = fill('{{> part}}', { templates: { part: 'a\n  {{edition.x}}' } });
    await expect(inPart).rejects.toThrow('/publication/themes/own/part.hbs:2:5: `edition` has no field `x`');
    const inStyle = fill('', { styles: { style: '/* a\n b */ p { color: {{look.lihgt}} }' } });
    await expect(inStyle).rejects.toThrow('/publication/themes/own/style.css:2:20: `look` has no field `lihgt`');
  });
});

describe('no template looks around', () => {
  it.each([
    'edition.constructor',
    'edition.__proto__',
    'edition.toString',
    'edition.hasOwnProperty',
    'constructor',
    '__proto__',
    'this.constructor',
    '@root.constructor',
    '@root.__proto__',
    'edition.sections.constructor',
    'edition.sections.map',
    'edition.sections.[__proto__]',
    'edition.title.constructor',
    'words.constructor',
    // They are functions of bulletin.
    'words.typeset',
    'words.whyMail',
    'process',
    'globalThis',
    'require',
  ])('{{%s}}', async (path) => {
    await expect(fill(`{{${path}}}`)).rejects.toMatchObject({ name: 'UserError' });
    await expect(fill(`{{#with ${path} as |x|}}{{x}}{{/with}}`)).rejects.toMatchObject({ name: 'UserError' });
    const inLoop = fill(`{{#each edition.sections}}{{${path.replace('this', '../this')}}}{{/each}}`);
    await expect(inLoop).rejects.toMatchObject({ name: 'UserError' });
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])(
    '%s is no function, block or template',
    async (name) => {
      for (const page of [
        `{{${name} 1}}`,
        `{{#${name} 1}}{{/${name}}}`,
        `{{> ${name}}}`,
        `{{@${name}}}`,
        `{{add (${name} 1) 1}}`,
      ])
        await expect(fill(page)).rejects.toMatchObject({ name: 'UserError' });
      expect(await fill('{{#each words}}{{@key}} {{/each}}')).not.toContain(name);
    },
  );

  it.each(['/etc/passwd', '../../secret', 'file:///etc/passwd', '__proto__', 'own/page'])(
    '{{> "%s"}} is no template',
    async (name) => {
      await expect(fill(`{{> "${name}"}}`)).rejects.toThrow('The theme has no template');
      await expect(fill(`{{> [${name}]}}`)).rejects.toThrow('The theme has no template');
    },
  );

  it('sees the names that it has been given, and nothing of JavaScript in them', async () => {
    const part = '{{#with a as |x|}}{{x}}{{/with}}{{constructor}}';
    await expect(fill('{{> part a=1}}', { templates: { part } })).rejects.toThrow('the name `constructor`');
  });
});
