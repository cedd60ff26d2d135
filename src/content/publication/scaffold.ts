// Writes a new bulletin.yaml.

import { yamlText } from '../issue/yaml-text.ts';
import { languageOrEnglish } from '../languages/index.ts';
import type { NewTexts } from '../languages/language.ts';

/** One text for all languages, or one for each. */
type TextOrTexts = string | Readonly<Record<string, string>>;

export interface NewPublication {
  readonly name: TextOrTexts;
  readonly publisher?: TextOrTexts;
  /** The first is the main one. */
  readonly languages: readonly string[];
  readonly cadence: string;
  readonly email?: string;
}

/** The text of the file; it reads back without findings. */
export function scaffoldPublication({ name, publisher, languages, cadence, email }: NewPublication): string {
  const words = languageOrEnglish(languages[0] ?? '').texts.publication;
  const perLanguage = `  # ${words.perLanguage} { ${languages.map((tag) => `${tag}: ...`).join(', ')} }`;
  return `# yaml-language-server: $schema=schema/publication.schema.json
version: 1
name:${inYaml(name)}${languages.length > 1 && typeof name === 'string' ? perLanguage : ''}
${publisher === undefined ? `# publisher: ${words.publisher}` : `publisher:${inYaml(publisher)}`}
languages: [${languages.join(', ')}]  # ${words.languages}
numbering: number  # ${words.numbering}
cadence: ${cadence}

# ${words.sections}
sections:
  - id: news
    title: ${localTitle(languages, 'news')}
    required: true
  - id: resources
    title: ${localTitle(languages, 'resources')}
    kind: resource
  - id: events
    title: ${localTitle(languages, 'events')}
    kind: event

${email === undefined ? '# contact: { email: editor@example.org, phone: +1 555 010 0100 }' : `contact:\n  email: ${yamlText(email)}`}
# url: https://example.org/bulletin  # ${words.url}
theme: classic
`;
}

/** What git leaves out of a publication. */
export const gitignoreFile = '.gitignore';

/** `build` can make all of it again. */
export const ignoredFolder = 'dist/';

/** The text of a new .gitignore. */
export const gitignore = `# What bulletin builds. Delete the next line if the files themselves are published from git: bulletin docs web
${ignoredFolder}
# What colleagues sent you, with addresses that are not for everybody.
inbox/
`;

/** What follows the colon of its field. */
function inYaml(text: TextOrTexts): string {
  if (typeof text === 'string') return ` ${yamlText(text)}`;
  const lines = Object.entries(text).map(([tag, one]) => `  ${tag}: ${yamlText(one)}`);
  return `\n${lines.join('\n')}`;
}

/** In the languages that are known; an editor translates the rest. */
function localTitle(languages: readonly string[], section: keyof NewTexts['sections']): string {
  const titleIn = (tag: string) => yamlText(languageOrEnglish(tag).texts.sections[section]);
  if (languages.length === 1) return titleIn(languages[0]!);
  return `{ ${languages.map((tag) => `${tag}: ${titleIn(tag)}`).join(', ')} }`;
}
