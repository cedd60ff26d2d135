// Answers from flags, from defaults, and from a person.

import { describe, expect, test } from 'vitest';
import { Answers } from '../../../src/cli/asking/answers.ts';
import { Flags } from '../../../src/cli/asking/flags.ts';
import { Interrupted, UserError } from '../../../src/base/errors.ts';
import { createMemoryHost, type Answer } from '../../support/memory-host.ts';

function asking(flags: Readonly<Record<string, unknown>>, answers?: readonly Answer[]) {
  const memory = createMemoryHost({}, answers === undefined ? {} : { answers });
  return { answers: new Answers(new Flags(flags), memory.host), memory };
}

const count = (text: string): string | undefined => (/^\d+$/.test(text) ? undefined : `is no number: ${text}`);
const tags = [
  { value: 'en', name: 'English' },
  { value: 'fr', name: 'French' },
];

describe('text', () => {
  test('from its flag, which must fit', async () => {
    const { answers, memory } = asking({ number: '5' }, []);
    expect(await answers.text('number', 'Number:', '1', count)).toBe('5');
    expect(memory.questions).toEqual([]);
    await expect(asking({ number: 'five' }).answers.text('number', 'Number:', '1', count)).rejects.toThrow(
      new UserError('--number is no number: five'),
    );
  });

  test('with --yes, its default, though there is somebody to ask', async () => {
    const { answers, memory } = asking({ yes: true }, ['5']);
    expect(await answers.text('number', 'Number:', '1', count)).toBe('1');
    expect(memory.questions).toEqual([]);
  });

  test('from a person, who is asked again until it fits', async () => {
    const { answers, memory } = asking({}, ['five', '', '5']);
    expect(await answers.text('number', 'Number:', '1', count)).toBe('5');
    expect(memory.questions).toMatchObject([{ type: 'input', message: 'Number:', default: '1' }]);
    expect(memory.refusals).toEqual(['It is no number: five', 'It is no number: ']);
  });

  test('from nobody: it is missing, unless nothing is an answer', async () => {
    const { answers } = asking({});
    await answers.text('number', 'Number:', '1');
    await answers.text('publisher', 'Publisher:', '');
    expect(() => answers.finish()).toThrow(
      new UserError('There is no terminal to ask questions in. Give --number, or --yes to accept the defaults'),
    );
  });
});

describe('choices', () => {
  test('one of several', async () => {
    expect(await asking({ language: 'fr' }).answers.choice('language', 'Language:', tags, 'en')).toBe('fr');
    const { answers, memory } = asking({}, ['fr']);
    expect(await answers.choice('language', 'Language:', tags, 'en')).toBe('fr');
    expect(memory.questions).toEqual([{ type: 'select', message: 'Language:', choices: tags, default: 'en' }]);
    await expect(asking({ language: 'de' }).answers.choice('language', 'Language:', tags, 'en')).rejects.toMatchObject({
      message: '--language: there is no `de`',
      hint: 'Choose from en, fr',
    });
  });

  test('some of several; all are ticked to begin with', async () => {
    expect(await asking({ section: ['fr'] }).answers.choices('section', 'Sections:', tags)).toEqual(['fr']);
    expect(await asking({ yes: true }).answers.choices('section', 'Sections:', tags)).toEqual(['en', 'fr']);
    const { answers, memory } = asking({}, [['en']]);
    expect(await answers.choices('section', 'Sections:', tags)).toEqual(['en']);
    expect(memory.questions).toEqual([
      { type: 'checkbox', message: 'Sections:', choices: tags.map((tag) => ({ ...tag, checked: true })) },
    ]);
    await expect(asking({ section: ['fr', 'de'] }).answers.choices('section', 'Sections:', tags)).rejects.toThrow(
      '--section: there is no `de`',
    );
  });

  test('of one alone nobody is asked', async () => {
    const { answers, memory } = asking({}, []);
    expect(await answers.choice('language', 'Language:', tags.slice(0, 1), 'en')).toBe('en');
    expect(await answers.choices('section', 'Sections:', tags.slice(0, 1))).toEqual(['en']);
    expect(memory.questions).toEqual([]);
  });
});

test('yes or no is never missing', async () => {
  expect(await asking({ hook: true }).answers.confirm('hook', 'Hook?')).toBe(true);
  expect(await asking({}).answers.confirm('hook', 'Hook?')).toBe(false);
  expect(await asking({ yes: true }, [true]).answers.confirm('hook', 'Hook?')).toBe(false);
  expect(await asking({}, [true]).answers.confirm('hook', 'Hook?')).toBe(true);
});

test('all that is missing is reported at once', async () => {
  const { answers } = asking({});
  await answers.text('number', 'Number:', '1');
  await answers.choice('language', 'Language:', tags, 'en');
  await answers.choices('section', 'Sections:', tags);
  expect(() => answers.finish()).toThrow('Give --number, --language, --section, or --yes to accept the defaults');
});

test('Ctrl-C goes through', async () => {
  await expect(asking({}, [new Interrupted()]).answers.text('number', 'Number:', '1')).rejects.toBeInstanceOf(
    Interrupted,
  );
});

describe('flags', () => {
  const flags = new Flags({
    dryRun: true,
    out: 'public',
    format: ['html', 'text'],
    timeout: '2.5',
    zero: '0',
    word: 'soon',
    quiet: false,
  });

  test('are found by the name after the dashes', () => {
    expect([flags.isSet('dry-run'), flags.isSet('quiet'), flags.isSet('none')]).toEqual([true, false, false]);
    expect([flags.text('out'), flags.text('format'), flags.text('none')]).toEqual(['public', undefined, undefined]);
    expect([flags.list('format'), flags.list('out')]).toEqual([['html', 'text'], undefined]);
  });

  test('that are numbers are above zero', () => {
    expect([flags.number('timeout'), flags.number('none')]).toEqual([2.5, undefined]);
    expect(() => flags.number('zero')).toThrow(new UserError('--zero must be a number above zero, but it is `0`'));
    expect(() => flags.number('word')).toThrow('--word must be a number above zero, but it is `soon`');
  });
});
