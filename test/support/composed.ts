// An issue file -> its edition, with no world around it: each picture that it names is one pixel.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose, type ComposeInput } from '../../src/content/edition/compose.ts';
import type { Edition } from '../../src/content/edition/edition.ts';
import { conform } from '../../src/content/issue/conform.ts';
import { itemsOf } from '../../src/content/issue/items.ts';
import { readYaml } from '../../src/content/issue/read-yaml.ts';
import { issueSchema, type Issue } from '../../src/content/issue/schema.ts';
import { publicationOf } from '../check/rules/check-source.ts';
import { toolFolder } from './memory-host.ts';

const pixel = {
  bytes: Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64'),
  type: 'image/gif',
  width: 1,
  height: 1,
};

/** Throws where the file does not conform. */
export function issueOf(source: string): Issue {
  const { value, faults } = conform(issueSchema, readYaml(new TextEncoder().encode(source)).tree ?? null);
  if (value === undefined) throw new Error(faults.map(({ message }) => message).join('\n'));
  return value;
}

export function editionOf(source: string, publication: string, around: Partial<ComposeInput> = {}): Edition {
  const issue = issueOf(source);
  const images = new Map(
    itemsOf(issue).flatMap(({ item }) => (item.images ?? []).map(({ file }) => [file, pixel] as const)),
  );
  return compose({
    issue,
    publication: publicationOf(publication),
    language: issue.language ?? 'en',
    images,
    translations: [],
    ...around,
  });
}

/** `028.en`, with the repository's own bulletin.yaml. */
export function sampleIssue(name: string): Edition {
  const read = (path: string): string => readFileSync(join(toolFolder, path), 'utf8');
  const language = name.split('.')[1]!;
  return editionOf(read(`issues/${name}.yaml`), read('bulletin.yaml'), {
    language,
    translations: name.startsWith('028') ? [language === 'en' ? 'fr' : 'en'] : [],
  });
}
