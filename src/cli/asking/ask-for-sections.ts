// The questions about the sections of a new issue, and what each of them begins with.

import { UserError } from '../../base/errors.ts';
import type { CarriedParts } from '../../content/carry-over/carry.ts';
import type { NewSection } from '../../content/publication/scaffold-issue.ts';
import { localised } from '../../content/publication/per-language.ts';
import type { Asking } from './ask-for-issue.ts';

/** The sections, with what comes from the last issue: a section that was not chosen is there for it. */
export async function askForSections(
  { answers, flags, publication }: Pick<Asking, 'answers' | 'flags' | 'publication'>,
  language: string,
  fromLast: CarriedParts['items'],
): Promise<readonly NewSection[]> {
  const catalogue = publication.sections;
  const carried = inCatalogue(fromLast, catalogue, language);
  const firstItems = (flags.list('item') ?? []).map(parseFirstItem);
  const linesIn = (id: string | undefined, title?: string) =>
    carried
      .filter(({ section }) => section.id === id && (id !== undefined || section.title === title))
      .map(({ lines }) => lines);
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
      carried: linesIn(id, title),
    }),
  );
  if (catalogue.length === 0)
    return [{ title: 'TODO a heading', kind: 'article', itemTitles: firstItems.map(({ title }) => title) }, ...rest];
  const choices = catalogue.map(({ id, title }) => ({ value: id, name: localised(title, language) }));
  const chosen = await answers.choices('section', 'Its sections:', choices);
  const stray = firstItems.find(({ section }) => !chosen.includes(section));
  if (stray !== undefined)
    throw new UserError(`--item: there is no section \`${stray.section}\``, {
      hint: `Choose from ${chosen.join(', ')}`,
    });
  const sections: NewSection[] = [];
  for (const { id, kind = 'article', title } of catalogue) {
    const lines = linesIn(id);
    if (!chosen.includes(id) && lines.length === 0) continue;
    const itemTitles = firstItems.filter(({ section }) => section === id).map((item) => item.title);
    if (itemTitles.length === 0 && answers.canAsk && chosen.includes(id)) {
      const message = `Title of the first item in "${localised(title, language)}" (Enter for none):`;
      const typed = await answers.text('item', message, '');
      if (typed.trim() !== '') itemTitles.push(typed.trim());
    }
    sections.push({ id, kind, itemTitles, carried: lines });
  }
  return [...sections, ...rest];
}

/** A section that says only the title of one in the catalogue is that one. */
function inCatalogue(
  carried: CarriedParts['items'],
  catalogue: Asking['publication']['sections'],
  language: string,
): CarriedParts['items'] {
  return carried.map((one) => {
    const { id, title } = one.section;
    const known =
      id === undefined ? catalogue.find((section) => localised(section.title, language) === title) : undefined;
    return known === undefined ? one : { ...one, section: { ...one.section, id: known.id } };
  });
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
