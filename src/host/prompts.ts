// Questions to a person, on stderr, so that stdout stays free for results.

import { Interrupted } from '../base/errors.ts';
import type { Choice, Prompts, Question } from './host.ts';
import { pageOf, type ListPage, type Screen } from './list-page.ts';

interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & Partial<Screen>;
}

// Taken at the first question: Node opens standard input when it is named, in 4 % of the time that a check takes.
const standard = (): Streams => ({ input: process.stdin, output: process.stderr });

export function createPrompts(streamsOf: () => Streams = standard): Prompts {
  return {
    async ask(question) {
      const { default: inquirer } = await import('inquirer');
      const streams = streamsOf();
      const prompt = inquirer.createPromptModule(streams);
      const { columns, rows } = streams.output;
      // Where the terminal does not say how large it is, it is as the first ones were.
      const screen = { columns: columns || 80, rows: rows || 24 };
      try {
        const { answer } = await prompt([{ ...settings(question, screen), name: 'answer' }]);
        return answer as string | readonly string[] | boolean;
      } catch (error) {
        if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted();
        throw error;
      }
    },
  };
}

type Settings = { message: string } & (
  | { type: 'input'; default?: string; validate?: (answer: string) => string | true }
  | ({ type: 'select'; choices: Choice[]; default?: string } & ListPage)
  | ({
      type: 'checkbox';
      choices: Choice[];
      shortcuts: { all: null; invert: null };
      validate: (chosen: readonly { value: string }[]) => string | true;
    } & ListPage)
  | { type: 'confirm'; default: boolean }
);

function settings(question: Question, screen: Screen): Settings {
  if (!('choices' in question)) return question;
  const choices = [...question.choices];
  const names = choices.map(({ name }) => name);
  // In front of each is an arrow, and a circle where several can be chosen.
  const page = pageOf(question.message, names, screen, question.type === 'select' ? 2 : 3);
  if (question.type === 'select') return { ...question, ...page, choices };
  const validate = (chosen: readonly { value: string }[]) =>
    question.validate?.(chosen.map(({ value }) => value)) ?? true;
  // Letters choose nothing: somebody who types an answer here would choose everything by an `a`.
  return { ...question, ...page, choices, validate, shortcuts: { all: null, invert: null } };
}
