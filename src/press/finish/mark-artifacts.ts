// Says of all that is painted for the eye only that it is an artifact (ISO 32000-1, 14.8.2.2; ISO 14289-1, 7.1).

import type { Content, Mark } from './read-content.ts';

/** `idle` are the marks that say nothing: borders and backgrounds of what is tagged. They become artifacts too. */
export function markArtifacts(content: string, { loose }: Content, idle: readonly Mark[]): string {
  const changes = [
    ...joined(content, loose).flatMap(({ from, to, isText }) => [
      // Text that no element holds comes from the margin boxes of the page: running heads and page numbers.
      { from, to: from, text: isText ? '/Artifact <</Type /Pagination>> BDC\n' : '/Artifact BMC\n' },
      { from: to, to, text: '\nEMC' },
    ]),
    ...idle.map(({ from, to }) => ({ from, to, text: '/Artifact BMC' })),
  ].sort((a, b) => a.from - b.from);
  const parts: string[] = [];
  let done = 0;
  for (const { from, to, text } of changes) {
    parts.push(content.slice(done, from), text);
    done = to;
  }
  parts.push(content.slice(done));
  return parts.join('');
}

/** Pieces with nothing but a blank between them share one pair of marks. */
function joined(content: string, pieces: Content['loose']): Content['loose'] {
  const runs: { from: number; to: number; isText: boolean }[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.isText === piece.isText && content.slice(last.to, piece.from).trim() === '') last.to = piece.to;
    else runs.push({ ...piece });
  }
  return runs;
}
