// The flags that were typed, by name.

import { UserError } from '../../base/errors.ts';

/** The values of flags, by the name after the dashes. */
export class Flags {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values;
  }

  isSet(name: string): boolean {
    return this.#value(name) === true;
  }

  /** Whether it was switched off, as `--no-open` does. */
  isOff(name: string): boolean {
    return this.#value(name) === false;
  }

  text(name: string): string | undefined {
    const value = this.#value(name);
    return typeof value === 'string' ? value : undefined;
  }

  /** The values of a flag that may be given several times, or with several values, or with commas between them. */
  list(name: string): readonly string[] | undefined {
    const value = this.#value(name);
    return Array.isArray(value) ? value.map(String) : undefined;
  }

  /** A number above zero. Throws UserError. */
  number(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = Number(text);
    if (!Number.isFinite(value) || value <= 0)
      throw new UserError(`--${name} must be a number above zero, but it is \`${text}\``);
    return value;
  }

  /** A whole number from zero. Throws UserError. */
  count(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (!/^\d{1,9}$/.test(text)) throw new UserError(`--${name} must be a whole number, but it is \`${text}\``);
    return Number(text);
  }

  #value(name: string): unknown {
    return this.#values[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())];
  }
}
