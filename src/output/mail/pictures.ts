// The pictures that a mail shows, each under a name that says what is in it: the same picture is one file.

import { createHash } from 'node:crypto';
import type { EditionImage } from '../../content/edition/edition.ts';
import { escapeHtml } from '../../content/prose/escape.ts';

export interface MailPicture {
  /** `image-0f3a5c7e9b1d2f46.png`, from its content: no name of an author's file is in a path or a head. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export class Pictures {
  readonly #found = new Map<string, MailPicture>();
  readonly #names = new WeakMap<Uint8Array, string>();

  constructor(
    /** From a name to an address. */
    readonly addressOf: (name: string) => string,
  ) {}

  readonly sourceOf = ({ bytes, type, width, height }: EditionImage): string => {
    const name = this.#names.get(bytes) ?? nameOf(bytes, type);
    this.#names.set(bytes, name);
    this.#found.set(name, { name, type, bytes, width, height });
    return this.addressOf(name);
  };

  list(): readonly MailPicture[] {
    return [...this.#found.values()];
  }

  /** Their addresses as they are in HTML. */
  sources(): ReadonlySet<string> {
    return new Set([...this.#found.keys()].map((name) => escapeHtml(this.addressOf(name))));
  }
}

function nameOf(bytes: Uint8Array, type: string): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return `image-${hash}.${type
    .replace(/^image\//, '')
    .replace('jpeg', 'jpg')
    .replace(/\W.*/, '')}`;
}
