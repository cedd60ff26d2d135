// All issues of a publication side by side, as the rules that compare them see them.

import { once } from '../../base/memoize.ts';
import { slugOfIssue } from '../../content/publication/issue-files.ts';
import type { Publication } from '../../content/publication/publication.ts';
import { keys, keysOf, type IssueHead, type ItemHead } from './issue-head.ts';
import { plain } from './reading/text-key.ts';
import { Translations } from './translations.ts';

/** A head as it may be kept from run to run: of its items, it has the keys of what they say, and no words. */
export interface SealedHead extends Omit<IssueHead, 'items' | 'at' | 'dateAt' | 'hasComments'> {
  /** The keys of the ids of its items. */
  readonly ids: readonly number[];
}

export type AnyHead = IssueHead | SealedHead;

export interface Earlier {
  readonly issue: AnyHead;
  readonly item: ItemHead;
}

export function sealed(head: AnyHead): SealedHead {
  if ('ids' in head) return head;
  const { items, file, slug, language, number, volume, date, status, isDraft } = head;
  return {
    ...{ file, slug, language, date, isDraft },
    ...(number === undefined ? {} : { number }),
    ...(volume === undefined ? {} : { volume }),
    ...(status === undefined ? {} : { status }),
    ids: items.map(({ id }) => keys.id(id)),
    keys: head.keys,
  };
}

export class IssueIndex {
  readonly #issues: readonly AnyHead[];
  readonly #looked: ReadonlySet<string>;
  readonly #broken: readonly string[];
  readonly #files: ReadonlySet<string>;
  readonly publication: Publication;
  readonly #bySlug: ReadonlyMap<string, readonly AnyHead[]>;
  readonly #byNumber: ReadonlyMap<string, readonly AnyHead[]>;
  readonly #previous = new Map<string, AnyHead>();
  /** Sealed heads that were read again, by their files. */
  readonly #opened = new Map<string, IssueHead>();
  readonly #byKey = once(() => indexKeys(this.#issues));
  readonly #hasSealed: boolean;

