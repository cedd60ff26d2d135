// `--shard 1/4`: which issues are in one part, so that several jobs build or check all of them between them.

import { UserError } from '../../base/errors.ts';
import { inGroups, type Selected } from './select-issues.ts';

export interface Shard {
  /** From 1. */
  readonly part: number;
  readonly parts: number;
}

/** A part that was taken. */
export interface TakenShard extends Shard {
  /** How many issues are in it, and how many there are. */
  readonly issues: number;
  readonly of: number;
}

/** Throws UserError. */
export function parseShard(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  const [, part, parts] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { part: Number(part), parts: Number(parts) };
  if (shard.part >= 1 && shard.part <= shard.parts) return shard;
  throw new UserError(`--shard must be a part and the number of parts, such as 1/4, but it is \`${text}\``, {
    hint: 'For four jobs, write 1/4, 2/4, 3/4 and 4/4, each in one of them',
  });
}

/**
 * The issues of a part. All languages of an issue are in the same part, so that they are compared. No part has more than one
 * issue more than another. It depends on nothing but the names of the files.
 */
export function takeShard(issues: readonly Selected[], { part, parts }: Shard): readonly Selected[] {
  const sorted = issues.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const groups = inGroups(sorted).filter((_, index) => index % parts === part - 1);
  return groups.flatMap((group) => group.map((index) => sorted[index]!));
}

export function shardText({ part, parts, issues, of }: TakenShard): string {
  return `Part ${part} of ${parts}: ${issues === 0 ? 'none' : issues} of ${of} ${of === 1 ? 'issue' : 'issues'}`;
}
