// Runs rules over one issue.

import type { Fault, Severity } from '../issue/fault.ts';
import type { Publication } from '../publication/schema.ts';
import type { Rule, Subject } from './rule.ts';

/** A fault with its rule's name and how bad it is here. */
export interface JudgedFault extends Fault {
  readonly rule: string;
  readonly severity: Severity;
}

/** Every fault that the rules find, at the level that the publication gives each rule. */
export function runRules(rules: readonly Rule[], subject: Subject): readonly JudgedFault[] {
  return rules.flatMap((rule) => {
    const severity = severityOf(rule, subject.publication, subject.issue.status === 'draft');
    if (severity === 'off') return [];
    return Array.from(firstOf(rule.check(subject)), (fault) => ({ ...fault, rule: rule.id, severity }));
  });
}

// Nobody reads more of one kind, and a hostile file must not make a million of them.
const most = 200;

function* firstOf(faults: Iterable<Fault>): Generator<Fault> {
  let count = 0;
  for (const fault of faults) {
    count += 1;
    if (count <= most) {
      yield fault;
    } else {
      yield {
        ...fault,
        message: `There is more of the same from here on: the first ${most} findings of a rule are told`,
        help: 'Mend those first',
      };
      return;
    }
  }
}

function severityOf(rule: Rule, publication: Publication, isDraft: boolean): Severity | 'off' {
  const own = Object.hasOwn(publication.rules, rule.id) ? publication.rules[rule.id]?.level : undefined;
  return own ?? (isDraft ? rule.draftSeverity : undefined) ?? rule.severity;
}
