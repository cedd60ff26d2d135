// All issues of a publication side by side, as the rules that compare them see them.

import type { Publication } from '../../content/publication/schema.ts';
import type { Digest, ItemDigest } from './digest.ts';

export class IssueIndex {
  readonly #issues: readonly Digest[];
  readonly #looked: ReadonlySet<string>;
  readonly #broken: readonly string[];
  readonly publication: Publication;
  readonly #bySlug: ReadonlyMap<string, readonly Digest[]>;
  readonly #byNumber: ReadonlyMap<string, readonly Digest[]>;
  readonly #previous = new Map<string, Digest>();
  #titles: Map<string, Earlier[]> | undefined;
  #links: Map<string, Earlier[]> | undefined;

  /**
   * `looked` are the files that this run looks at: a difference between two of them is reported in one of them.
   * `broken` are those with errors, which cannot be compared.
   */
  constructor(
    issues: readonly Digest[],
    publication: Publication,
    looked: ReadonlySet<string> = new Set(),
    broken: readonly string[] = [],
  ) {
    this.#broken = broken;
    this.#looked = looked;
    this.#issues = [...issues].sort(compare);
    this.publication = publication;
    this.#bySlug = grouped(issues, ({ slug }) => slug);
    this.#byNumber = grouped(issues, ({ volume, number }) => numberKey(number, volume));
    for (const inLanguage of grouped(this.#issues, ({ language }) => language).values()) {
      inLanguage.forEach((issue, index) => index > 0 && this.#previous.set(issue.file, inLanguage[index - 1]!));
    }
  }

  /** The issue before this one, in its language. */
  previous(issue: Digest): Digest | undefined {
    return this.#previous.get(issue.file);
  }

  /** Whether there is an issue of that number, in any language. */
  hasNumber(number: number, volume: number | undefined): boolean {
    return this.#byNumber.has(numberKey(number, volume));
  }

  /** An issue by its number, in a language. */
  issueNumbered(number: number, language: string): Digest | undefined {
    return this.#issues.find((other) => other.number === number && other.language === language);
  }

  /**
   * The issues that an issue is held against: its original, which is itself in the main one of its other languages, and
   * those translations of it that this run does not look at. So a difference is reported whichever file is named, in
   * the translation where both are.
   */
  counterparts(issue: Digest): readonly Digest[] {
    const original = this.#original(issue);
    const unseen = this.#sisters(issue, (rank, own) => rank > own).filter(
      (other) => !this.#looked.has(other.file) && this.#original(other) === issue,
    );
    return [...(original === undefined ? [] : [original]), ...unseen];
  }

  /** The same issue in the other languages of the publication. */
  sisters(issue: Digest): readonly Digest[] {
    return this.#sisters(issue, (rank, own) => rank !== -1 && rank !== own);
  }

  /** Whether the publication names the language of one issue before that of another. */
  isBefore(one: Digest, other: Digest): boolean {
    const { languages } = this.publication;
    return languages.indexOf(one.language) < languages.indexOf(other.language);
  }

  /** Whether this run looks at a file. */
  looksAt({ file }: Digest): boolean {
    return this.#looked.has(file);
  }

  /** Whether a file with that name is there, and cannot be read as an issue. */
  hasBroken({ file, language: own }: Digest, language: string): boolean {
    const stem = file.replace(/\.ya?ml$/, '').replace(new RegExp(`\\.${own}$`), '');
    return this.#broken.some((name) => name.replace(/\.ya?ml$/, '') === `${stem}.${language}`);
  }

  /** Whether comments in a file switch rules off. */
  hasComments(file: string): boolean {
    return this.#issues.some((issue) => issue.file === file && issue.hasComments);
  }

  /** Whether there was an issue in a language by then; `otherwise` where there never was one. */
  isBegun(language: string, by: Digest, otherwise: boolean): boolean {
    const inLanguage = this.#issues.filter((one) => one.language === language);
    return inLanguage.length === 0 ? otherwise : inLanguage.some((one) => compare(one, by) <= 0);
  }

  #original(issue: Digest): Digest | undefined {
    return this.#sisters(issue, (rank, own) => rank !== -1 && rank < own)[0];
  }

  #sisters({ slug, language }: Digest, isWanted: (rank: number, own: number) => boolean): readonly Digest[] {
    const { languages } = this.publication;
    const rank = (one: Digest | string) => languages.indexOf(typeof one === 'string' ? one : one.language);
    const sisters = this.#bySlug.get(slug) ?? [];
    return sisters.filter((other) => isWanted(rank(other), rank(language))).sort((a, b) => rank(a) - rank(b));
  }

  /** The newest item of earlier issues in the same language under a title. */
  earlierTitle(issue: Digest, title: string): Earlier | undefined {
    this.#titles ??= this.#index((item) => (item.title === undefined ? [] : [plain(item.title)]));
    return newestBefore(this.#titles.get(plain(title)), issue);
  }

  /** The newest item of earlier issues in the same language that links to a page. */
  earlierLink(issue: Digest, url: string): Earlier | undefined {
    this.#links ??= this.#index((item) => item.links.map((link) => link.url));
    return newestBefore(this.#links.get(url), issue);
  }

  #index(keysOf: (item: ItemDigest) => readonly string[]): Map<string, Earlier[]> {
    const index = new Map<string, Earlier[]>();
    for (const issue of this.#issues) {
      for (const item of issue.items) {
        for (const key of new Set(keysOf(item))) {
          const found = index.get(key);
          if (found === undefined) index.set(key, [{ issue, item }]);
          else found.push({ issue, item });
        }
      }
    }
    return index;
  }
}

export interface Earlier {
  readonly issue: Digest;
  readonly item: ItemDigest;
}

/** They are in the order of the issues. */
function newestBefore(found: readonly Earlier[] | undefined, issue: Digest): Earlier | undefined {
  if (found === undefined || found.length < 2) return undefined;
  let [low, high] = [0, found.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(found[middle]!.issue, issue) < 0) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0; index -= 1)
    if (found[index]!.issue.language === issue.language) return found[index];
  return undefined;
}

/** By volume and number, else by date. */
function compare(a: Digest, b: Digest): number {
  const byNumber =
    a.number === undefined || b.number === undefined ? 0 : (a.volume ?? 0) - (b.volume ?? 0) || a.number - b.number;
  return byNumber || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);
}

/**
 * What may differ between two titles that are one. Written out: a class of all letters takes a millisecond to compile.
 */
const marks = /[\s!-/:-@[-`{-~\u00a0«»“”„‘’…–—\u202f]+/g;

function plain(title: string): string {
  return title.toLowerCase().replace(marks, ' ').trim();
}

function grouped(issues: readonly Digest[], keyOf: (issue: Digest) => string): ReadonlyMap<string, readonly Digest[]> {
  const groups = new Map<string, Digest[]>();
  for (const issue of issues) {
    const group = groups.get(keyOf(issue));
    if (group === undefined) groups.set(keyOf(issue), [issue]);
    else group.push(issue);
  }
  return groups;
}

function numberKey(number: number | undefined, volume: number | undefined): string {
  return `${volume ?? ''}-${number ?? ''}`;
}
