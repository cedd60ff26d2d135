// Gathers, in one walk, what the rules look at.

import type { Path, Region } from '../../content/issue/fault.ts';
import type { ReadImage } from '../../content/issue/images.ts';
import { itemsOf, type PlacedItem } from '../../content/issue/items.ts';
import type { Marks } from '../../content/issue/marks.ts';
import { eachField } from '../../content/issue/each-field.ts';
import { toDo } from '../../content/issue/field.ts';
import { isRead, type GroupRole, type Role } from '../../content/issue/role.ts';
import { issueSchema, type Issue } from '../../content/issue/schema.ts';
import type { Prose } from '../../content/prose/prose.ts';
import { isProse, linksOf } from '../../content/prose/walk-prose.ts';
import { slugOfIssue, type IssueFile } from '../../content/publication/issue-files.ts';
import type { Publication } from '../../content/publication/publication.ts';

/** An issue as rules see it: what several of them need is gathered once. */
export interface Subject {
  readonly issue: Issue;
  readonly publication: Publication;
  /** The issue's language: its own, else its file name's, else the publication's main one. */
  readonly language: string;
  /** What the file's name says; undefined for a name that says nothing. */
  readonly name: { readonly slug: string; readonly language?: string } | undefined;
  /** The part of file names that the issue itself asks for: `028`. */
  readonly slug: string;
  readonly items: readonly PlacedItem[];
  /** The comments that say how far it is translated. */
  readonly marks: Marks;
  /**
   * Texts that are still to be translated, each by the steps of its path with a / between them. They are words of the
   * source, and what is wrong with them is found there.
   */
  readonly untranslated: ReadonlySet<string>;
  /** The first text below each mark that says so. */
  readonly toTranslate: readonly Path[];
  /** All prose: bodies, intros, greeting, boxes, corrections. */
  readonly proses: readonly { readonly prose: Prose; readonly path: Path }[];
  /** Everything that a reader reads, as typed: prose and single lines. */
  readonly texts: readonly { readonly text: string; readonly path: Path }[];
  /** All links: those of `links:` fields, and those in prose with their place in it. */
  readonly links: readonly {
    readonly label: string;
    readonly url: string;
    readonly path: Path;
    readonly span?: Region;
  }[];
  /** Other fields that lead somewhere, of items and of their contacts: web and mail addresses. */
  readonly addresses: readonly { readonly url: string; readonly role: 'address' | 'email'; readonly path: Path }[];
  /** The issue as it was committed as published, where that was another. */
  readonly published?: Issue | undefined;
  /** The other files in its folder that are named as the same issue, in whatever language. */
  readonly translations: readonly IssueFile[];
  readonly images: ReadonlyMap<string, ReadImage>;
  /** Whether some font of the theme can show a character. */
  covers(codePoint: number): boolean;
  /** Addresses and telephone numbers that are still a TODO: they lead nowhere yet. */
  readonly toCome: readonly { readonly role: 'address' | 'email' | 'phone'; readonly path: Path }[];
  /** Folders of font packages that are damaged, by the names of these packages. */
  readonly damagedFonts?: ReadonlyMap<string, string>;
}

type Given = Pick<
  Subject,
  | 'issue'
  | 'publication'
  | 'language'
  | 'name'
  | 'translations'
  | 'images'
  | 'covers'
  | 'damagedFonts'
  | 'published'
  | 'marks'
> & {
  /** Where a value of the issue was typed; without it, all is where it was typed. */
  readonly typedPath?: (path: Path) => Path | undefined;
};

/** The subject of the rules, from an issue and what surrounds it. */
export function subjectOf(given: Given): Subject {
  const texts: Subject['texts'][number][] = [];
  const proses: Subject['proses'][number][] = [];
  const links: Subject['links'][number][] = [];
  const addresses: Subject['addresses'][number][] = [];
  const toCome: Subject['toCome'][number][] = [];
  const unread = untranslatedIn(given);
  eachField(issueSchema, given.issue, ({ value, role, path, within }) => {
    if (unread.has(path, role)) {
      if (isProse(value)) links.push(...placedLinks(value, path));
    } else if (isProse(value)) {
      texts.push({ text: value.source, path });
      proses.push({ prose: value, path });
      links.push(...placedLinks(value, path));
    } else if (isRead(role)) {
      texts.push({ text: value as string, path });
    } else if (value === toDo && (role === 'address' || role === 'email' || role === 'phone')) {
      toCome.push({ role, path });
    } else if (role === 'link') {
      links.push({ ...(value as { label: string; url: string }), path });
    } else if (role === 'email' || (role === 'address' && within !== 'link')) {
      addresses.push({ url: value as string, role, path });
    }
  });
  return {
    ...given,
    untranslated: unread.keys,
    toTranslate: unread.firsts,
    slug: slugOfIssue(given.issue, given.publication),
    items: itemsOf(given.issue),
    texts,
    proses,
    links,
    addresses,
    toCome,
  };
}

/** Notes the texts below marks that say that they are still to be translated, as they are met. */
function untranslatedIn({ marks: { marks }, typedPath = (path) => path }: Given) {
  const typed = new Map<string, boolean>();
  for (const { isDone, paths } of marks)
    if (!isDone) paths.forEach((path, index) => void typed.set(path.join('/'), index === 0));
  const keys = new Set<string>();
  const firsts: Path[] = [];
  return {
    keys,
    firsts,
    has(path: Path, role: Role | GroupRole): boolean {
      if (typed.size === 0 || !isRead(role)) return false;
      const isFirst = typed.get(typedPath(path)?.join('/') ?? '');
      if (isFirst === undefined) return false;
      keys.add(path.join('/'));
      if (isFirst) firsts.push(path);
      return true;
    },
  };
}

/** Links of a piece of prose with the place of their label, or of their address, in its source. */
function placedLinks(prose: Prose, path: Path): readonly Subject['links'][number][] {
  let from = 0;
  // What is not there from one place on is not looked for again from a later one.
  const missing = new Set<string>();
  return linksOf(prose).map(({ label, url }) => {
    // An address that is typed as such has no brackets.
    const candidates = url.endsWith(label) ? [label, url] : [`[${label}]`, url, label];
    const at = firstOf(prose.source, candidates, from, missing);
    if (at === undefined) return { label, url, path };
    from = at.offset + at.length;
    const isBracketed = prose.source.startsWith(`[${label}]`, at.offset);
    return { label, url, path, span: isBracketed ? { offset: at.offset + 1, length: label.length } : at };
  });
}

function firstOf(
  source: string,
  candidates: readonly string[],
  from: number,
  missing: Set<string>,
): Region | undefined {
  for (const candidate of candidates) {
    const offset = candidate === '' || missing.has(candidate) ? -1 : source.indexOf(candidate, from);
    if (offset !== -1) return { offset, length: candidate.length };
    missing.add(candidate);
  }
  return undefined;
}
