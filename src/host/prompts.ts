// Questions to a person, on stderr, so that stdout stays free for results.

import { Interrupted } from '../base/errors.ts';
import type { Prompts, Question } from './host.ts';

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
  | { type: 'select'; choices: { value: string; name: string }[]; default?: string }
  | { type: 'checkbox'; choices: { value: string; name: string; checked?: boolean }[] }
  | { type: 'confirm'; default: boolean }
);

function settings(question: Question): Settings {
  return 'choices' in question ? { ...question, choices: [...question.choices] } : question;
}
