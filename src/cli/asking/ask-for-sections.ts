// The questions about the sections of a new issue, and what each of them begins with.

import { UserError } from '../../base/errors.ts';
import type { CarriedParts } from '../../content/carry-over/carry.ts';
import type { Issue } from '../../content/issue/schema.ts';
import type { NewSection } from '../../content/publication/scaffold-issue.ts';
import { localised } from '../../content/publication/per-language.ts';
import type { Asking } from './ask-for-issue.ts';

type Section = Issue['sections'][number];

/** The sections of the new issue, and what to say of them. */
interface NewSections {
  readonly sections: readonly NewSection[];
  readonly notes: readonly string[];
}

/** The sections, with what comes from the last issue: a section that was not chosen is there for it. */
export async function askForSections(
  { answers, flags, publication }: Pick<Asking, 'answers' | 'flags' | 'publication'>,
  language: string,
  { parts, sections: lastSections }: { readonly parts: CarriedParts; readonly sections: readonly Section[] },
): Promise<NewSections> {
  const catalogue = publication.sections;
  const named = (section: Section) => inCatalogue(section, catalogue, language);
  const carried = parts.items.map((one) => ({ ...one, section: named(one.section) }));
  const last = lastSections.map(named);
  const firstItems = (flags.list('item') ?? []).map(parseFirstItem);
  const fromLast = (id: string | undefined, title?: string) => {
    const isIt = (section: Section) => section.id === id && (id !== undefined || section.title === title);
    const lines = carried.filter(({ section }) => isIt(section)).map((one) => one.lines);
    return { layout: last.find(isIt)?.layout, carried: lines };
  };
  const others = sectionsBeside(
    catalogue.map(({ id }) => id),
    carried,
  );
  const rest = others.map(
    ({ id, title }): NewSection => ({
      ...(id === undefined ? {} : { id }),
      ...(title === undefined ? {} : { title }),
      kind: 'article',
      itemTitles: [],
      ...fromLast(id, title),
    }),
  );
  if (catalogue.length === 0) {
    const itemTitles = firstItems.map(({ title }) => title);
    return { sections: [{ title: 'TODO a heading', kind: 'article', itemTitles }, ...rest], notes: [] };
  }
  const choices = catalogue.map(({ id, title }) => ({ value: id, name: localised(title, language) }));
  const chosen = await answers.choices('section', 'Its sections:', choices);
  const stray = firstItems.find(({ section }) => !chosen.includes(section));
  if (stray !== undefined)
    throw new UserError(`--item: there is no section \`${stray.section}\``, {
      hint: `Choose from ${chosen.join(', ')}`,
    });
  const sections: NewSection[] = [];
  const notes: string[] = [];
  for (const { id, kind = 'article', title } of catalogue) {
    const before = fromLast(id);
    if (!chosen.includes(id) && before.carried.length === 0) continue;
    if (!chosen.includes(id))
      notes.push(`The section "${localised(title, language)}" is there all the same: the last issue has items for it`);
    const itemTitles = firstItems.filter(({ section }) => section === id).map((item) => item.title);
    if (itemTitles.length === 0 && answers.canAsk && chosen.includes(id)) {
      const message = `Title of the first item in "${localised(title, language)}" (Enter for none):`;
      const typed = await answers.text('item', message, '');
      if (typed.trim() !== '') itemTitles.push(typed.trim());
    }
    sections.push({ id, kind, itemTitles, ...before });
  }
  return { sections: [...sections, ...rest], notes };
}

/** A section that says only the title of one in the catalogue is that one. */
function inCatalogue(section: Section, catalogue: Asking['publication']['sections'], language: string): Section {
  if (section.id !== undefined) return section;
  const known = catalogue.find(({ title }) => localised(title, language) === section.title);
  return known === undefined ? section : { ...section, id: known.id };
}

/** The sections of carried items that the catalogue does not have, each once. */
function sectionsBeside(known: readonly string[], carried: CarriedParts['items']) {
  const sections = new Map(
    carried
      .filter(({ section: { id } }) => id === undefined || !known.includes(id))
      .map(({ section: { id, title } }) => [`${id ?? ''}\n${title ?? ''}`, { id, title }]),
  );
  return [...sections.values()];
}

function parseFirstItem(text: string): { section: string; title: string } {
  const [, section, title] = /^\s*([a-z0-9-]+)\s*:\s*(\S.*)$/.exec(text) ?? [];
  if (section !== undefined && title !== undefined) return { section, title: title.trim() };
  throw new UserError(`--item: \`${text}\` does not name a section and a title`, {
    hint: 'Write it as --item "policy: A new bill"',
  });
}
