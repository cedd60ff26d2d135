// Style sheets of themes: what they may not load, and what is left of them.

import { describe, expect, test } from 'vitest';
import { joinLines } from '../../src/theme/parse-template.ts';
import { refuseLoading, trimStyle, withoutComments } from '../../src/theme/read-style.ts';
import { processorTime } from '../support/processor-time.ts';

describe('a sheet that loads something is refused, with its line', () => {
  test.each([
    ['p { color: red }\n.a { background: url(https://example.org/a.png) }', '2:18', 'url(https://example.org/a.png)'],
    ['p { background: URL( "a.png" ) }', '1:17', 'URL( "a.png" )'],
    ['@import "other.css";', '1:1', '@import "other.css";'],
    ['/* a\n b */ p { background: image-set("a.png" 1x) }', '2:23', 'image-set("a.png" 1x)'],
  ])('%s', (css, where, what) => {
    expect(() => refuseLoading(css, 'ours/style.css')).toThrow(`ours/style.css:${where}: \`${what}\` loads a file`);
  });

  test.each([
    'p { background: url(data:image/png;base64,AA==) }',
    '/* no url(a.png) */ p { color: red }',
    'p { clip-path: url("#a") }',
    '.urls { color: red }',
  ])('%s is none', (css) => {
    expect(() => refuseLoading(css, 'ours/style.css')).not.toThrow();
  });
});

describe('what only people need is taken out', () => {
  test.each([
    [
      'p {\n  color: red;\n  margin: 0 1em;\n}\n\n/* b */ a::before { content: "a  /b;}" }',
      'p{color:red;margin:0 1em}\na::before{content:"a  /b;}"}',
    ],
    [
      '.a > .b + p { margin: 0.5em 10.5em 0; grid-area: 1 / 2; content: "0.5 > 1" }',
      '.a>.b + p{margin:.5em 10.5em 0;grid-area:1/2;content:"0.5 > 1"}',
    ],
    // A tag is a NUL.
    ['p { color: \0; }', 'p{color:\0}'],
    ['\0 a { content: "a \0"; margin: 0 \0 }', '\0 a{content:"a \0";margin:0 \0}'],
    ['p { color: red } /* never closed { }', 'p{color:red}'],
    ['p { content: "never closed }\na { color: red }', 'p{content:"never closed } a { color: red }'],
  ])('%s', (css, left) => {
    expect(trimStyle(withoutComments(css))).toBe(left);
  });
});

test.each(['/*', '\0', '"', "'", '{\0}', '"\\', ' ', '\n', ' \n', '/* * ', '; } '])(
  'time grows with the length only: %j',
  (part) => {
    const text = part.repeat(250_000 / part.length);
    for (const work of [trimStyle, withoutComments, joinLines, (css: string) => refuseLoading(css, 'style.css')])
      expect(processorTime(() => work(text))).toBeLessThan(5_000);
  },
);
