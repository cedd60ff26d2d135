// marked as the bundle has it, with a list of the signs of few scripts.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexer, marked } from 'marked';
import familiar from '../../src/content/prose/familiar-signs.json' with { type: 'json' };
import { toolFolder } from './memory-host.ts';

export async function bundledMarked(): Promise<{ marked: typeof marked; Lexer: typeof Lexer }> {
  const text = readFileSync(join(toolFolder, 'node_modules/marked/lib/marked.esm.js'), 'utf8')
    .replaceAll(String.raw`\p{P}\p{S}`, () => familiar.marks)
    .replaceAll(String.raw`\p{L}\p{N}`, () => familiar.lettersAndNumbers);
  return (await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`)) as never;
}
