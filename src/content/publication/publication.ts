// A publication: what its bulletin.yaml says, with what holds where it says nothing.

import { parseCadence, type Cadence } from './cadence.ts';
import type { PerLanguage } from './per-language.ts';
import type { numberings, papers, PublicationFile } from './schema.ts';

export type LocalText = PerLanguage<string>;
export type CatalogueSection = NonNullable<PublicationFile['sections']>[number];
export type StandingBox = NonNullable<PublicationFile['boxes']>[number];
export type StandingContact = NonNullable<PublicationFile['contact']>;

/** A publication with its defaults filled in. */
export interface Publication
  extends Pick<
    PublicationFile,
    'publisher' | 'contact' | 'url' | 'mail' | 'formats' | 'timezone' | 'colours' | 'logo' | 'fonts' | 'print' | 'words'
  > {
  /** Absent where there is no bulletin.yaml: then each issue needs a title. */
  readonly name?: LocalText | undefined;
  readonly languages: readonly string[];
  readonly numbering: (typeof numberings)[number];
  readonly cadence: Cadence;
  readonly sections: readonly CatalogueSection[];
  readonly theme: string;
  readonly out: string;
  readonly paper: (typeof papers)[number];
  readonly boxes: readonly StandingBox[];
  /** Patterns for the files that are none of its issues, from its folder. */
  readonly ignore: readonly string[];
  readonly acronyms: readonly string[];
  readonly rules: NonNullable<PublicationFile['rules']>;
}

/** The publication of a bulletin.yaml, or, without one, what holds by default. */
export function withDefaults(file: Partial<PublicationFile>): Publication {
  return {
    ...file,
    languages: file.languages ?? ['en'],
    numbering: file.numbering ?? 'number',
    cadence: { ...parseCadence(file.cadence ?? '1 month'), isTyped: file.cadence !== undefined },
    sections: file.sections ?? [],
    theme: file.theme ?? 'classic',
    out: file.out ?? 'dist',
    paper: file.paper ?? paperOf(file.languages?.[0]),
    boxes: file.boxes ?? [],
    ignore: file.ignore ?? [],
    acronyms: file.acronyms ?? [],
    rules: file.rules ?? {},
  };
}

/** Where paper is Letter, by CLDR. */
const letter = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE']);

/** By the region of the main language. */
function paperOf(language = ''): (typeof papers)[number] {
  return letter.has(language.split('-').at(-1) ?? '') ? 'Letter' : 'A4';
}
