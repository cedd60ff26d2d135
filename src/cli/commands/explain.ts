// bulletin explain: what a rule finds, why, an example, how it is fixed and how it is switched off.

import { checkExample, exampleOf, type Example } from '../../check/check-example.ts';
import { ExitCode, UserError } from '../../base/errors.ts';
import { fitLines } from '../../base/fit-lines.ts';
import type { Host, Palette, Terminal } from '../../host/host.ts';
import type { Finding } from '../../content/issue/fault.ts';
import { wordsFor } from '../../content/languages/index.ts';
import { howToAdd, type Fields } from '../../content/edit/how-to-add.ts';
import { findPublication } from '../../content/publication/find-publication.ts';
import type { YamlFile } from '../../content/issue/read-yaml.ts';
import { nearest } from '../../content/issue/nearest.ts';
import { renderFinding } from '../../check/reports/pretty.ts';
import { families, familyOf } from '../../check/rules/explained/families.ts';
import { explanations } from '../../check/rules/explained/index.ts';
import type { Explanation } from '../../check/rules/rule.ts';
import type { Command } from './command.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'explain what a rule finds, why, and how to fix it or switch it off',
  operands: {
    usage: '[rule]',
    summary: 'a rule, or the family that its name starts with (default: the list of all rules)',
    suggestions: () => [...explanations().map(({ id }) => id), ...families.map(({ name }) => name)],
  },
  flags: [{ usage: '--json', summary: 'print it as JSON' }],
  examples: [
    ['bulletin explain', 'lists all rules'],
    ['bulletin explain date', 'lists the rules about dates'],
    ['bulletin explain date/weekday', 'explains one rule, with an example'],
    ['bulletin explain schema/date --json', 'the same for a program'],
  ],
  topic: 'mistakes',
  async run({ operands: [name], flags }, host) {
    const { out } = host.terminal;
    const wanted =
      name === undefined ? explanations() : explanations().filter(({ id }) => id === name || familyOf(id) === name);
    if (wanted.length === 0) throw unknown(name!);
    if (flags.isSet('json')) {
      const rules = await Promise.all(wanted.map(async (explanation) => asData(await tryOut(explanation, host))));
      out(`${JSON.stringify({ version: 1, families, rules }, undefined, 2)}\n`);
    } else if (wanted[0]!.id === name) {
      const { source } = await findPublication(host.cwd, host.cwd, host);
      out(render(await tryOut(wanted[0]!, host), host.terminal, source));
    } else {
      out(fitted(renderList(wanted, host.terminal.palette), host.terminal));
    }
    return ExitCode.done;
  },
};

function unknown(name: string): UserError {
  const ids = explanations().map(({ id }) => id);
  // `weekday` without its family means `date/weekday`.
  const meant =
    ids.find((id) => id.endsWith(`/${name}`)) ?? nearest(name, [...ids, ...families.map((family) => family.name)]);
  const hint = `${meant === undefined ? '' : `Did you mean \`${meant}\`? `}\`bulletin explain\` lists all rules`;
  return new UserError(`There is no rule \`${name}\``, { hint });
}

/** An explanation with what its bad example really gives. */
interface Tried {
  readonly explanation: Explanation;
  readonly bad: Example;
  readonly good: Example;
  /** Undefined where the examples are described in words. */
  readonly finding: Finding | undefined;
}

async function tryOut(explanation: Explanation, host: Host): Promise<Tried> {
  const [bad, good] = [exampleOf(explanation, 'bad'), exampleOf(explanation, 'good')];
  const found = explanation.isDescribed ? [] : await checkExample(bad, host);
  return { explanation, bad, good, finding: found.find(({ rule }) => rule === explanation.id) };
}

/** Sentences, broken between words on a terminal. An example is a file, and stays as it is. */
function fitted(text: string, { isScreen, columns }: Terminal): string {
  return isScreen ? fitLines(text, columns) : text;
}

function renderList(listed: readonly Explanation[], palette: Palette): string {
  const width = Math.max(...listed.map(({ id }) => id.length));
  const shown = families.flatMap(({ name, what }) => {
    const rules = listed.filter(({ id }) => familyOf(id) === name);
    const lines = rules.map(
      ({ id, severity, what: finds }) => `  ${id.padEnd(width)}  ${severity.padEnd('warning'.length)}  ${finds}`,
    );
    return rules.length === 0 ? [] : [[`${palette.bold(name)}: ${what}`, ...lines, ''].join('\n')];
  });
  return `${shown.join('\n')}\n\`bulletin explain RULE\` explains one of them.\n`;
}

