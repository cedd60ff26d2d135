// bulletin add, with any answers: the issue then says what was answered, and every other byte is as it was.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ExitCode } from '../../../src/base/errors.ts';
import { run } from '../../../src/cli/cli.ts';
import { answered, questionsOf, type Question } from '../../../src/content/contributions/questions.ts';
import { conformIssue } from '../../../src/content/issue/conform-issue.ts';
import { kindFields, kinds } from '../../../src/content/issue/kinds.ts';
import type { Question as Asked } from '../../../src/host/host.ts';
import type { Tree } from '../../../src/content/issue/read-tree.ts';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';
import { choicesOf, valueAt } from '../../../src/content/issue/schema-at.ts';
import { createMemoryHost, enterAt, type Answer } from '../../support/memory-host.ts';

const word = fc.constantFrom(
  'Harbour',
  'naïve',
  'Ярмарка',
  '港口',
  'مرحبا',
  '028',
  'yes',
  '- x',
  '# y',
  'a: b',
  "it's",
);
const line = fc.array(word, { minLength: 1, maxLength: 50 }).map((words) => ['A', ...words].join(' '));
const prose = fc
  .array(fc.oneof(line, fc.constant(''), fc.constant('- one')), { minLength: 1, maxLength: 5 })
  .map((lines) => ['Text.', ...lines].join('\n').trimEnd());

/** What a flag may be given. */
function valueFor({ role, schema, example }: Question): fc.Arbitrary<string> {
  const [choice] = choicesOf(schema);
  if (choice !== undefined) return fc.constantFrom(...choicesOf(schema));
  if (role === 'prose') return prose;
  if (role === 'line' || role === 'price' || role === 'name') return line;
  return fc.constant(example ?? '2027-05-12');
}

const file = fc
  .record({
    indent: fc.constantFrom(0, 2, 5),
    end: fc.constantFrom('\n', '\r\n'),
    above: fc.constantFrom('', '# So.\n', `# ${'long '.repeat(200)}\n`),
    below: fc.constantFrom('', '# The end.\n', '\n\nboxes:\n- { title: B, body: x }  # so\n'),
  })
  .map(({ indent, end, above, below }) => {
    const sections = '- id: news\n  items:\n    # Above.\n    - title: "One"  # so\n'.replaceAll(
      /^/gm,
      ' '.repeat(indent),
    );
    return `${above}number: 29\ndate: 2027-03\nsections:\n${sections.trimEnd()}\n${below}`.replaceAll('\n', end);
  });

const given = fc.constantFrom(...kinds).chain((kind) => {
  // Text alternatives, references and the like are of a whole issue: its own tests have them.
  const simple = questionsOf(kind).filter(
    ({ form, role, name }) => form === 'text' && role !== 'flag' && name !== 'id',
  );
  const all = [
    ...simple,
    ...answered(questionsOf(kind)).filter(({ flag }) => /^(?:how|contact)-(?:url|email)$/.test(flag)),
  ];
  const needed = new Set([...simple.filter(({ isNeeded }) => isNeeded).map(({ flag }) => flag), 'title', 'how-url']);
  const values = Object.fromEntries(all.map((question) => [question.flag, valueFor(question)]));
  const requiredKeys = Object.keys(values).filter((flag) => needed.has(flag));
  return fc.record({ kind: fc.constant(kind), answers: fc.record(values, { requiredKeys }), file });
});

