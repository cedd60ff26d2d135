// Items that somebody has written as YAML: one, or a list of them, each with `section:` where that is known.

import { treeOf } from '../edit/edited.ts';
import type { Value } from '../edit/written-value.ts';
import { conform } from '../issue/conform.ts';
import type { NamedFault } from '../issue/fault.ts';
import { isMapping } from '../issue/schema-at.ts';
import { itemSchema } from '../issue/schema.ts';
import { kinds, type Kind } from '../issue/kinds.ts';
import { readYaml, type YamlFile } from '../issue/read-yaml.ts';
import type { Tree } from '../issue/read-tree.ts';
import type { Contribution, ReadContributions, ReadFor, Remark } from './contribution.ts';
import { itemValue, valueOfTree, type Answered } from './item-value.ts';

/** Items that one file may have. */
const most = 50;

export function readYamlItems(text: string, readFor: ReadFor): ReadContributions {
  const file = readYaml(new TextEncoder().encode(text), true);
  if (file.tree === undefined)
    return { contributions: [], doubts: file.faults.map((fault) => remarkOn(fault, file)), notes: [] };
  const items = itemsIn(file.tree);
  if (items.length > most)
    return {
      contributions: [],
      doubts: [{ line: 1, message: `It has ${items.length} items`, help: `Put at most ${most} into one file` }],
      notes: [],
    };
  const read = items.map((item, index) => readItem(item, Array.isArray(file.tree) ? [index] : [], file, readFor));
  return {
    contributions: read.flatMap((one) => one.contribution ?? []),
    doubts: read.flatMap(({ doubts }) => doubts),
    notes: [],
  };
}

export function itemsIn(tree: Tree): readonly Tree[] {
  return Array.isArray(tree) ? (tree as readonly Tree[]) : [tree];
}

function readItem(
  tree: Tree,
  path: readonly number[],
  file: YamlFile,
  readFor: ReadFor,
): { contribution?: Contribution; doubts: readonly Remark[] } {
  const at = (inner: NamedFault['path'], message: string, help?: string) =>
    remarkOn({ rule: '', path: [...path, ...inner], message, ...(help === undefined ? {} : { help }) }, file);
  if (!isMapping(tree)) return { doubts: [at([], 'It is no item', 'Write fields such as `title: A fair`')] };
  const { section, language, ...fields } = tree;
  if (section !== undefined && typeof section !== 'string')
    return { doubts: [at(['section'], '`section` is no text', 'Write its id')] };
  const isOurs = typeof language === 'string' && readFor.languages.includes(language);
  const kind = readFor.kind ?? fields['kind'] ?? readFor.kindOfSection(section);
  const item: Tree = {
    ...fields,
    ...(kind === undefined || (kind === 'article' && fields['kind'] === undefined) ? {} : { kind }),
    ...(treeOf((readFor.given ?? {}) as Value) as object),
    ...(isOurs || language === undefined ? {} : { language }),
  };
  const { faults, value } = conform(itemSchema, item);
  if (value === undefined)
    return { doubts: faults.map((fault) => remarkOn({ ...fault, path: [...path, ...fault.path] }, file)) };
  const own = (typeof item['kind'] === 'string' ? item['kind'] : 'article') as Kind;
  const line = file.locator.position(file.locator.locate({ path, message: '' }).offset).line;
  return {
    doubts: kinds.includes(own) ? [] : [at(['kind'], 'unknown')],
    contribution: {
      item: itemValue(own, valueOfTree(itemSchema, item) as Answered),
      kind: own,
      line,
      lines: new Map(Object.keys(fields).map((name) => [name, at([name], '').line])),
      ...(section === undefined ? {} : { section: { name: section, line: at(['section'], '').line } }),
      ...(isOurs ? { language, isLanguageTyped: true as const } : {}),
    },
  };
}

function remarkOn(fault: NamedFault, { locator }: YamlFile): Remark {
  const { line } = locator.position(locator.locate(fault).offset);
  return { line, message: fault.message, ...(fault.help === undefined ? {} : { help: fault.help }) };
}
