// What the last commit holds of an issue that was published: from then on, only its corrections may change.

import { basename, dirname } from 'node:path';
import { UserError } from '../base/errors.ts';
import { fnv1a } from '../base/hash.ts';
import { isText, readKept, tableOf } from '../base/kept-json.ts';
import type { Host, WorkTree } from '../host/host.ts';
import { conform } from '../content/issue/conform.ts';
import { couldBeSlow } from '../content/issue/could-be-slow.ts';
import { sizeLimit } from '../content/issue/decode.ts';
import { timeLimit } from '../content/issue/read-source.ts';
import { readYaml } from '../content/issue/read-yaml.ts';
import { issueSchema, type Issue } from '../content/issue/schema.ts';
import { stepLimit } from '../content/issue/too-slow.ts';
import { inSteps } from '../content/prose/steps.ts';
import { remember } from '../base/memoize.ts';

type CommitHost = Pick<Host, 'files' | 'git' | 'memory' | 'within' | 'tool'>;

/** By the names of files. */
const isKept = tableOf(isText);

/** An issue as it is today. */
interface Today {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  readonly issue: Issue;
}

export type Published = ReturnType<typeof createPublished>;

/**
 * Looks issues up in a commit. Without one it is the last, and only issues that say of themselves that they are
 * published are looked up: the others are in work, and must not cost a process.
 */
export function createPublished({ files, git, memory, within, tool }: CommitHost, commit: string | undefined) {
  /** Of each folder, the issues that are known to be what was committed, by what git and the system say of them. */
  const known = new Map<string, Record<string, string>>();
  const changed = new Set<string>();
  /** By folders: to look for a work tree takes a question for each folder above. */
  const trees = new Map<string, { readonly tree: WorkTree | undefined }>();
  const nameOf = (folder: string) => `committed-${fnv1a(folder)}`;
  const recall = (folder: string) => readKept(memory?.recall(nameOf(folder)), isKept);
  const knownIn = (folder: string) => remember(known, folder, () => ({ ...recall(folder) }));

  /** The file in the commit, where it is another than the one of today. */
  async function committed(path: string, isSame: (bytes: Uint8Array) => boolean) {
    const place = await files.realpath(path);
    const { tree } = remember(trees, dirname(place), () => ({ tree: git.around(dirname(place)) }));
    if (tree === undefined) return undefined;
    const stamp = commit === undefined && tree.stamp !== undefined ? await files.stampOf(path) : undefined;
    const seal = stamp && `${tool.build} ${tree.stamp} ${stamp}`;
    const [folder, name] = [dirname(path), basename(path)];
    if (seal !== undefined && Object.hasOwn(knownIn(folder), name) && knownIn(folder)[name] === seal) return undefined;
    const bytes = (await git.readCommitted(tree.top, commit ?? 'HEAD', place, sizeLimit))?.bytes;
    const keep = () => {
      if (seal === undefined) return;
      knownIn(folder)[name] = seal;
      changed.add(folder);
    };
    if (bytes !== undefined && !isSame(bytes)) return { bytes, keep };
    keep();
    return undefined;
  }

  async function find({ path, text, issue }: Today): Promise<Issue | undefined> {
    if (commit === undefined && issue.status !== 'published') return undefined;
    const other = await committed(path, (bytes) => new TextDecoder().decode(bytes) === text);
    const found = other && publishedIn(other.bytes, within);
    if (found === undefined) other?.keep();
    return found;
  }

  return {
    /**
     * The issue as it was published, where it is another now; undefined for all else, and where git does not answer.
     */
    async before(today: Today): Promise<Issue | undefined> {
      try {
        return await find(today);
      } catch (error) {
        if (error instanceof UserError) return undefined;
        throw error;
      }
    },

    /** Whether a file that was read cannot be another than it was when it was published. */
    async isAsCommitted(path: string, bytes: Uint8Array): Promise<boolean> {
      // The word may also be typed with escapes.
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      if (commit === undefined && !['published', '\\'].some((sign) => text.includes(sign))) return true;
      return (await committed(path, (other) => Buffer.compare(other, bytes) === 0)) === undefined;
    },

    async keep(): Promise<void> {
      // Another thread may have kept its part meanwhile.
      for (const folder of changed)
        await memory?.keep(nameOf(folder), JSON.stringify({ ...recall(folder), ...known.get(folder) }));
      changed.clear();
    },
  };
}

/** The issue in a file, if it conforms and is published. */
function publishedIn(bytes: Uint8Array, within: CommitHost['within']): Issue | undefined {
  const read = (): Issue | undefined => {
    const { tree } = readYaml(bytes);
    return tree === undefined ? undefined : conform(issueSchema, tree).value;
  };
  const issue = couldBeSlow(bytes) ? watched(within, read) : read();
  return issue?.status === 'published' ? issue : undefined;
}

/** What can be read in as many steps as a file of today may take; the commit may hold anything. */
function watched<T>(within: CommitHost['within'], read: () => T): T | undefined {
  const done = within(timeLimit, () => inSteps(stepLimit, read))?.value;
  return done !== undefined && 'value' in done ? done.value : undefined;
}
