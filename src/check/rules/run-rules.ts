// Runs rules over one issue.

import { remember } from '../../base/memoize.ts';
import type { Fault, Severity } from '../../content/issue/fault.ts';
import type { Publication } from '../../content/publication/publication.ts';
import type { Digest } from './digest.ts';
import type { IssueHead } from './issue-head.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';
import type { IssueIndex } from './issue-index.ts';
import type { Translations } from './translations.ts';

/** A fault with its rule's name and how bad it is here. */
export interface JudgedFault extends Fault {
  readonly rule: string;
  readonly severity: Severity;
}

/** Every fault that the rules find in one issue, at the level that the publication gives each rule. */
export function runRules(rules: readonly Rule[], subject: Subject): readonly JudgedFault[] {
  return judged(rules, 'check', subject.publication, subject.issue.status === 'draft', (rule) => rule.check!(subject));
}

/** Every fault that the rules find in an issue beside its translations. */
export function compareTranslations(
  rules: readonly Rule[],
  issue: Digest,
  translations: Translations,
): readonly JudgedFault[] {
  return judged(rules, 'compareTranslations', translations.publication, issue.isDraft, (rule) =>
    rule.compareTranslations!(issue, translations),
  );
}

/** Every fault that the rules find in an issue beside those before and after it. */
export function compareIssues(
  rules: readonly Rule[],
  issue: IssueHead,
  issueIndex: IssueIndex,
): readonly JudgedFault[] {
  return judged(rules, 'compareIssues', issueIndex.publication, issue.isDraft, (rule) =>
    rule.compareIssues!(issue, issueIndex),
  );
}

type Looks = 'check' | 'compareTranslations' | 'compareIssues';

function judged(
  rules: readonly Rule[],
  looks: Looks,
  publication: Publication,
  isDraft: boolean,
  run: (rule: Rule) => Iterable<Fault>,
): readonly JudgedFault[] {
  const all: JudgedFault[] = [];
  for (const { rule, severity } of levelsOf(rules, looks, publication, isDraft)) {
    let count = 0;
    for (const fault of run(rule)) {
      count += 1;
      const judgedFault = { ...fault, rule: rule.id, severity };
      all.push(count > most ? { ...judgedFault, ...andMore } : judgedFault);
      if (count > most) break;
    }
  }
  return all;
}

interface Level {
  readonly rule: Rule;
  readonly severity: Severity;
}

const levels = new WeakMap<readonly Rule[], WeakMap<Publication, Map<string, readonly Level[]>>>();

/** The rules that look at an issue in this way and are on; the same for all issues of a publication. */
function levelsOf(rules: readonly Rule[], looks: Looks, publication: Publication, isDraft: boolean): readonly Level[] {
  const ofRules = levels.get(rules) ?? new WeakMap<Publication, Map<string, readonly Level[]>>();
  const known = ofRules.get(publication) ?? new Map<string, readonly Level[]>();
  levels.set(rules, ofRules.set(publication, known));
  return remember(known, `${looks} ${isDraft}`, () =>
    rules.flatMap((rule) => {
      const severity = severityOf(rule, publication, isDraft);
      return rule[looks] === undefined || severity === 'off' ? [] : [{ rule, severity }];
    }),
  );
}

/** Whether a publication has a rule switched off, in issues that are no drafts. */
export function isOff(rule: Rule, publication: Publication): boolean {
  return severityOf(rule, publication, false) === 'off';
}

/** Whether an issue may have an error beside those before and after it: by themselves, such rules only warn. */
export function comparesForErrors(rules: readonly Rule[], publication: Publication): boolean {
  return rules.some((rule) => rule.compareIssues !== undefined && severityOf(rule, publication, false) === 'error');
}

// Nobody reads more of one kind, and a hostile file must not make a million of them.
const most = 200;

const andMore = {
  message: `There are more of these from here on: only the first ${most} findings of a rule are shown`,
  help: 'Fix those first',
};

function severityOf(rule: Rule, publication: Publication, isDraft: boolean): Severity | 'off' {
  const own = Object.hasOwn(publication.rules, rule.id) ? publication.rules[rule.id]?.level : undefined;
  if (rule.isNeeded) return rule.severity;
  return own ?? (isDraft ? rule.draftSeverity : undefined) ?? rule.severity;
}
