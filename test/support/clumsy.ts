// An issue as a clumsy editor leaves it: slips of typing, pasting and looks in words that were right, the same on every
// run.

import { generator } from './generator.ts';

type Slip = (text: string, at: number) => string;

const put = (text: string, at: number, instead: string, length = 0): string =>
  text.slice(0, at) + instead + text.slice(at + length);

/** From a place on, the first match is written otherwise. */
function first(pattern: RegExp, instead: string | ((found: string) => string)): Slip {
  return (text, at) => text.slice(0, at) + text.slice(at).replace(pattern, instead as string);
}

const pieces = [
  '&mdash;',
  '&nbsp;',
  '0..=2',
  'Oh là là',
  'https://example.org/a#b.c;d,e.',
  '(https://example.org/x_(y).)',
  '[un lien.](https://example.org/l.)',
  'Joomla!',
  '« Who owns the sea? »',
  '“yes"',
  'Node.js',
  ':tada:',
  '`a ?  b,,c`',
  'J.K. Rowling',
  '...',
  '1 decembre',
  '2ème',
  'the the',
  'e.g.',
  '50%',
  '5"',
  ' ,',
  ' .',
  '..',
  '!!',
  '??',
  '\u200b',
  '\u00a0',
  '\u202f',
  '\t',
  '  ',
  'Ã©',
  '13thRiver',
  'Centre(now at',
  '7 -9',
  '- ',
  '**',
  ' **',
  '_',
  '#',
  '\\',
  '"',
  "'",
  '«',
  '»',
  'ﬁ',
  '•  ',
  'www.example.org/a.',
];

const slips: readonly Slip[] = [
  first(/\. (?=[A-Z])/, '.'),
  first(/, /, ','),
  first(/([a-z]), /, '$1 ,'),
  first(/([a-z])\. /, '$1 .'),
  first(/ (\p{L}{2,8}) /u, ' $1 $1 '),
  first(/ (?=\p{L})/u, '  '),
  first(/ /, '\u00a0'),
  first(/«\s?|“/, '"'),
  first(/\)/, ''),
  first(/(https?:[^\s)>"'}\]]+)/, '$1.'),
  first(/(https?:[^\s)>"'}\]]+)/, '$1),'),
  first(/url: (\S+)/, 'url: "$1."'),
  first(/- title: (.*)/, '- { title: $1 }'),
  first(/body: \|/, 'body: >'),
  first(/\s([;:!?])\s/, '$1 '),
  first(/(\d\d?) (janvier|décembre|mars|mai)/, '1 $2'),
  first(/\n/, '\r\n'),
  (text, at) => put(text, at, '', 1),
  // A word, a line or a mark is gone, is there twice, or has changed places with the next.
  first(/ \p{L}+/u, ''),
  first(/( \p{L}+)( \p{L}+)/u, '$2$1'),
  first(/\n.*(?=\n)/, ''),
  first(/(\n.*)(?=\n)/, '$1$1'),
  first(/(\n.*)(\n.*)(?=\n)/, '$2$1'),
  first(/[.,;:!?»”)\]]/, ''),
  first(/[.,;:!?«“([]/, '$&$&'),
  first(/([.,;:!?»”)\]])(.)/, '$2$1'),
  // Another way to type a text.
  first(/^( *- title| +\w+): ([^"'|>{[\n]+)$/m, "$1: '$2'"),
  first(/^( *- title| +\w+): ([^"'|>{[\n\\]+)$/m, '$1: "$2"'),
  first(/^( *)body: ([^"'|>{[\n]+)$/m, '$1body: >-\n$1  $2'),
  first(/^( *)body: ([^"'|>{[\n]+)$/m, '$1body: |+\n$1  $2\n'),
  first(/^( *)- label: (.*)\n *url: (.*)$/m, '$1- { label: $2, url: $3 }'),
  first(/^( *)(\w+): \{ (.*), (.*) \}$/m, '$1$2:\n$1  $3\n$1  $4'),
  first(/body: \|\n/, 'body: |2-\n'),
  (text) => text.replace(/\r?\n/g, '\r\n'),
  (text) => text.replace(/[«»]/g, '"').replace(/’/g, "'"),
  (text) => text.replace(/\u00a0|\u202f/g, ' '),
  first(/\n {2,}/, '$& '),
  first(/\n {2,}/, '\n '),
  first(/&|’|—|é/, (found) => ({ '&': '&amp;', '’': '&rsquo;', '—': '&mdash;', é: '&eacute;' })[found] ?? found),
];

/** A text after a few slips. */
export function clumsy(text: string, seed: number): string {
  const next = generator(seed);
  let slipped = text;
  for (let count = 1 + (next() % 6); count > 0; count -= 1) {
    const at = next() % Math.max(1, slipped.length);
    const slip =
      next() % 2 === 0
        ? slips[next() % slips.length]!
        : (whole: string) => put(whole, at, pieces[next() % pieces.length]!);
    slipped = slip(slipped, at);
  }
  return slipped;
}
