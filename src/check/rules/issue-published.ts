// issue/published: a published issue that was changed.

import type { Path, Region } from '../../content/issue/fault.ts';
import type { Issue } from '../../content/issue/schema.ts';
import { isProse } from '../../content/prose/walk-prose.ts';
import { quote } from './reading/names.ts';
import type { Rule } from './rule.ts';

const issue = (place: string, more = '') => `number: 28
date: 2017-08
title: Bulletin
status: published
sections:
  - id: events
    title: Events
    items:
      - kind: event
        title: Workshop on the new Act
        start: 2017-10-16
        place: ${place}
${more}`;

export const issuePublished: Rule = {
  id: 'issue/published',
  severity: 'error',
  isOfItsTime: true,
  what: 'An issue that was committed as `status: published` has been changed since, outside `errata`.',
  why: 'Readers have it and may have cited it, and do not see the change. A correction in `errata` says what was wrong.',
  bad: issue('Toronto'),
  good: issue('Montreal', 'errata:\n  - { date: 2017-09-04, text: "The workshop is in Toronto, not in Montreal." }\n'),
  file: '028.yaml',
  committed: issue('Montreal'),
  *check({ issue, published }) {
    if (published === undefined) return;
    const corrected = 'Put back what was published, and say in `errata` what was wrong and what is right';
    if (issue.status !== 'published') {
      const message = `The issue has already been published, but ${issue.status === undefined ? 'it has no `status`' : `its \`status\` is \`${issue.status}\``} here`;
      yield {
        path: ['status'],
        message,
        help: 'Write `status: published`, and say in `errata` what has to be corrected',
      };
      return;
    }
    const [first, ...others] = differences(forReaders(published), forReaders(issue), []);
    if (first === undefined) return;
    const { path, what, span, atKey } = first;
    const more =
      others.length === 0
        ? ''
        : `, and so ${others.length === 1 ? 'was 1 more place' : `were ${others.length} more places`}`;
    yield {
      path,
      ...(span === undefined ? {} : { span }),
      ...(atKey ? { atKey } : {}),
      message: `${what} after the issue was published${more}`,
      help: corrected,
    };
  },
};

/** Readers do not care where the editor finds its schema, and corrections are meant to come. */
function forReaders({ $schema: _, errata: __, ...rest }: Issue): object {
  return rest;
}

interface Difference {
  readonly path: Path;
  readonly what: string;
  readonly span?: Region;
  readonly atKey?: boolean;
}

/** Every place where two values say something else, in their order. */
function* differences(before: unknown, now: unknown, path: Path): Generator<Difference> {
  const name = nameOf(path);
  if (isProse(before) && isProse(now)) {
    if (!isSame(before.blocks, now.blocks))
      yield { path, what: `${name} was changed`, span: spanOf(before.source, now.source) };
  } else if (Array.isArray(before) && Array.isArray(now)) {
    yield* inLists(before, now, path);
  } else if (isGroup(before) && isGroup(now)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(now)])) {
      const inside = [...path, key];
      if (now[key] === undefined && before[key] !== undefined) yield { path, what: `${nameOf(inside)} was taken out` };
      else if (before[key] === undefined && now[key] !== undefined)
        yield { path: inside, what: `${nameOf(inside)} was added`, atKey: true };
      else yield* differences(before[key], now[key], inside);
    }
  } else if (!isSame(before, now)) {
    yield {
      path,
      what: `${name} was changed from ${typeof before === 'object' ? 'something else' : quote(String(before))}`,
    };
  }
}

/** Entries that are called the same are the same one, changed; of the others, one came or went. */
function* inLists(before: readonly unknown[], now: readonly unknown[], path: Path): Generator<Difference> {
  let [old, own] = [0, 0];
  while (old < before.length || own < now.length) {
    const [was, is] = [before[old], now[own]];
    const isGone =
      old < before.length &&
      (own >= now.length ||
        (before.length > now.length && calls(was) !== calls(is) && calls(before[old + 1]) === calls(is)));
    const isNew =
      !isGone &&
      own < now.length &&
      (old >= before.length ||
        (now.length > before.length && calls(was) !== calls(is) && calls(now[own + 1]) === calls(was)));
    if (isGone) yield { path, what: `${called(was, path)} was taken out` };
    else if (isNew) yield { path: [...path, own], what: `${called(is, path)} was added` };
    else yield* differences(was, is, [...path, own]);
    if (!isNew) old += 1;
    if (!isGone) own += 1;
  }
}

function calls(entry: unknown): string | undefined {
  if (typeof entry === 'string') return entry;
  const { id, title, label, file } = (entry ?? {}) as Readonly<Record<string, unknown>>;
  const name = id ?? title ?? label ?? file;
  return typeof name === 'string' ? name : undefined;
}

function called(entry: unknown, path: Path): string {
  const name = calls(entry);
  return name === undefined ? `An entry of ${nameOf(path)}` : quote(name);
}

function nameOf(path: Path): string {
  const field = path.findLast((step) => typeof step === 'string');
  return field === undefined
    ? 'The issue'
    : typeof path.at(-1) === 'number'
      ? `An entry of \`${field}\``
      : `\`${field}\``;
}

/** The same to a reader: where a line of the file ends says nothing. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string')
    return a === b || a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

/** From the first character that differs to the last, within its line. */
function spanOf(before: string, now: string): Region {
  let start = 0;
  while (start < now.length - 1 && before[start] === now[start]) start += 1;
  let end = now.length;
  for (let old = before.length; end > start + 1 && old > start && before[old - 1] === now[end - 1]; old -= 1) end -= 1;
  const stop = now.slice(0, end).indexOf('\n', start + 1);
  return { offset: start, length: Math.max(1, (stop === -1 ? end : stop) - start) };
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isProse(value);
}