function render(tried: Tried, terminal: Terminal, publication: YamlFile | undefined): string {
  const { palette } = terminal;
  const { explanation, bad, good, finding } = tried;
  const { id, severity, draftSeverity, what, why, languages } = explanation;
  const known = languages === undefined ? '' : `This rule works in ${listOf(languages)}.\n`;
  const draft = draftSeverity === undefined ? '' : `, in a draft ${draftSeverity}`;
  const part = (title: string, ...lines: readonly string[]) => `${palette.bold(title)}\n${lines.join('\n')}\n`;
  const parts = [
    `${palette.bold(id)} (${severity}${draft})\n`,
    fitted(`${what}\n${why}\n${known}`, terminal),
    ...Object.entries(bad.beside).map(([path, text]) => part(`Beside ${path}`, indented(text))),
    ...(bad.committed === undefined ? [] : [part('Committed before', indented(bad.committed))]),
    part(
      'Bad',
      finding === undefined
        ? indented(bad.text)
        : fitted(renderFinding({ ...finding, excerpt: wholeOf(bad) }, palette), terminal),
    ),
    part(finding === undefined ? 'Good' : `Good: ${good.file}`, indented(good.text)),
    part('How to fix it', fitted(indented(fixed[safetyOf(tried)]), terminal)),
    part(`How to switch it ${severity === 'off' ? 'on' : 'off'}`, ...howToSwitch(explanation, terminal, publication)),
  ];
  return parts.join('\n');
}

/** `Arabic, Chinese and French`. */
function listOf(languages: readonly string[]): string {
  const names = languages.map((tag) => wordsFor('en').languageName(tag)).sort();
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The frame of a finding shows a line or two; here it is the whole file. */
function wholeOf({ text }: Example): Finding['excerpt'] {
  return linesOf(text).map((line, index) => ({ line: index + 1, text: line }));
}

function linesOf(text: string): readonly string[] {
  return text.replace(/\n$/, '').split('\n');
}

function indented(text: string): string {
  return linesOf(text)
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
}

type Safety = 'safe' | 'unsafe' | 'by hand';

function safetyOf({ finding }: Tried): Safety {
  return finding?.fix?.safety ?? 'by hand';
}

const fixed: Readonly<Record<Safety, string>> = {
  safe: '`bulletin validate --fix` fixes it in cases like this one: the text says the same as before.',
  unsafe: '`bulletin validate --fix --unsafe-fixes` fixes it in cases like this one: look at what it changed.',
  'by hand': 'By hand.',
};

/** The lines that end in a colon are sentences; the others are to be copied. */
function howToSwitch(
  explanation: Explanation,
  terminal: Terminal,
  publication: YamlFile | undefined,
): readonly string[] {
  return linesOf(indented(switchedOff(explanation, publication))).map((line) =>
    /^ {2}\S.*:$/.test(line) ? fitted(line, terminal) : line,
  );
}

function switchedOff({ id, isNeeded, severity }: Explanation, publication: YamlFile | undefined): string {
  if (isNeeded) return 'It cannot be switched off: what is built would be wrong.';
  if (severity === 'off') {
    return [
      'It is off. A publication that wants it switches it on in bulletin.yaml (as a note, a warning or an error):',
      ...ruleLines(id, { level: 'note', reason: 'why it is wanted here' }, publication),
    ].join('\n');
  }
  return [
    'For one line, with a comment above it that gives the reason (-item or -file instead of -next-line covers more):',
    `  # bulletin-disable-next-line ${id} -- why it is right here`,
    'For the whole publication, in bulletin.yaml (error, warning or note instead of off changes how serious it is):',
    ...ruleLines(id, { level: 'off', reason: 'why it is right here' }, publication),
  ].join('\n');
}

/** What to write into bulletin.yaml as it is: `rules:` can be there once only. */
function ruleLines(id: string, value: Fields, publication: YamlFile | undefined): readonly string[] {
  const line = `${id}: { level: ${value['level']}, reason: ${value['reason']} }`;
  const part = publication?.locator.partAt(['rules']);
  if (part === undefined) return ['  rules:', `    ${line}`];
  if (part.form === 'braces') return [`  ${howToAdd(publication!, ['rules'], { [id]: value })}`];
  return ['  (below the line `rules:`, which is there already)', `    ${line}`];
}

function asData(tried: Tried) {
  const { explanation, bad, good, finding } = tried;
  const { id, severity, draftSeverity, what, why, languages, isNeeded = false, isDescribed = false } = explanation;
  const { excerpt: _, ...plain } = finding ?? { excerpt: undefined };
  return {
    ...{ id, severity, draftSeverity, what, why },
    ...(languages === undefined ? {} : { languages }),
    fix: safetyOf(tried),
    isOn: severity !== 'off',
    canBeSwitchedOff: !isNeeded,
    isDescribed,
    ...{ bad, good },
    finding: finding === undefined ? undefined : plain,
  };
}