  /**
   * `looked` are the files that this run looks at; `broken` are those with errors, which cannot be compared.
   */
  constructor(
    issues: readonly AnyHead[],
    publication: Publication,
    looked: ReadonlySet<string> = new Set(),
    broken: readonly string[] = [],
  ) {
    this.#broken = broken;
    this.#files = new Set([...issues.map(({ file }) => file), ...broken]);
    this.#looked = looked;
    this.#issues = [...issues].sort(compare);
    this.#hasSealed = issues.some((issue) => 'ids' in issue);
    this.publication = publication;
    this.#bySlug = grouped(issues, ({ slug }) => slug);
    this.#byNumber = grouped(issues, ({ volume, number }) => numberKey(number, volume));
    for (const inLanguage of grouped(this.#issues, ({ language }) => language).values()) {
      inLanguage.forEach((issue, index) => index > 0 && this.#previous.set(issue.file, inLanguage[index - 1]!));
    }
  }

  /** The issue before this one, in its language. */
  previous(issue: AnyHead): AnyHead | undefined {
    return this.#previous.get(issue.file);
  }

  /** Whether there is an issue of that number, in any language; one that cannot be read has it in its name. */
  hasNumber(number: number, volume: number | undefined): boolean {
    const slug = slugOfIssue({ number, date: '', ...(volume === undefined ? {} : { volume }) }, this.publication);
    return this.#byNumber.has(numberKey(number, volume)) || this.#broken.some((name) => name.split('.', 1)[0] === slug);
  }

  /** An issue by its number, in a language. */
  issueNumbered(number: number, language: string): AnyHead | undefined {
    return this.#issues.find((other) => other.number === number && other.language === language);
  }

  /** Whether an issue has an item with that id. */
  hasItem(issue: AnyHead, id: string): boolean {
    return 'ids' in issue ? issue.ids.includes(keys.id(id)) : issue.items.some((item) => item.id === id);
  }

  /** The items of an issue; none where it is sealed, and nobody has opened it. */
  itemsOf(issue: AnyHead): readonly ItemHead[] {
    const open = this.#opened.get(issue.file) ?? issue;
    return 'ids' in open ? [] : open.items;
  }

  /** The same issue in its languages. */
  translationsOf({ slug }: AnyHead): Translations<AnyHead> {
    return new Translations(this.#bySlug.get(slug) ?? [], this.publication, this.#looked);
  }

  /** Whether a file is there that is called after the same issue in a language, whatever is in it. */
  hasFile({ file, language: own }: AnyHead, language: string): boolean {
    const stem = file.replace(/\.ya?ml$/, '').replace(new RegExp(`\\.${own}$`), '');
    return ['yaml', 'yml'].some((ending) => this.#files.has(`${stem}.${language}.${ending}`));
  }

  /** Whether there was an issue in a language by then; `otherwise` where there never was one. */
  isBegun(language: string, by: AnyHead, otherwise: boolean): boolean {
    const inLanguage = this.#issues.filter((one) => one.language === language);
    return inLanguage.length === 0 ? otherwise : inLanguage.some((one) => compare(one, by) <= 0);
  }

  /** The newest item of earlier issues in the same language under the same title. */
  earlierTitle(issue: IssueHead, { title, key }: Pick<ItemHead, 'title' | 'key'>): Earlier | undefined {
    if (title === undefined) return undefined;
    const isIt = (item: ItemHead) => item.title !== undefined && plain(item.title) === plain(title);
    return this.#earlier(issue, key ?? keys.title(title), isIt);
  }

  /** The newest item of earlier issues in the same language that links to a page. */
  earlierLink(issue: IssueHead, url: string): Earlier | undefined {
    return this.#earlier(issue, keys.link(url), ({ links }) => links?.some((link) => link.url === url) ?? false);
  }

  /** The files of sealed heads that have to be opened before the rules say anything of an issue. */
  toOpen(issue: IssueHead): readonly string[] {
    if (!this.#hasSealed) return [];
    const alike = issue.items.flatMap(keysOf).map((key) => newestBefore(this.#byKey().get(key), issue));
    const referredTo = issue.items
      .flatMap(({ follows, repeats }) => [follows, repeats])
      .map((reference) => {
        const named = reference && this.issueNumbered(reference.number, issue.language);
        return named === undefined || this.hasItem(named, reference!.item) ? undefined : named;
      });
    const found = [...alike, ...referredTo].filter((head) => head !== undefined && 'ids' in head);
    return [...new Set(found.map((head) => head!.file))].filter((file) => !this.#opened.has(file));
  }

  /** Takes the words of a sealed head. */
  open(head: IssueHead): void {
    this.#opened.set(head.file, head);
  }

  #earlier(issue: IssueHead, key: number, isIt: (item: ItemHead) => boolean): Earlier | undefined {
    const earlier = newestBefore(this.#byKey().get(key), issue);
    const item = earlier && this.itemsOf(earlier).find(isIt);
    return item === undefined ? undefined : { issue: earlier!, item };
  }
}

/** Where keys are found, in the order of the issues. */
function indexKeys(issues: readonly AnyHead[]): ReadonlyMap<number, readonly AnyHead[]> {
  const index = new Map<number, AnyHead[]>();
  for (const issue of issues) {
    for (const key of issue.keys) {
      const found = index.get(key);
      if (found === undefined) index.set(key, [issue]);
      else if (found.at(-1) !== issue) found.push(issue);
    }
  }
  return index;
}

/** They are in the order of the issues. */
function newestBefore(found: readonly AnyHead[] | undefined, issue: AnyHead): AnyHead | undefined {
  if (found === undefined || (found.length === 1 && found[0]!.file === issue.file)) return undefined;
  let [low, high] = [0, found.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(found[middle]!, issue) < 0) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0; index -= 1) if (found[index]!.language === issue.language) return found[index];
  return undefined;
}

/** By volume and number, else by date. */
function compare(a: AnyHead, b: AnyHead): number {
  const byNumber =
    a.number === undefined || b.number === undefined ? 0 : (a.volume ?? 0) - (b.volume ?? 0) || a.number - b.number;
  return byNumber || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);
}

function grouped(
  issues: readonly AnyHead[],
  keyOf: (issue: AnyHead) => string,
): ReadonlyMap<string, readonly AnyHead[]> {
  const groups = new Map<string, AnyHead[]>();
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
