// What the Markdown reader could not take in, with its place.

import type { Path, Region } from '../../../content/issue/fault.ts';
import type { Oddity } from '../../../content/prose/prose.ts';
import type { Subject } from '../subject.ts';

interface OddPlace {
  readonly path: Path;
  readonly span: Region;
  readonly text: string;
}

/** Every oddity of one kind; its span is what is on its first line. */
export function* oddities(proses: Subject['proses'], kind: Oddity['kind']): Generator<OddPlace> {
  for (const { prose, path } of proses) {
    for (const oddity of prose.oddities) {
      if (oddity.kind !== kind) continue;
      const { offset, text } = oddity;
      const end = text.indexOf('\n');
      yield { path, span: { offset, length: Math.max(1, end === -1 ? text.length : end) }, text };
    }
  }
}
