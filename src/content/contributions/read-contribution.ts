// A file that somebody sent -> the items in it: YAML, Markdown, or a mail with labels.

import { inSteps } from '../prose/steps.ts';
import { readYaml } from '../issue/read-yaml.ts';
import { isMapping } from '../issue/schema-at.ts';
import type { ReadContributions, ReadFor } from './contribution.ts';
import { decodeContribution } from './decode-contribution.ts';
import { frontMatterItem, labelsAndFields } from './front-matter.ts';
import { readLabelledItem } from './labelled-item.ts';
import { limits } from './limits.ts';
import { overBefore } from './over.ts';
import { itemsIn, readYamlItems } from './yaml-items.ts';

/** The name says whether it is YAML; without one, the text does. Never throws. */
export async function readContribution(name: string, bytes: Uint8Array, readFor: ReadFor): Promise<ReadContributions> {
  const { text, problem, notes, lineInFile, isMail } = await decodeContribution(name, bytes);
  if (problem !== undefined) return { contributions: [], doubts: [{ line: 1, ...problem }], notes };
  if (text.trim() === '') return doubtful('It is empty', 'Delete it');
  const read = inSteps(limits.steps, () => {
    if (isYaml(name, text)) return readYamlItems(text, readFor);
    return readFrontMatter(text, readFor) ?? readLabelledItem(text, { ...readFor, ...(isMail && { isMail }) });
  });
  if (!('value' in read))
    return doubtful(
      'Its text takes too long to read',
      'Delete the marks that mean nothing, such as * and _ side by side',
    );
  const { contributions, doubts, notes: more } = read.value;
  const inFile = <T extends { readonly line: number }>(all: readonly T[]): readonly T[] =>
    lineInFile === undefined ? all : all.map((one) => ({ ...one, line: lineInFile(one.line) }));
  const over = contributions.flatMap(({ item, line }) => {
    const message = overBefore(item, readFor.after);
    return message === undefined ? [] : [{ line, message }];
  });
  return {
    contributions: inFile(contributions),
    doubts: inFile(doubts),
    notes: [...notes, ...inFile([...more, ...over])],
  };
}

/** As the fields of a file, or else with labels among them. */
function readFrontMatter(text: string, readFor: ReadFor): ReadContributions | undefined {
  const item = frontMatterItem(text);
  const asFields = item === undefined ? undefined : readYamlItems(item, readFor);
  if (asFields?.doubts.length === 0) return asFields;
  const mixed = labelsAndFields(text, readFor.languages);
  const read = mixed && readLabelledItem(mixed.text, readFor, mixed);
  return mixed?.isAllFields === true && read!.doubts.length > 0 ? (asFields ?? read) : (read ?? asFields);
}

function doubtful(message: string, help: string): ReadContributions {
  return { contributions: [], doubts: [{ line: 1, message, help }], notes: [] };
}

/** Lines such as `title: A fair` are YAML where all of the text is. */
function isYaml(name: string, text: string): boolean {
  if (/\.ya?ml$/i.test(name)) return true;
  if (/\.[a-z]+$/i.test(name) || !/^(?:- *)?\{|^(?:- +)?[a-z-]+:/.test(text.replace(/^(?:#.*\n|---\n|\s)+/, '')))
    return false;
  const { tree } = readYaml(new TextEncoder().encode(text), true);
  return tree !== undefined && itemsIn(tree).every((item) => isMapping(item) && 'title' in item);
}
