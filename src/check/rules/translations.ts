// One issue in its languages, as the rules that compare translations see it.

import type { Publication } from '../../content/publication/publication.ts';
import type { Digest } from './digest.ts';
import type { IssueHead } from './issue-head.ts';

type InLanguage = Pick<IssueHead, 'file' | 'slug' | 'language'>;

export class Translations<T extends InLanguage = Digest> {
  readonly #issues: readonly T[];
  readonly #looked: ReadonlySet<string>;
  readonly publication: Publication;

  /** `looked` are the files that this run looks at: a difference between two of them is reported in one of them. */
  constructor(issues: readonly T[], publication: Publication, looked: ReadonlySet<string> = new Set()) {
    this.#issues = issues;
    this.#looked = looked;
    this.publication = publication;
  }

  /**
   * The issues that an issue is held against: its original, which is itself in the main one of its other languages, and
   * those translations of it that this run does not look at. So a difference is reported whichever file is named, in
   * the translation where both are.
   */
  counterparts(issue: T): readonly T[] {
    const original = this.#original(issue);
    const unseen = this.#sisters(issue, (rank, own) => rank > own).filter(
      (other) => !this.looksAt(other) && this.#original(other) === issue,
    );
    return [...(original === undefined ? [] : [original]), ...unseen];
  }

  /** The same issue in the other languages of the publication. */
  sisters(issue: InLanguage): readonly T[] {
    return this.#sisters(issue, (rank, own) => rank !== -1 && rank !== own);
  }

  /** Whether the publication names the language of one issue before that of another. */
  isBefore(one: InLanguage, other: InLanguage): boolean {
    return this.#rankOf(one) < this.#rankOf(other);
  }

  /** Whether this run looks at a file. */
  looksAt({ file }: InLanguage): boolean {
    return this.#looked.has(file);
  }

  #original(issue: InLanguage): T | undefined {
    return this.#sisters(issue, (rank, own) => rank !== -1 && rank < own)[0];
  }

  #sisters(issue: InLanguage, isWanted: (rank: number, own: number) => boolean): readonly T[] {
    return this.#issues
      .filter((other) => other.slug === issue.slug && isWanted(this.#rankOf(other), this.#rankOf(issue)))
      .sort((a, b) => this.#rankOf(a) - this.#rankOf(b));
  }

  #rankOf({ language }: InLanguage): number {
    return this.publication.languages.indexOf(language);
  }
}
