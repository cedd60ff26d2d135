// How much the templates of a page may do. It is counted, and not timed: what is built does not depend on the machine.

import type { Run } from './scope.ts';
import { templateError, type Position } from './template-mistakes.ts';
import type { Source } from './theme.ts';

// Far more than a page of the largest issue needs.
export const limits = { steps: 5_000_000, characters: 30_000_000, depth: 300, source: 500_000 } as const;

export function newRun(pictures: number): Run {
  // A page may have the pictures of its issue twice.
  return { steps: limits.steps, room: limits.characters + 2 * pictures, depth: 0 };
}

export function spend(run: Run, steps: number, characters: number, source: Source, where: Position): void {
  run.steps -= steps;
  run.room -= characters;
  if (run.depth > limits.depth)
    throw templateError(
      source,
      where,
      'This template fills itself again and again',
      'Let it end: {{#if}} around {{> }}',
    );
  if (run.steps < 0)
    throw templateError(
      source,
      where,
      `The page takes more than ${limits.steps / 1_000_000} million steps`,
      'Look for {{#each}} in {{#each}}',
    );
  if (run.room < 0)
    throw templateError(source, where, 'The page is larger than any issue needs', 'Look for {{#each}} in {{#each}}');
}
