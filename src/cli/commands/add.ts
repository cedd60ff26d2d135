// bulletin add: puts an item into the open issue.

import { type ExitCode, UserError } from '../../base/errors.ts';
import { questionsOf, type Question } from '../../content/contributions/questions.ts';
import { kinds, kindSummaries, type Kind } from '../../content/issue/kinds.ts';
import { choiceMeant } from '../../content/issue/meanings.ts';
import { nearest } from '../../content/issue/nearest.ts';
import type { Role } from '../../content/issue/role.ts';
import { choicesOf } from '../../content/issue/schema-at.ts';
import type { Host } from '../../host/host.ts';
import type { Command, CommandGroup, Flag, Input } from './command.ts';

const ownFlags: readonly Flag[] = [
  { usage: '--issue <issue>', summary: 'the issue, or its file (default: the newest one that is not published)' },
  { usage: '--language <tag>', summary: 'which language of the issue (default: the main one)' },
  { usage: '--section <id>', summary: 'the section (default: the one for items of this kind)' },
  { usage: '--from <file>', summary: 'take it from a file: a text, a mail, YAML or Markdown; - is standard input' },
  { usage: '-y, --yes', summary: 'ask nothing: flags say what the item needs, and the rest is left out' },
  { usage: '--json', summary: 'print as JSON where the item is' },
];

async function put(kind: Kind | undefined, { flags }: Input, host: Host): Promise<ExitCode> {
  const { addItem } = await import('../desk/add-item.ts');
  return addItem(kind, flags, host);
}

const examples: Readonly<Record<Kind, string>> = {
  article: '--title "A new bill" --body "It was tabled."',
  event: '--title "Harbour walk" --start 2027-05-12',
  resource: '--title "A guide" --format PDF',
  news: '--title "Pier reopens" --outlet Times --published 2027-05-02 --url https://example.org/a',
  call: '--title "Call for papers" --closes 2027-06-30 --how-url https://example.org/b',
  case: '--title "A bill" --identifier "Bill C-38" --stage "second reading"',
  notice: '--title "Office closed" --item-from 2027-12-24',
  job: '--title "Shop assistant" --employer "Harbour Society" --closes 2027-06-30',
  sponsor: '--title "Boat insurance" --url https://example.org/c --sponsor "Harbour Bank"',
  note: '--body "Back in May."',
};

/** One verb for each kind, with a flag for each of its fields. */
const verbs = kinds.map(
  (kind): Command => ({
    name: kind,
    summary: kindSummaries[kind],
    get flags() {
      const fields = questionsOf(kind).flatMap((question) => flagsOf(question));
      return [...fields, ...ownFlags.map((flag) => ({ ...flag, group: 'Where it goes' }))];
    },
    examples: [
      [`bulletin add ${kind}`, 'asks what is known of it'],
      [`bulletin add ${kind} --yes ${examples[kind]}`, 'asks nothing'],
    ],
    run: (input, host) => put(kind, input, host),
  }),
);

export const add: CommandGroup = {
  name: 'add',
  summary: 'put an item into the open issue',
  verbs,
  alone: {
    name: 'add',
    summary: 'put an item into the open issue',
    operands: { usage: '[kind]', summary: 'what it is; each kind has flags of its own: `bulletin add event --help`' },
    flags: ownFlags,
    examples: [
      ['bulletin add', 'asks what it is, and what is known of it'],
      ['bulletin add event', 'asks about an event'],
      ['bulletin add event --title "Harbour walk" --start 2027-05-12 --yes', 'asks nothing'],
      ['bulletin add --from fair.md --section news', 'takes it from a file'],
      ['bulletin add --issue 028 --language fr', 'puts it into another issue'],
    ],
    topic: 'next-issue',
    run(input, host) {
      const [typed] = input.operands;
      if (typed === undefined) return put(undefined, input, host);
      const meant = choiceMeant(typed, kinds) ?? nearest(typed, kinds);
      throw new UserError(`There is no kind \`${typed}\``, {
        hint: meant === undefined ? `Choose from ${kinds.join(', ')}` : `Did you mean \`${meant}\`?`,
      });
    },
  },
};

/** What is typed behind a flag, by what its field is. */
const valueNames: Readonly<Partial<Record<Role, string>>> = {
  date: 'date',
  time: 'time',
  number: 'number',
  language: 'tag',
  address: 'address',
  file: 'path',
  reference: 'item',
};

function flagsOf(question: Question, group?: Question): readonly Flag[] {
  const { flag, role, form, what, parts, schema } = question;
  if (parts.length > 0) return parts.flatMap((part) => flagsOf(part, question));
  const several = group?.form === 'groups' ? ' (again for another one)' : '';
  const common = { summary: words(what), ...(group === undefined ? {} : { group: `${bare(group.what)}${several}` }) };
  if (role === 'flag') return [{ usage: `--${flag}`, ...common }];
  const choices = choicesOf(schema);
  return [
    {
      ...common,
      usage: `--${flag} <${valueNames[role] ?? 'text'}${form === 'texts' ? 's...' : ''}>`,
      ...(choices.length === 0 ? {} : { choices }),
      ...(group?.form === 'groups' ? { repeats: true } : {}),
    },
  ];
}

function bare(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

/** A sentence as a part of another. */
function words(sentence: string): string {
  return `${sentence[0]?.toLowerCase() ?? ''}${bare(sentence).slice(1)}`;
}
