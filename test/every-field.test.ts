// Every field of the schema reaches every reader: an issue with all of them, each with a value of its own, in the
// edition and in every format. A new field is in here by itself.

import { beforeAll, describe, expect, test } from 'vitest';
import { kinds } from '../src/content/issue/kinds.ts';
import { formats } from '../src/output/formats/index.ts';
import { aspects } from '../src/output/verify/meaning.ts';
import { compareEdition, unseenFields } from '../src/output/verify/issue-meaning.ts';
import type { Content } from '../src/output/verify/content.ts';
import { readTheme } from '../src/theme/read-theme.ts';
import { squash } from './support/built-files.ts';
import { editionOf, issueOf } from './support/composed.ts';
import { everyField, type MadeField } from './support/every-field.ts';
import { createMemoryHost } from './support/memory-host.ts';
import { lostFields, shownFields } from './support/lost-fields.ts';

const publication = 'name: Bulletin\nlanguages: [en]\nnumbering: volume+number\n';
const { source, fields } = everyField();
const edition = editionOf(source, publication);
const press = () => Promise.reject(new Error('no press'));

test('the issue has fields of each kind, and few of them are for editors alone', () => {
  expect(fields.length).toBeGreaterThan(400);
  const names = new Set(fields.map(({ name }) => name));
  expect(
    Object.keys(unseenFields).filter((name) => !names.has(name) && !['kind', 'decorative'].includes(name)),
  ).toEqual([]);
});

test('no two fields have the same value, but marks', () => {
  const values = fields.filter(({ role, printed }) => printed !== '' && role !== 'flag' && role !== 'choice');
  const repeated = values.filter(({ printed }, index) => values.findIndex((one) => one.printed === printed) !== index);
  expect(repeated).toEqual([]);
});

test('the edition has everything', () => {
  const parity = compareEdition(issueOf(source), edition, 'volume+number');
  expect(aspects.flatMap((aspect) => parity[aspect].lost)).toEqual([]);
  for (const aspect of aspects) expect(parity[aspect].total, aspect).toBeGreaterThan(10);
});

describe.each(formats.filter(({ needsPress }) => !needsPress).map((format) => [format.name, format] as const))(
  '%s',
  (_, format) => {
    const own = format.itemsOf === undefined ? fields : fields.filter(isOfEvent);
    let readings: readonly Content[];
    beforeAll(async () => {
      const theme = await readTheme(createMemoryHost().host, 'classic', '/publication');
      const { content } = await format.render(edition, { theme, press });
      readings = await format.read(Buffer.from(content), { press });
    });

    test('has everything', () => {
      expect(readings.length).toBeGreaterThan(0);
      for (const reading of readings) expect(lostFields(own, reading)).toEqual([]);
    });

    test('whatever is gone is missed', () => {
      const reading = squashed(readings[0]!);
      for (const { path, printed } of shownIn(own, reading)) {
        const same = own.filter((field) => field.printed === printed);
        expect(lostFields(same, withoutText(reading, squash(printed))), path).not.toEqual([]);
      }
    });
  },
);

/** Items are in the order of their kinds. */
function isOfEvent({ path }: MadeField): boolean {
  return /.*\/items\/(\d+)\//.exec(path)?.[1] === String(kinds.indexOf('event'));
}

/** Some of its fields: each name once. */
function shownIn(fields: readonly MadeField[], reading: Content): readonly MadeField[] {
  const shown = shownFields(fields, reading);
  return shown.filter(
    ({ name, role }, index) => shown.findIndex((one) => one.name === name && one.role === role) === index,
  );
}

const squashed = (reading: Content): Content => changed(reading, squash);

function withoutText(reading: Content, printed: string): Content {
  return changed(reading, (text) => text.replaceAll(printed, ''));
}

function changed(reading: Content, change: (text: string) => string): Content {
  const { text, links, alternatives } = reading;
  return { ...reading, text: change(text), links: links.map(change), alternatives: alternatives.map(change) };
}
