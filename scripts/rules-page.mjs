// Makes docs/rules.md, the reference of every rule, from what `bulletin explain --json` says.

/** The reference as Markdown. The families are those that the list of `bulletin explain` has, in its order. */
export function rulesPage({ rules, families }) {
  const listed = families
    .map((family) => ({ ...family, rules: rules.filter(({ id }) => id.startsWith(`${family.name}/`)) }))
    .filter((family) => family.rules.length > 0);
  return [
    '# The rules',
    '',
    'Everything that `bulletin validate` can find: what, why, an example, and how to fix it. This page is made from the rules',
    'themselves, and the tests check each example; see also `bulletin explain`. [mistakes.md](mistakes.md) shows which rules find',
    'which mistakes of real newsletters.',
    '',
    'An error stops a build; a warning does not. You can switch most rules off with a comment that gives the reason:',
    '`# bulletin-disable-next-line RULE -- reason`, and the same with `-line`, `-item` and `-file`; or, for the whole publication,',
    '`rules:` in bulletin.yaml: `RULE: { level: off, reason: ... }`, or `error`, `warning` or `note` to make it more or less serious.',
    'A rule with the level `off` is not for everyone: it finds nothing until `rules:` gives it another level.',
    '',
    '`bulletin validate --fix` fixes findings of a rule with \\* if they are like the example, and `--fix --unsafe-fixes` those of a rule with \\*\\*.',
    'A fix that would lead to another finding is not made.',
    '',
    ...listed.flatMap(contents),
    ...listed.flatMap(({ name, what, rules: own }) => [`## ${name}: ${what}`, '', ...own.flatMap(section)]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

const stars = { safe: ' \\*', unsafe: ' \\*\\*', 'by hand': '' };

function contents({ name, what, rules }) {
  const rows = rules.map(
    ({ id, severity, what: finds, fix }) =>
      `| [\`${id}\`](#${anchorOf(id)})${stars[fix]} | ${severity} | ${plain(finds).replaceAll('|', '\\|')} |`,
  );
  return [`**${name}**: ${what}`, '', '| rule | level | what it finds |', '|---|---|---|', ...rows, ''];
}

/** `date-weekday`: the hosts of repositories would leave the / out, each in its own way. */
function anchorOf(id) {
  return id.replace('/', '-');
}

const fixed = {
  safe: '`bulletin validate --fix` fixes it in such a case.',
  unsafe: '`bulletin validate --fix --unsafe-fixes` fixes it in such a case; look at what it changed.',
  'by hand': 'Fix it by hand.',
};

function section({
  id,
  severity,
  draftSeverity,
  what,
  why,
  fix,
  isOn,
  canBeSwitchedOff,
  isDescribed,
  bad,
  good,
  finding,
}) {
  const level = `${severity}${draftSeverity === undefined ? '' : `; in a draft, ${draftSeverity}`}`;
  const last = `${fixed[fix]} ${isOn ? `${canBeSwitchedOff ? 'Can' : 'Cannot'} be switched off.` : 'Off until a publication switches it on.'}`;
  const head = [
    `<a id="${anchorOf(id)}"></a>`,
    '',
    `### \`${id}\``,
    '',
    `*${level}.* ${plain(what)} ${plain(why)}`,
    '',
  ];
  if (isDescribed) return [...head, `Bad: ${plain(bad.text)}`, '', `Good: ${plain(good.text)}`, '', last, ''];
  const beside = Object.entries(bad.beside).flatMap(([path, text]) => [`Next to \`${path}\`:`, '', ...yaml(text)]);
  const committed = bad.committed === undefined ? [] : ['Committed before:', '', ...yaml(bad.committed)];
  const found =
    finding === undefined
      ? []
      : [
          `Line ${finding.line}: ${plain(finding.message)}${/[.?!]$/.test(finding.message) ? '' : '.'}${finding.help === undefined ? '' : ` *${plain(finding.help)}${/[.?!]$/.test(finding.help) ? '' : '.'}*`}`,
          '',
        ];
  return [
    ...head,
    ...beside,
    ...committed,
    `Bad, as \`${bad.file}\`:`,
    '',
    ...yaml(bad.text),
    ...found,
    `Good${good.file === bad.file ? '' : `, as \`${good.file}\``}:`,
    '',
    ...yaml(good.text),
    last,
    '',
  ];
}

/** Signs that Markdown would obey, outside what is in ` already. */
function plain(text) {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\*_[\]<>#]/g, '\\$&')))
    .join('');
}

const longest = 100;

function yaml(text) {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => (line.length > longest ? `${line.slice(0, longest)}…` : line));
  const fence = text.includes('```') ? '~~~~' : '```';
  return [`${fence}yaml`, ...lines, fence, ''];
}