test('what was answered is in the issue, which conforms, and twice is once', async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(given, async ({ kind, answers, file: text }) => {
      const files = {
        'bulletin.yaml': 'name: A\nsections:\n  - { id: news, title: News }\n',
        'issues/029.en.yaml': text,
      };
      const memory = createMemoryHost(files);
      const flags = Object.entries(answers).map(([flag, value]) => `--${flag}=${value}`);
      const args = ['add', kind, '--yes', '--section', 'news', ...flags];
      const code = await run(args, memory.host);
      // Two answers may not go together, such as an end before the start: then that is said, and nothing is written.
      const after = memory.text('issues/029.en.yaml')!;
      if (code !== ExitCode.done) {
        expect(memory.stderr()).not.toMatch(/--(?:title|body|place) /);
        return expect(after).toBe(text);
      }
      count += 1;
      const { tree } = readYaml(new TextEncoder().encode(after));
      expect(conformIssue(tree!).faults).toEqual([]);
      const [section] = (tree as { sections: readonly { items: readonly { [name: string]: Tree }[] }[] }).sections;
      const item = section!.items.at(-1)!;
      for (const question of questionsOf(kind)) {
        const typed = answers[question.flag];
        if (typed === undefined || question.form !== 'text') continue;
        expect(item[question.name], question.flag).toBe(question.role === 'prose' ? `${typed}\n` : typed.trim());
      }
      const added = after.length - text.length;
      let same = 0;
      while (same < text.length && after[same] === text[same]) same += 1;
      expect(after.slice(same + added)).toBe(text.slice(same));
      expect(text.includes('\r') ? after.replaceAll('\r\n', '') : after).not.toMatch(text.includes('\r') ? /\n/ : /\r/);
      expect(await run(args, memory.host)).toBe(ExitCode.done);
      expect(memory.text('issues/029.en.yaml')).toBe(after);
    }),
    { numRuns: 80 },
  );
  expect(count).toBeGreaterThan(40);
});

/** The names of the fields that lead to each question, from that of the item. */
function pathsOf(questions: readonly Question[]): readonly (readonly string[])[] {
  return questions.flatMap(({ name, parts }) => [[name], ...pathsOf(parts).map((path) => [name, ...path])]);
}

/** What is written as it is typed, where the example is not: days in their order, and one entry of a list. */
const plainAnswers: readonly (readonly [like: RegExp, answer: string])[] = [
  [/on which it does not take place/, '2017-08-22'],
  [/first day of the event/, '2017-08-15'],
  [/ or \d{4}-\d\d-\d\d/, '2018-08-14'],
  [/English, French/, 'fr'],
];

/** Chooses some fields, answers the first questions by their examples, and the others by Enter. */
function answersUntil(count: number, chosen: readonly string[], typed: string[]) {
  return (question: Asked): Answer => {
    if (question.type === 'checkbox') {
      const ticks = question.choices.flatMap(({ value }) => (chosen.includes(value) ? [value] : []));
      return question.validate?.(ticks) === true ? ticks : [];
    }
    if (question.type !== 'input' || typed.length >= count) return enterAt(question);
    const [, example = 'Some words.'] = /for example ([^;)]+)/.exec(question.message) ?? [];
    const [, answer = example] = plainAnswers.find(([like]) => like.test(question.message)) ?? [];
    const verdict = question.validate?.(answer) ?? true;
    if (verdict !== true) throw new Error(`${question.message} ${answer}: ${verdict}`);
    typed.push(answer);
    return answer;
  };
}

test.each(kinds)('Enter goes on at any question, and what was typed stays: %s', async (kind) => {
  const given = {
    'bulletin.yaml': 'name: A\nsections:\n  - { id: news, title: News }\n',
    'issues/029.en.yaml': 'number: 29\ndate: 2017-03\nsections:\n  - id: news\n    items: [{ title: One, body: x }]\n',
  };
  // What every item is asked comes before the choice, and is the same for each.
  const first = questionsOf(kind).filter(
    ({ isNeeded, form, role }) => form === 'text' && (isNeeded || role === 'prose'),
  );
  // The fields that all kinds have are asked of one of them.
  const own = questionsOf(kind).filter(({ name }) => kind === 'article' || name in kindFields[kind]);
  for (const [at, chosen] of [[], ...pathsOf(own)].entries())
    for (let count = at === 0 ? 0 : first.length, isAllTyped = false; !isAllTyped; count += 1) {
      const typed: string[] = [];
      const memory = createMemoryHost(given, { answers: answersUntil(count, chosen, typed) });
      const what = `${chosen.join('.')} after ${count} answers`;
      expect(await run(['add', kind, '--section', 'news'], memory.host), `${what}: ${memory.stderr()}`).toBe(0);
      expect(memory.refusals, what).toEqual([]);
      const tree = readYaml(new TextEncoder().encode(memory.text('issues/029.en.yaml')!)).tree!;
      const gaps = conformIssue(tree).faults.filter(({ path }) => valueAt(tree, path) !== 'TODO');
      expect(gaps, `${what}: ${memory.text('issues/029.en.yaml')}`).toEqual([]);
      const written = JSON.stringify(tree);
      for (const one of typed) expect(written, `${what}: ${memory.text('issues/029.en.yaml')}`).toContain(one);
      isAllTyped = typed.length < count;
    }
});
