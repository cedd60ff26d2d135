// Writes a new bulletin.yaml.

import { yamlText } from '../issue/yaml-text.ts';

export interface NewPublication {
  readonly name: string;
  readonly publisher?: string;
  /** The first is the main one. */
  readonly languages: readonly string[];
  readonly cadence: string;
  readonly email?: string;
}

/** What the comments of a new bulletin.yaml say, in its main language. */
interface CommentWords {
  readonly perLanguage: string;
  readonly publisher: string;
  readonly languages: string;
  readonly numbering: string;
  readonly sections: string;
  readonly url: string;
}

const en: CommentWords = {
  perLanguage: 'or one for each language:',
  publisher: 'Who publishes it',
  languages: 'the first is the main one',
  numbering: 'or volume+number, or date',
  sections: 'The sections of every issue, in order. An issue may leave out sections that are not required.',
  url: 'where the built files will be on the web',
};

const commentWords: Readonly<Record<string, CommentWords>> = {
  en,
  fr: {
    perLanguage: 'ou un nom par langue :',
    publisher: 'L’organisme qui le publie',
    languages: 'la première est la langue principale',
    numbering: 'ou volume+number, ou date',
    sections:
      'Les rubriques de chaque numéro, dans l’ordre. Un numéro peut omettre celles qui ne sont pas obligatoires (required).',
    url: 'l’adresse des fichiers sur le Web',
  },
};

/** The text of the file; it reads back without findings. */
export function scaffoldPublication({ name, publisher, languages, cadence, email }: NewPublication): string {
  const [main = ''] = languages[0]?.split('-') ?? [];
  const words = Object.hasOwn(commentWords, main) ? commentWords[main]! : en;
  const perLanguage = `  # ${words.perLanguage} { ${languages.map((tag) => `${tag}: ...`).join(', ')} }`;
  return `# yaml-language-server: $schema=schema/publication.schema.json
version: 1
name: ${yamlText(name)}${languages.length > 1 ? perLanguage : ''}
${publisher === undefined ? `# publisher: ${words.publisher}` : `publisher: ${yamlText(publisher)}`}
languages: [${languages.join(', ')}]  # ${words.languages}
numbering: number  # ${words.numbering}
cadence: ${cadence}

# ${words.sections}
sections:
  - id: news
    title: ${localTitle(languages, sectionTitles.news)}
    required: true
  - id: resources
    title: ${localTitle(languages, sectionTitles.resources)}
    kind: resource
  - id: events
    title: ${localTitle(languages, sectionTitles.events)}
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

const sectionTitles = {
  news: { en: 'News', fr: 'Nouvelles' },
  resources: { en: 'Resources', fr: 'Ressources' },
  events: { en: 'Events', fr: 'Événements' },
} as const;

/** In the languages that are known; an editor translates the rest. */
function localTitle(languages: readonly string[], titles: Readonly<Record<string, string>>): string {
  if (languages.length === 1) return yamlText(titles[languages[0] ?? ''] ?? titles['en'] ?? '');
  return `{ ${languages.map((tag) => `${tag}: ${yamlText(titles[tag] ?? titles['en'] ?? '')}`).join(', ')} }`;
}
