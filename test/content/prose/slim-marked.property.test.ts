// Emphasis is what plain marked makes of it, whatever character is beside it.

import { marked } from 'marked';
import { expect, test } from 'vitest';
import { lexProse } from '../../../src/content/prose/lex-prose.ts';
import { unfamiliar } from '../../../src/content/prose/slim-marked.ts';
import { bundledMarked } from '../../support/bundled-marked.ts';

const plain = (source: string): string => JSON.stringify(marked.lexer(source, { gfm: true }));

test('emphasis beside every character', async () => {
  const bundled = (await bundledMarked()).marked;
  for (let code = 1; code <= 0x1ffff; code += code < 0x3100 ? 1 : 23) {
    // Halves of characters; and one tilde, which strikes nothing through here.
    if ((code >= 0xd800 && code <= 0xdfff) || code === 0x7e) continue;
    const c = String.fromCodePoint(code);
    // Its own check, since most of the time would go into the messages of the other.
    const source = `a*b${c}*d ${c}_e_${c} f_${c}g_ **${c}h**i j${c}**k** ~~${c}l~~m \\${c}`;
    const expected = plain(source);
    const ours = JSON.stringify(lexProse(source));
    if (ours !== expected) expect(ours, source).toBe(expected);
    if (unfamiliar.test(c)) continue;
    const tokens = JSON.stringify(bundled.lexer(source, { gfm: true }));
    if (tokens !== expected) expect(tokens, source).toBe(expected);
  }
});
