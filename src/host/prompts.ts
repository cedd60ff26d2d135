// Questions to a person, on stderr, so that stdout stays free for results.

import { Interrupted } from '../base/errors.ts';
import type { Choice, Prompts, Question } from './host.ts';

export function createPrompts(): Prompts {
  return {
    async ask(question) {
      const { default: inquirer } = await import('inquirer');
      const prompt = inquirer.createPromptModule({ output: process.stderr });
      try {
        const { answer } = await prompt([{ ...settings(question), name: 'answer' }]);
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
  | { type: 'select'; choices: Choice[]; default?: string; pageSize: number }
  | {
      type: 'checkbox';
      choices: Choice[];
      pageSize: number;
      shortcuts: { all: null; invert: null };
      validate: (chosen: readonly { value: string }[]) => string | true;
    }
  | { type: 'confirm'; default: boolean }
);

/** Lines: a list that fits on a terminal is shown whole. */
const longestList = 16;

function settings(question: Question): Settings {
  if (!('choices' in question)) return question;
  const choices = [...question.choices];
  const pageSize = Math.min(choices.length, longestList);
  if (question.type === 'select') return { ...question, choices, pageSize };
  const validate = (chosen: readonly { value: string }[]) =>
    question.validate?.(chosen.map(({ value }) => value)) ?? true;
  // Letters choose nothing: somebody who types an answer here would choose everything by an `a`.
  return { ...question, choices, pageSize, validate, shortcuts: { all: null, invert: null } };
}
