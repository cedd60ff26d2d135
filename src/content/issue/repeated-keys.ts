// A field that is twice in one place. In an entry of a list, most often the hyphen of the next entry is missing.

import type { NamedFault, Path, Region } from './fault.ts';

export interface PlacedKey extends Region {
  readonly name: string;
}

/**
 * A fault for each field that is there again. `keys` are those of one group, in their order; `isEntry` says that it is
 * one of a list, in lines.
 */
export function repeatedKeys(
  keys: readonly PlacedKey[],
  path: Path,
  isEntry: boolean,
  text: string,
): readonly NamedFault[] {
  if (new Set(keys.map(({ name }) => name)).size === keys.length) return [];
  const faults: NamedFault[] = [];
  let run: PlacedKey[] = [];
  for (const [index, key] of keys.entries()) {
    if (!run.some(({ name }) => name === key.name)) {
      run.push(key);
      continue;
    }
    const start = isEntry ? startOfNext(run, key, keys.slice(index)) : undefined;
    faults.push(start === undefined ? twice(key, path) : withoutHyphen(key, start, path, text));
    if (start !== undefined) run = [...run.slice(run.indexOf(start)).filter(() => start !== key), key];
  }
  return faults;
}

/** The field that the next entry starts with, where there is a next one: an id or a kind comes first by habit. */
function startOfNext(run: readonly PlacedKey[], key: PlacedKey, rest: readonly PlacedKey[]): PlacedKey | undefined {
  const again = rest.filter(({ name }) => run.some((other) => other.name === name)).length;
  const isNext = again > 1 || (run.length > 1 && run[0]?.name === key.name);
  if (!isNext) return undefined;
  const before = run.slice(1).findLastIndex(({ name }) => name !== 'id' && name !== 'kind');
  return run[before + 2] ?? key;
}

function twice({ name, offset, length }: PlacedKey, path: Path): NamedFault {
  return {
    rule: 'yaml/duplicate-key',
    path: [...path, name],
    message: `\`${name}\` is here twice`,
    help: 'Keep one of the two',
    region: { offset, length },
  };
}

function withoutHyphen(key: PlacedKey, { name, offset, length }: PlacedKey, path: Path, text: string): NamedFault {
  const message = `\`${key.name}\` is in this entry twice. Is \`- \` missing before \`${name}:\`?`;
  const help = `Write \`- ${name}:\` to start the next entry. If there is only one entry, keep one \`${key.name}\``;
  const region = { offset, length };
  const edit = { path: [], region: { offset: offset - 2, length: 2 }, text: '- ' };
  const fix = text.slice(offset - 2, offset) === '  ' ? { fix: { safety: 'unsafe', edits: [edit] } as const } : {};
  return { rule: 'yaml/duplicate-key', path: [...path, name], message, help, region, ...fix };
}
