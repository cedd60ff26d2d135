// Makes the parts of docs/rules.md, the reference of every rule, from what `bulletin explain --json` says.

import { withParts } from './with-parts.mjs';

/** The page as it is to be. The families are those that the list of `bulletin explain` has, in its order. */
export function rulesPage({ rules, families }, page) {
  const listed = families
    .map((family) => ({ ...family, rules: rules.filter(({ id }) => id.startsWith(`${family.name}/`)) }))
    .filter((family) => family.rules.length > 0);
  return withParts(page, { list: listed.map(contents).join('\n'), rules: listed.map(family).join('') });
}

const stars = { safe: ' \\*', unsafe: ' \\*\\*', 'by hand': '' };

function contents({ name, what, rules }) {
  const rows = rules.map(
    ({ id, severity, what: finds, fix }) =>
      `| [\`${id}\`](#${anchorOf(id)})${stars[fix]} | ${severity} | ${plain(finds).replaceAll('|', '\\|')} |\n`,
  );
  return `**${name}**: ${what}\n\n| rule | level | what it finds |\n|---|---|---|\n${rows.join('')}`;
}

function family({ name, what, rules }) {
  return `## ${name}: ${what}\n\n${rules.map(section).join('')}`;
}

/** `date-weekday`: the hosts of repositories would leave the / out, each in its own way. */
function anchorOf(id) {
  return id.replace('/', '-');
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** `Arabic, Chinese and French`. */
function namesOf(languages) {
  const names = languages.map((tag) => languageNames.of(tag)).sort();
  return new Intl.ListFormat('en-GB').format(names);
}

function section(rule) {
  const { id, what, why, severity, draftSeverity, bad, good } = rule;
  const level = draftSeverity === undefined ? severity : `${severity}; in a draft, ${draftSeverity}`;
  const example = rule.isDescribed ? `Bad: ${plain(bad.text)}\n\nGood: ${plain(good.text)}\n\n` : exampleOf(rule);
  return `<a id="${anchorOf(id)}"></a>

### \`${id}\`

*${level}.* ${plain(what)} ${plain(why)}

${example}${fixed[rule.fix]} ${switchOf(rule)}${rule.languages === undefined ? '' : ` Works in ${namesOf(rule.languages)}.`}

`;
}

const fixed = {
  safe: '`bulletin validate --fix` fixes it in such a case.',
  unsafe: '`bulletin validate --fix --unsafe-fixes` fixes it in such a case; look at what it changed.',
  'by hand': 'Fix it by hand.',
};

function switchOf({ isOn, canBeSwitchedOff }) {
  if (!isOn) return 'Off until a publication switches it on.';
  return canBeSwitchedOff ? 'Can be switched off.' : 'Cannot be switched off.';
}

function exampleOf({ id, bad, good, finding }) {
  if (finding === undefined) throw new Error(`${id} does not find its own mistake: change \`bad\` of that rule`);
  return [
    ...Object.entries(bad.beside).map(([path, text]) => `Next to \`${path}\`:\n\n${yaml(text)}`),
    bad.committed === undefined ? '' : `Committed before:\n\n${yaml(bad.committed)}`,
    `Bad, as \`${bad.file}\`:\n\n${yaml(bad.text)}`,
    `Line ${finding.line}: ${found(finding)}\n\n`,
    `Good${good.file === bad.file ? '' : `, as \`${good.file}\``}:\n\n${yaml(good.text)}`,
  ].join('');
}

function found({ message, help }) {
  return help === undefined ? sentence(message) : `${sentence(message)} *${sentence(help)}*`;
}

function sentence(text) {
  return plain(text) + (/[.?!]$/.test(text) ? '' : '.');
}

/** Signs that Markdown would obey, outside what is in ` already. */
function plain(text) {
  return text.replace(/(`[^`]*`)|[\\*_[\]<>#]/g, (sign, code) => code ?? `\\${sign}`);
}

function yaml(text) {
  const fence = text.includes('```') ? '~~~~' : '```';
  return `${fence}yaml\n${text.trimEnd()}\n${fence}\n\n`;
}
