// The words of a programming language, each with what it is, so that a page can colour them. In the program it is a file
// of its own (scripts/build.mjs), which is read when there is code.

import hljs from 'highlight.js/lib/common';
import { escapeHtml } from './escape.ts';

export interface Highlighter {
  /** `Python` for `py`; undefined where the name is not known. */
  nameOf(language: string): string | undefined;
  /** The lines of a text as HTML; undefined where the language is not known. */
  linesOf(code: string, language: string): readonly string[] | undefined;
}

/** What the library calls a word, and the few kinds that a page tells apart. */
const kinds: Readonly<Record<string, string>> = {
  ...named('word', 'keyword built_in type literal selector-tag tag name'),
  ...named('value', 'string regexp number symbol char attribute link addition'),
  ...named('aside', 'comment quote doctag meta'),
  ...named('title', 'title section attr variable'),
  ...named('gone', 'deletion'),
};

function named(kind: string, names: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, kind]));
}

/** The library's time grows with the square of a text and of its lines, and nobody reads so much in colours. */
const longest = 10_000;
const longestLine = 200;

/** Of what the library has one name for, such as "HTML, XML" and "TOML, also INI", the one that is meant. */
const names: Readonly<Record<string, string>> = {
  ...{ xml: 'XML', rss: 'RSS', atom: 'Atom', svg: 'SVG', xsd: 'XSD', xsl: 'XSL', plist: 'XML', ini: 'INI' },
  ...{ jsx: 'JSX', tsx: 'TSX', json5: 'JSON5', zsh: 'Zsh', 'python-repl': 'Python', pycon: 'Python' },
};

export const highlighter = (): Highlighter => ({
  nameOf: (language) => {
    const typed = language.toLowerCase();
    return Object.hasOwn(names, typed) ? names[typed] : hljs.getLanguage(typed)?.name?.replace(/,.*/, '');
  },
  linesOf: (code, language) => {
    if (code.length > longest || hljs.getLanguage(language) === undefined) return undefined;
    if (code.split('\n').some((line) => line.length > longestLine)) return undefined;
    return linesIn(hljs.highlight(code, { language, ignoreIllegals: true }).value);
  },
});

/** What is open at the end of a line goes on in the next one. */
function linesIn(html: string): readonly string[] {
  const open: string[] = [];
  let line = '';
  const lines: string[] = [];
  for (const [part, name, text] of html.matchAll(/<span class="(?:hljs-)?([\w-]+)[^"]*">|<\/span>|([^<\n]+)|\n/g)) {
    if (text !== undefined) line += text;
    else if (part === '\n') {
      lines.push(line + '</span>'.repeat(open.filter((tag) => tag !== '').length));
      line = open.join('');
    } else if (part === '</span>') line += open.pop() === '' ? '' : '</span>';
    else {
      const kind = kinds[name ?? ''];
      open.push(kind === undefined ? '' : `<span class="code-${escapeHtml(kind)}">`);
      line += open.at(-1)!;
    }
  }
  return [...lines, line];
}
