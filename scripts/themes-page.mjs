// Makes docs/themes.md, the page for those who make themes, from the source: what templates know is read from the types
// themselves.

/**
 * The page as Markdown. `read` gives the text of a file, `list` the names in a folder, by paths from the project's
 * folder.
 */
export function themesPage({ read: readFile, list }) {
  const read = (path) => (path.endsWith('.ts') ? onOneLine(readFile(path)) : readFile(path));
  const types = interfacesOf(read('src/content/edition/edition.ts'));
  const english = Object.fromEntries(
    [...read('src/content/edition/words/en.ts').matchAll(/^ {2}(\w+): '(.*)',$/gm)].map(([, name, text]) => [
      name,
      `In English: ${text}`,
    ]),
  );
  const words = interfacesOf(read('src/content/edition/words/words.ts')).get('Words') ?? [];
  return `${[
    intro,
    '## The files of a theme',
    '',
    'A theme needs none of them if its base has them; only `page.hbs` must be in the theme or in its base.',
    '',
    ...filesOf(read, list),
    ownFiles,
    ...edition(types),
    '### `words`: the words that bulletin adds',
    '',
    'They are in the language of the edition. A theme should not contain words, because they would be in one language in every edition.',
    '',
    ...rows(
      words
        .filter(({ isMethod, type }) => !isMethod && type === 'string')
        .map((word) => ({ ...word, doc: word.doc ?? english[word.name] })),
    ),
    look,
    '## Functions',
    '',
    '`{{name value ...}}` writes what a function gives, `(name value ...)` is the same inside a tag. Handlebars calls them helpers; there are no others.',
    '',
    '| function | what it gives |',
    '|---|---|',
    ...functionsOf(read('src/theme/template-functions.ts')),
    '',
    refused(read),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

/** Source with each comment, each type and each value on one line, however a formatter has broken it. */
function onOneLine(source) {
  const joined = (text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .join(' ');
  let text = source
    .replace(/\/\*\*\n((?: *\*.*\n)+?) *\*\//g, (_, body) => `/** ${joined(body.replace(/^ *\* ?/gm, '')).trim()} */`)
    .replace(/([:=])\n +(?=\S)/g, '$1 ')
    .replace(/([:=]) \| /g, '$1 ')
    .replace(/\n +\| /g, ' | ');
  // The innermost first; its braces are out of the way until all are done.
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\{([^{}\n]*)\}/g, '\u0001$1\u0002');
    text = text.replace(
      /(?<=[:(|] |\()\{\n([^{}]*?)\n *\}/g,
      (_, inner) => `\u0001 ${joined(inner).replace(/;$/, '')} \u0002`,
    );
  }
  return text.replaceAll('\u0001', '{').replaceAll('\u0002', '}');
}

const intro = `# Themes

A theme is a folder of templates, style sheets and fonts: the look of every form that readers get. It is only data: nothing in it runs.
Two come with bulletin: \`classic\`, which looks like a newspaper, and \`civic\`, which looks like a report. \`theme: civic\` in bulletin.yaml, or
\`bulletin build --theme civic\`, chooses the second; \`bulletin theme list\` lists all themes that you can use. This page is made from the source.

## Without your own theme

You can set colours, a logo, fonts and the size of the paper in bulletin.yaml:

\`\`\`yaml
theme: civic
paper: Letter
colours:
  accent: "#8b1a1a"          # six hexadecimal digits; without quotation marks, YAML reads # as a comment
  accent-dark: "#f2b8b5"     # without it, bulletin makes it from \`accent\`
logo: { file: images/logo.png, alt: { en: Harbour Society, fr: Société du port } }
fonts: { text: serif, headings: sans }
\`\`\`

bulletin compares each colour with the colour behind it, on light screens, on dark ones and on paper. If the contrast is below 4.5
(WCAG 2.2, 1.4.3), that is an error, which names the nearest readable shade. The logo has the same limits as the pictures of
an issue. You choose among the fonts of the theme, \`serif\` or \`sans\`, so that no letter is missing and nothing is downloaded.

## Your own theme

Put it into \`themes/NAME/\` beside bulletin.yaml. bulletin looks there first. There are two ways to start one.

**On top of another.** A theme with a base is small: it has only what is different. This is a complete one, \`themes/ours/theme.yaml\`:

\`\`\`yaml
base: classic
colours:
  light: { accent: "#8b1a1a", link: "#8b1a1a" }
  dark: { accent: "#f2b8b5", link: "#f2b8b5" }
fonts: { text: sans, headings: serif }
\`\`\`

Rules in an \`extra.css\` beside it come after all others. A template or style sheet replaces the file of the base with the same name.
Your theme improves with its base at each upgrade of bulletin. If \`themes/classic\` has \`base: classic\`, its base is the theme of bulletin.

**As a copy.** \`bulletin theme eject civic --to ours\` writes a theme and its bases into \`themes/ours/\` as one complete theme. Only
you change it from then on. The command never overwrites a file.
`;

const ownFiles = `## theme.yaml

| field | what it says |
|---|---|
| \`base\` | The theme that has what this one does not: a theme of the publication or of bulletin. There may be at most four, one on another, and no circle. |
| \`colours.light\`, \`colours.dark\`, \`colours.print\` | Colours of light screens, of dark ones, and of paper: \`paper\`, \`tint\` (behind boxes), \`ink\`, \`quiet\` (captions), \`rule\` (lines), \`accent\`, \`link\`, \`visited\`, \`warning\`. Six hexadecimal digits each. |
| \`families.NAME.fonts\` | The fonts of a family, the first choice first; the last is a generic one such as serif. A publication chooses among the names. |
| \`families.NAME.display\` | Fonts that come before them in the largest sizes. |
| \`fonts.text\`, \`fonts.headings\`, \`fonts.labels\` | Which family to use for running text, for names and titles, and for the small text around them. |

## Fonts

\`fonts/fonts.json\` lists the files, a list of \`family\`, \`weight\`, \`style\` (\`normal\` or \`italic\`), \`file\` (a .woff2 beside the list) and \`characters\`
(\`20-7e a0-ff\`: hexadecimal, in ascending order); with \`elements\`, a font goes only into pages that have one of these. The list adds to the fonts of the base.
A page contains the fonts that its style sheets name and that have characters of its text.
\`fonts/coverage.json\` says which \`families\` and \`characters\` all text fonts have: other characters are the finding \`text/missing-glyph\`, before
bulletin prints anything. A theme with its own text fonts needs its own list; otherwise it uses the list of the base. Put the licences of fonts beside them as \`.txt\`.

## What templates know

Templates are [Handlebars](https://handlebarsjs.com/guide/), and style sheets may have its tags, too. \`edition\`, \`words\` and \`look\` are known in all of them.
Wherever a name has no value, it is null, so that you can write \`{{#if edition.publisher}}\`; a misspelt name is an error. bulletin escapes every
value. A line end beside a tag disappears: if you need a space there, type it on the line of the tag.

| tag | what it does |
|---|---|
| \`{{edition.title}}\` | writes a text or a number |
| \`{{{look.fonts.text}}}\` | the same without escaping, for style sheets |
| \`{{#if item.title}}\` ... \`{{else if item.marks}}\` ... \`{{else}}\` ... \`{{/if}}\` | a choice. Empty are null, false, 0, an empty text and an empty list. \`{{#unless item.title}}\` is the opposite |
| \`{{#each item.links as \\|link\\|}}\` ... \`{{/each}}\` | once for each entry of a list; in it, \`{{@index}}\` counts from 0, and \`@first\` and \`@last\` are true or false. \`{{else}}\` is for an empty list |
| \`{{#with (bare link.url) as \\|label\\|}}\` ... \`{{/with}}\` | gives a value a name; nothing if it is empty |
| \`{{> item item=inner level=4}}\` | fills the template \`item.hbs\`, which knows these names, and those that are known here except of \`as\` |
| \`{{#> mail-box}}\` ... \`{{/mail-box}}\` | fills \`mail-box.hbs\`; \`{{> @partial-block}}\` is there what is between the two |
| \`{{!-- why --}}\` | a comment |

In a block without \`as\`, the fields of the entry are names, as in \`{{#each item.links}}{{label}}{{/each}}\`; \`{{this}}\` is the entry, \`{{../title}}\` a field of what is around it.
A theme cannot add functions or blocks: there are those of this page.
`;

const look = `### \`look\`: colours and fonts

The values of theme.yaml, or those of bulletin.yaml instead. On pages, style sheets have the same values as custom properties,
so that they need no template: \`var(--accent)\` is the right colour on light screens, on dark ones and on paper.

| name | custom property | what it is |
|---|---|---|
| \`look.light\`, \`look.dark\`, \`look.print\` | \`--paper\`, \`--tint\`, \`--ink\`, \`--quiet\`, \`--rule\`, \`--accent\`, \`--link\`, \`--visited\`, \`--warning\` | colours: \`{{look.light.accent}}\` |
| \`look.fonts.text\` | \`--text\` | fonts of running text: \`{{{look.fonts.text}}}\` |
| \`look.fonts.headings\` | \`--headings\` | fonts of names and titles |
| \`look.fonts.labels\` | \`--labels\` | fonts of the small text around them |
| \`look.fonts.display\` | \`--display\` | fonts of the largest sizes |
| \`look.mailFonts.text\`, \`.headings\`, \`.labels\` | | the same without the fonts that come with the theme, which mail programs do not have |
`;

function refused(read) {
  const number = (name, file) => Number(new RegExp(`\\b${name}: ([\\d_]+)`).exec(read(file))?.[1].replaceAll('_', ''));
  const file = 'src/theme/template-limits.ts';
  const million = (name) => number(name, file) / 1_000_000;
  return `## What bulletin refuses

A theme may come from a stranger, like an issue. bulletin writes nothing and shows an error, with the file and the line if there is one, if

- a template renders a file that is not one of its own or its bases': bulletin reads templates only from their folders, and no link leads out of them;
- it fills itself without end, takes more than ${million('steps')} million steps (each tag is one), or makes more than ${million('characters')} million characters, not counting pictures: a build would never end;
- it uses a name, a function or a block that does not exist, or a block does not end;
- a theme has more than ${number('source', file) / 1000} kB of templates and style sheets, or a tag is too deep in others;
- a page has something that runs or loads: \`<script>\`, \`<iframe>\`, \`<object>\`, \`<base>\`, \`<style>\`, \`on...=\` attributes, \`<link rel="stylesheet">\`, \`<meta http-equiv>\`, \`<form>\` and its fields; or a tag that does not end;
- a link leads to anything but http, https, mailto, tel or a place beside the page; or a picture is not in the page (\`data:\`);
- a style sheet has \`@import\`, or a \`url()\` that is not in the sheet (\`data:\`);
- \`page.hbs\` does not start with \`<!doctype html>\`, \`<html>\`, \`<head>\` and \`<meta charset="utf-8">\`: bulletin puts the content policy and the style sheets there;
- a file is larger than a theme needs, or theme.yaml has an unknown field.

Use the function \`href\` for each address that an author wrote: it only lets through http, https, mailto, tel and the items of the issue.
`;
}

const known = {
  'theme.yaml': 'its base, its colours and its families of fonts; see below',
  'page.hbs': 'the web page, also for the PDF',
  'style.css': 'the style of the page, on every screen',
  'print.css': 'what differs on paper; it comes after style.css',
  'extra.css': 'rules that come after both: for themes with a base',
};

function filesOf(read, list) {
  const names = [
    ...new Set([
      ...Object.keys(known),
      ...['classic', 'civic'].flatMap((theme) =>
        list(`templates/${theme}`).filter((name) => /\.(?:hbs|css)$/.test(name)),
      ),
    ]),
  ];
  const classic = list('templates/classic')
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => [name, read(`templates/classic/${name}`).replace(/\{\{!--[^]*?--\}\}/g, '')]);
  const what = (name) => {
    if (name in known) return known[name];
    const users = classic
      .filter(([, text]) => new RegExp(`\\{\\{#?> ${name.replace('.hbs', '')}\\b(?!-)`).test(text))
      .map(([user]) => `\`${user}\``);
    const [, said] =
      /^(?:\{\{!--|\/\*)\s*([^]*?[^.]*?)[.:;]\s/.exec(
        list('templates/classic').includes(name) ? read(`templates/classic/${name}`) : '',
      ) ?? [];
    const comment = said
      ?.replace(/\s+/g, ' ')
      .replace(/\|/g, '\\|')
      .replace(/^[A-Z]/, (first) => first.toLowerCase());
    return (
      [comment, users.length === 0 ? undefined : `a part of ${users.join(', ')}`].filter(Boolean).join('; ') ||
      'a part that themes may fill'
    );
  };
  return ['| file | what it is |', '|---|---|', ...names.map((name) => `| \`${name}\` | ${what(name)} |`), ''];
}

// Where the view that templates get is not what the types say: src/theme/view.ts.
const unseen = { Edition: ['words', 'settings'], EditionImage: ['bytes'] };
const added = {
  EditionSection: [
    {
      name: 'listed',
      type: 'readonly { readonly title: string; readonly anchor: string; readonly language?: string; readonly marks: readonly string[] }[]',
      doc: 'What a list of contents names: in the place of an item without a title, the items in it.',
    },
  ],
  EditionImage: [{ name: 'source', type: 'string', doc: 'Where the picture is: for `src`.' }],
};
const replaced = {
  'Edition.greeting':
    '`body` (prose, for the function `prose`), `signature` (text, or null), `heading` (its first heading as text, or null)',
  'EditionItem.facts': 'list of facts with `label` and `values`',
};
const titles = {
  Edition: '### `edition`: the issue, ready to render',
  DateText: '#### A date',
  EditionSection: '#### A section',
  EditionItem: '#### An item',
  Fact: '#### A value of a fact',
  EditionLink: '#### A link',
  EditionImage: '#### An image, also the logo',
  EditionBox: '#### A box',
};

function edition(types) {
  return [...types].flatMap(([name, fields]) => {
    const shown = [
      ...fields.filter((field) => !unseen[name]?.includes(field.name) && !(name === 'Fact' && field.name === 'label')),
      ...(added[name] ?? []),
    ];
    const typed = shown.map((field) => ({ ...field, typed: replaced[`${name}.${field.name}`] }));
    const contact =
      name === 'EditionBox'
        ? [
            '#### A contact',
            '',
            'Its fields: `name`, `role`, `email`, `phone`, `url` and `postal`, each a text or null.',
            '',
          ]
        : [];
    return [titles[name] ?? `#### ${name.replace('Edition', '')}`, '', ...rows(typed), ...contact];
  });
}

function rows(fields) {
  return [
    '| name | what it is | |',
    '|---|---|---|',
    ...fields.map(
      ({ name, type, isOptional, doc, typed }) =>
        `| \`${name}\` | ${typed ?? typeWords(type)}${isOptional ? ', or null' : ''} | ${(doc ?? '').replace(/\|/g, '\\|')} |`,
    ),
    '',
  ];
}

const plainTypes = {
  string: 'text',
  number: 'number',
  boolean: 'true or false',
  Prose: 'prose, for the function `prose`',
  DateText: 'a date',
  EditionContact: 'a contact',
  EditionImage: 'an image',
  EditionEvent: 'an event',
};
const plurals = {
  EditionSection: 'sections',
  EditionItem: 'items',
  EditionLink: 'links',
  EditionImage: 'images',
  EditionBox: 'boxes',
  Fact: 'facts',
  string: 'texts',
};

function typeWords(type) {
  if (type in plainTypes) return plainTypes[type];
  const [, entry] = /^readonly (.*)\[\]$/.exec(type) ?? [];
  if (entry !== undefined)
    return entry.startsWith('{') ? `list of ${typeWords(entry)}` : `list of ${plurals[entry] ?? entry}`;
  if (type.startsWith('{')) {
    const inner = [...type.matchAll(/readonly (\w+)(\??): (\{[^}]*\}|[^;}]+)/g)].map(
      ([, name, optional, of]) => `\`${name}\` (${typeWords(of.trim())}${optional && ', or null'})`,
    );
    return inner.length === 0 ? 'fields' : inner.join(', ');
  }
  if (/^'[^']*'(?: \| '[^']*')*$/.test(type)) return type.replaceAll("'", '').replaceAll(' | ', ' or ');
  return `\`${type.replace(/\|/g, '\\|')}\``;
}

/** The fields of each interface: name, type, and the comment above. */
function interfacesOf(text) {
  const found = new Map();
  for (const [, name, body] of text.matchAll(/export interface (\w+)[^{]*\{\n([^]*?)\n\}/g)) {
    const fields = [...body.matchAll(/(?: {2}\/\*\* (.*?) \*\/\n)? {2}(?:readonly (\w+)(\??): (.*);|(\w+)\(.*)/g)];
    found.set(
      name,
      fields.map(([, doc, field, optional, type = '', method]) => ({
        name: field ?? method,
        type,
        isOptional: optional === '?',
        isMethod: method !== undefined,
        doc,
      })),
    );
  }
  return found;
}

/** Each function with the comment above it; those that are made by another function have one line, too. */
function functionsOf(text) {
  const table = text.slice(text.indexOf('export const functions'));
  return [...table.matchAll(/(?: {2}\/\*\* (.*?) \*\/\n)? {2}(\w+)(?::|,)/g)]
    .filter(([, doc]) => doc !== undefined)
    .map(([, doc, name]) => `| \`${name}\` | ${(doc ?? '').replace(/\|/g, '\\|')} |`);
}
