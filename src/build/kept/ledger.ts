// Which files earlier builds made of which issues, kept from run to run. Several runs may keep their parts at once.

import { isText, isTextList, readKept, tableOf, withFields } from '../../base/kept-json.ts';
import type { Host } from '../../host/host.ts';

export interface KeptIssue {
  /** By the names of formats, and `archive`: the paths of the files that are there for its sake, from the output folder. */
  readonly files: Readonly<Record<string, readonly string[]>>;
  /** All else, which only who has the issue can read. */
  readonly sealed: string;
}

export interface Kept {
  /** By their absolute paths. */
  readonly issues: Readonly<Record<string, KeptIssue>>;
  /** By the paths of files, from the output folder: what the system said of each when it was made. */
  readonly stamps: Readonly<Record<string, string>>;
}

const isKept = withFields<Kept>({
  issues: tableOf(withFields<KeptIssue>({ files: tableOf(isTextList), sealed: isText })),
  stamps: tableOf(isText),
});

interface Growing {
  readonly issues: Record<string, KeptIssue>;
  readonly stamps: Record<string, string>;
}

const nothing = (): Growing => ({ issues: {}, stamps: {} });

export function createLedger(name: string, memory: Host['memory']) {
  let [saved, stamp]: (string | undefined)[] = [];
  let known = nothing();
  /** What this run has put in since it last saved. */
  let fresh = nothing();

  /** Reads what is kept by now: another run may have kept its part meanwhile. */
  function catchUp(): void {
    const current = memory?.stampOf(name);
    if (current !== undefined && current === stamp) return;
    stamp = current;
    const text = memory?.recall(name);
    if (text === undefined || text === saved) return;
    saved = text;
    known = (readKept(text, isKept) as Growing | undefined) ?? nothing();
  }
  catchUp();

  return {
    catchUp,

    of: (path: string): KeptIssue | undefined => merged(ownOf(known.issues, path), ownOf(fresh.issues, path)),

    /** Whether an issue is known to have these files under the name of a format, and no others, with these stamps. */
    has(path: string, format: string, stamps: Kept['stamps']): boolean {
      const names = this.of(path)?.files[format];
      return (
        names?.join('/') === Object.keys(stamps).join('/') && names.every((one) => this.stampOf(one) === stamps[one])
      );
    },

    /** What the system said of a file when it was made. */
    stampOf: (path: string): string | undefined => ownOf(fresh.stamps, path) ?? ownOf(known.stamps, path),

    /** All that is known: 2 % of a build of a thousand issues, if each was put into a new table. */
    all(): Kept {
      for (const path of Object.keys(fresh.issues)) known.issues[path] = this.of(path)!;
      Object.assign(known.stamps, fresh.stamps);
      return known;
    },

    put(path: string, issue: KeptIssue, stamps: Kept['stamps']): void {
      fresh.issues[path] = merged(ownOf(fresh.issues, path), issue)!;
      Object.assign(fresh.stamps, stamps);
    },

    /** Forgets issues and stamps, by their paths. What this run has put in of the others is still to be saved. */
    forget(issues: ReadonlySet<string>, stamps: ReadonlySet<string>): void {
      known = { issues: without(known.issues, issues), stamps: without(known.stamps, stamps) };
      fresh = { issues: without(fresh.issues, issues), stamps: without(fresh.stamps, stamps) };
    },

    /** Keeps what is known, beside what another run may have kept meanwhile. */
    async save(): Promise<void> {
      catchUp();
      this.all();
      fresh = nothing();
      const text = JSON.stringify(known);
      if (text === saved) return;
      saved = text;
      await memory?.keep(name, text);
    },
  };
}

function without<T>(table: Record<string, T>, names: ReadonlySet<string>): Record<string, T> {
  return names.size === 0 ? table : Object.fromEntries(Object.entries(table).filter(([name]) => !names.has(name)));
}

function ownOf<T>(table: Readonly<Record<string, T>>, path: string): T | undefined {
  return Object.hasOwn(table, path) ? table[path] : undefined;
}

/** What is newer, over what was known; formats that were not made this time stay. */
function merged(before: KeptIssue | undefined, newer: KeptIssue | undefined): KeptIssue | undefined {
  if (before === undefined || newer === undefined) return newer ?? before;
  // Nothing is sealed of an archive.
  return { files: { ...before.files, ...newer.files }, sealed: newer.sealed || before.sealed };
}
