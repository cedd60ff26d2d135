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

/** The text of the file; it reads back without findings. */
export function scaffoldPublication({ name, publisher, languages, cadence, email }: NewPublication): string {
  return `# yaml-language-server: $schema=schema/publication.schema.json
version: 1
name: ${yamlText(name)}
${publisher === undefined ? '# publisher: Who publishes it' : `publisher: ${yamlText(publisher)}`}
languages: [${languages.join(', ')}]  # the first is the main one
numbering: number  # or volume+number, or date
cadence: ${cadence}

# The sections of every issue, in order. An issue may leave out sections that are not required.
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
# url: https://example.org/bulletin  # where the built files will be on the web
theme: classic
`;
}

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
