// Answers to the questions of `init` and `new`: from flags, from defaults, or from the person at the terminal.

import { meantLanguage } from '../../content/publication/meant-language.ts';
import { Interrupted, UserError } from '../../base/errors.ts';
import type { Host, Question } from '../../host/host.ts';
import { either } from './either.ts';
import type { Flags } from './flags.ts';

/** What has no default: any of the flags answers it. `what` is a part of a sentence. */
interface Needed {
  readonly flags: readonly string[];
  readonly what: string;
}

/** Takes each answer from its flag; else, with --yes, its default; else from the person, where there is one. */
export class Answers {
  readonly #missing: string[] = [];
  /** Those that have no default. */
  readonly #needed: Needed[] = [];
  readonly #flags: Flags;
  readonly #host: Host;

  constructor(flags: Flags, host: Host) {
    this.#flags = flags;
    this.#host = host;
  }

  /** `problem` gives words that follow the name of what was typed: `is not a date`. */
  async text(
    flag: string,
    message: string,
    standard: string,
    problem: (answer: string) => string | undefined = () => undefined,
  ): Promise<string> {
    const typed = this.#flags.text(flag);
    if (typed !== undefined) {
      const what = problem(typed);
      if (what !== undefined) throw new UserError(`--${flag} ${what}`);
      return typed;
    }
    const validate = (answer: string) => {
      const what = problem(answer);
      return what === undefined ? true : `It ${what}`;
    };
    // The default may come from a file with an odd value.
    const what = this.canAsk ? undefined : problem(standard);
    if (what !== undefined && this.#flags.isSet('yes'))
      throw new UserError(`The default for --${flag} ${what}`, { hint: `Give --${flag}` });
    return this.#ask(flag, standard, { type: 'input', message, default: standard, validate });
  }

  async choices(
    flag: string,
    message: string,
    all: readonly { value: string; name: string }[],
  ): Promise<readonly string[]> {
    const standard = all.map(({ value }) => value);
    const typed = this.#flags.list(flag);
    const unknown = typed?.find((value) => !standard.includes(value));
    if (unknown !== undefined)
      throw new UserError(`--${flag}: there is no \`${unknown}\``, { hint: `Choose from ${standard.join(', ')}` });
    const choices = all.map((choice) => ({ ...choice, checked: true }));
    return typed ?? (all.length < 2 ? standard : this.ticked(flag, message, choices));
  }

  /** Those of a list that are ticked in the end, where no flag says which. */
  async ticked(
    flag: string,
    message: string,
    choices: readonly { value: string; name: string; short?: string; checked: boolean }[],
  ): Promise<readonly string[]> {
    const standard = choices.filter(({ checked }) => checked).map(({ value }) => value);
    return this.#ask(flag, standard, { type: 'checkbox', message, choices });
  }

  async choice(
    flag: string,
    message: string,
    all: readonly { value: string; name: string }[],
    standard: string,
    meant: (typed: string, values: readonly string[]) => string = (typed) => typed,
  ): Promise<string> {
    const given = this.#flags.text(flag);
    const values = all.map(({ value }) => value);
    const typed = given === undefined ? given : meant(given, values);
    if (typed !== undefined && !values.includes(typed)) {
      throw new UserError(`--${flag}: there is no \`${typed}\``, {
        hint: `Choose from ${values.join(', ')}`,
      });
    }
    if (typed !== undefined || all.length < 2) return typed ?? standard;
    return this.#ask(flag, standard, { type: 'select', message, choices: all, default: standard });
  }

  /** What a flag says that is given once for each of several things: `fr: Nouvelles du port`. Throws UserError. */
  byName(
    flag: string,
    names: readonly string[],
    problem: (answer: string) => string | undefined,
  ): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const typed of this.#flags.list(flag) ?? []) {
      const [, tag = '', text = ''] = /^\s*([\w-]+)\s*:(.*)$/s.exec(typed) ?? [];
      const name = meantLanguage(tag, names);
      if (!names.includes(name))
        throw new UserError(`--${flag}: \`${typed}\` does not begin with one of the other languages`, {
          hint: names.length === 0 ? 'Leave the flag out' : `Write it as --${flag} "${names[0]}: ..."`,
        });
      const what = found.has(name) ? `is there twice for ${name}` : problem(text.trim());
      if (what !== undefined) throw new UserError(`--${flag} ${what}`);
      found.set(name, text.trim());
    }
    return found;
  }

  /** An answer that is the default where there is nobody to ask. */
  async oneMore(message: string, standard: string, problem: (answer: string) => string | undefined): Promise<string> {
    if (!this.canAsk) return standard;
    const validate = (answer: string) => {
      const what = problem(answer);
      return what === undefined ? true : `It ${what}`;
    };
    return (await this.#fromPerson({ type: 'input', message, default: standard, validate })) as string;
  }

  /** Says what is missing, since nobody can know it beforehand. */
  lacks(needed: Needed): void {
    this.#needed.push(needed);
  }

  /** An answer that nobody can know beforehand; undefined where there is nobody to ask, or nothing was answered. */
  async asked(message: string, problem: (answer: string) => string | undefined): Promise<string | undefined> {
    if (!this.canAsk) return undefined;
    const validate = (answer: string) => {
      const what = answer.trim() === '' ? undefined : problem(answer);
      return what === undefined ? true : `It ${what}`;
    };
    const answer = (await this.#fromPerson({ type: 'input', message, validate })) as string;
    return answer.trim() === '' ? undefined : answer;
  }

  /** Some of many things, or none; nothing where there is nobody to ask. `problem` is a sentence. */
  async some(
    message: string,
    all: readonly { value: string; name: string }[],
    problem: (chosen: readonly string[]) => string | undefined,
  ): Promise<readonly string[]> {
    if (!this.canAsk || all.length === 0) return [];
    const validate = (chosen: readonly string[]) => problem(chosen) ?? true;
    return (await this.#fromPerson({ type: 'checkbox', message, choices: all, validate })) as readonly string[];
  }

  /** Whether there is more to be asked; no, where there is nobody to ask. */
  async isThereMore(message: string): Promise<boolean> {
    return this.canAsk && ((await this.#fromPerson({ type: 'confirm', message, default: false })) as boolean);
  }

  /** A question whose answer is no where nobody says yes, and which is never missing. Enter at it is `standard`. */
  async confirm(flag: string, message: string, standard = false): Promise<boolean> {
    if (this.#flags.isSet(flag)) return true;
    return this.canAsk && ((await this.#fromPerson({ type: 'confirm', message, default: standard })) as boolean);
  }

  get canAsk(): boolean {
    return !this.#flags.isSet('yes') && this.#host.terminal.isInteractive;
  }

  /** Throws UserError with every missing flag, if there is nobody to ask. */
  finish(): void {
    const needed = this.#needed.map(({ flags, what }) => `${either(flags.map(asFlag))} (${what})`);
    const missing = [...needed, ...this.#missing.map(asFlag)];
    if (missing.length === 0) return;
    const why = this.#flags.isSet('yes') ? 'With --yes, nothing is asked' : 'There is no terminal to ask questions in';
    const defaults = needed.length === 0 ? ', or --yes to accept the defaults' : '';
    throw new UserError(`${why}. Give ${missing.join(needed.length === 0 ? ', ' : '; ')}${defaults}`);
  }

  async #ask<T>(flag: string, standard: T, question: Question): Promise<T> {
    if (this.#flags.isSet('yes')) return standard;
    if (this.canAsk) return (await this.#fromPerson(question)) as T;
    // A question with an empty default may stay without an answer.
    if (standard !== '') this.#missing.push(flag);
    return standard;
  }

  /** All is asked before anything is written. Throws Interrupted. */
  async #fromPerson(question: Question): Promise<string | readonly string[] | boolean> {
    try {
      return await this.#host.prompts.ask(question);
    } catch (error) {
      if (error instanceof Interrupted) this.#host.terminal.note('Stopped: nothing was written');
      throw error;
    }
  }
}

const asFlag = (name: string): string => `--${name}`;
