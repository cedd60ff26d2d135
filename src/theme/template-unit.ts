// What a template is compiled with, and what it is compiled to. Types only.

import type { Run, Scope } from './scope.ts';
import type { Source } from './theme.ts';

export type Render = (scope: Scope, run: Run) => string;

/** What a name, a literal or a call of a function stands for. */
export type Value = (scope: Scope, run: Run) => unknown;

/** The templates that a page is made of, each compiled when it is filled for the first time. */
export interface Templates {
  has(name: string): boolean;
  readonly names: readonly string[];
  render(name: string): Render;
}

/** A template while it is compiled. */
export interface Unit {
  readonly source: Source;
  readonly templates: Templates;
  /** The blocks around a tag that are about something, the innermost first. */
  readonly levels: readonly Level[];
}

export interface Level {
  readonly isLoop: boolean;
  /** What it calls what it is about, and the number or name of that: `as |item index|`. */
  readonly params: readonly string[];
}
