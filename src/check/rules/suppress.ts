// Switches findings off where a comment in the file says so, and finds what is wrong with such comments.

import type { Finding, NamedFault, Severity } from '../../content/issue/fault.ts';
import type { Directive } from '../../content/issue/directives.ts';
import { nearest } from '../../content/issue/nearest.ts';
import { whereRulesAreListed, type KnownRules } from '../../content/publication/unknown-names.ts';

export type MetaFault = NamedFault & { readonly severity: Severity };

/** The findings, with the reason on those that are switched off, and the faults of the comments themselves. */
export function suppress(
  findings: readonly Finding[],
  directives: readonly Directive[],
  rules: () => KnownRules,
): { findings: readonly Finding[]; faults: readonly MetaFault[] } {
  if (directives.length === 0) return { findings, faults: [] };
  const known = rules();
  const used = new Set<object>();
  const reported = findings.map((finding): Finding => {
    for (const directive of directives) {
      const { from, to, reason } = directive;
      const rule = directive.rules.find(({ name }) => name === finding.rule);
      if (rule === undefined || finding.line < from || finding.line > to || known.needed.has(rule.name)) continue;
      used.add(rule);
      return { ...finding, suppressed: reason ?? '' };
    }
    return finding;
  });
  return { findings: reported, faults: directives.flatMap((directive) => [...faultsOf(directive, used, known)]) };
}

function* faultsOf(
  { rules, region, reason, inText }: Directive,
  used: ReadonlySet<object>,
  { names, needed, ofTheirTime }: KnownRules,
): Generator<MetaFault> {
  const example = '# bulletin-disable-next-line text/repeated-word -- a quotation';
  if (inText !== undefined) {
    yield {
      rule: 'meta/in-text',
      severity: 'error',
      path: [],
      region,
      message: `This comment is inside the text of \`${inText}\`: readers would see it, and it switches nothing off`,
      help: `Move it to a line of its own above \`${inText}:\`. With \`bulletin-disable-next-line\` it is about the whole text`,
    };
    return;
  }
  if (rules.length === 0) {
    yield {
      rule: 'meta/no-rule',
      severity: 'error',
      path: [],
      region,
      message: 'This comment does not say which rule it switches off',
      help: `For example ${example}`,
    };
    return;
  }
  if (reason === undefined) {
    yield {
      rule: 'meta/no-reason',
      severity: 'warning',
      path: [],
      region,
      message: 'This comment does not say why',
      help: `Add the reason after --, for example ${example}`,
    };
  }
  for (const rule of rules) {
    const at = { path: [], region: rule.region };
    const meant = nearest(rule.name, names);
    if (!names.includes(rule.name)) {
      const message = `There is no rule \`${rule.name}\`${meant === undefined ? '' : `. Did you mean \`${meant}\`?`}`;
      yield {
        rule: 'meta/unknown-rule',
        severity: 'error',
        ...at,
        message,
        help:
          meant === undefined ? `Write the name that the finding gives: ${whereRulesAreListed}` : `Write \`${meant}\``,
      };
    } else if (needed.has(rule.name)) {
      yield {
        rule: 'meta/needed-rule',
        severity: 'error',
        ...at,
        message: `\`${rule.name}\` cannot be switched off`,
        help: 'Delete it from the comment, and fix what it finds',
      };
    } else if (!used.has(rule) && !ofTheirTime.has(rule.name)) {
      const fix =
        rules.length === 1 ? ({ safety: 'safe', edits: [{ path: [], region, text: '' }] } as const) : undefined;
      yield {
        rule: 'meta/unused',
        severity: 'warning',
        ...at,
        message: `\`${rule.name}\` finds nothing here: the comment switches nothing off`,
        help: 'Delete it',
        ...(fix === undefined ? {} : { fix }),
      };
    }
  }
}
