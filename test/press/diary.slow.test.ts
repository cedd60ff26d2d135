// A diary in print: what belongs to one event stays together, wherever columns and pages end.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { fixedBrowser } from '../support/fixed-browser.ts';
import { requireBrowser, requireTool } from '../support/requires.ts';
import { runBinary, temporaryFolder } from '../support/run-binary.ts';

beforeEach(async (context) => {
  requireTool(context, 'pdftotext');
  await requireBrowser(context);
});

const sentences = {
  en: [
    'A walk along the shore, for everybody.',
    'Whoever cannot walk far is taken there by car, and so is what you bring.',
  ],
  fr: [
    'Une promenade au bord de l’eau, pour tout le monde.',
    'Qui ne peut pas marcher longtemps y est conduit en voiture.',
  ],
};

/** Each event says where its title (`t3`), its text (`b3` to `e3`), note, contact and contributor are. */
function eventsOf(language: 'en' | 'fr'): readonly object[] {
  const [short, long] = sentences[language];
  return Array.from({ length: 60 }, (_, at) => ({
    kind: 'event',
    title: `Event t${at}`,
    id: `event-${at}`,
    start: `2027-0${3 + Math.floor(at / 28)}-${String((at % 28) + 1).padStart(2, '0')}`,
    place: ['Hall', 'Alder Street Hall', 'Pier 4'][at % 3],
    ...(at % 7 === 6 ? {} : { body: bodyOf(at, short!, long!) }),
    ...(at % 2 === 0 ? { contact: { name: `c${at}`, phone: '514 555-0123' } } : {}),
    ...(at % 3 === 0 ? { contributor: `p${at}` } : {}),
  }));
}

function bodyOf(at: number, short: string, long: string): string {
  const text = `b${at} ${short} ${'x'.repeat(at)} 514 555-0123 ${at % 5 === 0 ? `${long} `.repeat(5) : long.slice(0, (at * 11) % 60)} e${at}`;
  if (at % 9 === 4) return `${text}[^1] More.[^2]\n\n[^1]: n${at}\n[^2]: m${at}`;
  return at % 4 === 3 ? `${text}[^1]\n\n[^1]: n${at}` : text;
}

type Places = ReadonlyMap<string, string>;

/** The page and, where there are two, the column of each mark such as `t3`. */
function placesIn(file: string, columns: number): Places {
  const pages = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' }).split('<page ').slice(1);
  return new Map(
    pages.flatMap((page, index) => {
      const width = Number(/width="([\d.]+)"/.exec(page)?.[1]);
      return Array.from(
        page.matchAll(/xMin="([\d.]+)"[^>]*>([btcpenm]\d+)\D?<\/word>/g),
        ([, left, mark = '']) =>
          [mark, `${index + 1}${columns === 2 && Number(left) > width / 2 ? ' right' : ''}`] as const,
      );
    }),
  );
}

/** What is in another column or on another page than what it belongs to. */
function torn(places: Places): readonly string[] {
  const pairs = ['tb', 'tc', 'tp', 'en', 'nm', 'ec', 'ep', 'nc', 'np', 'mc', 'cp'];
  return Array.from({ length: 60 }, (_, at) => at).flatMap((at) =>
    pairs.flatMap(([one, other]) => {
      const [place, next] = [`${one}${at}`, `${other}${at}`].map((mark) => places.get(mark));
      const isLong = one === 't' && other !== 'b' && at % 5 === 0 && places.has(`b${at}`);
      return place === undefined || next === undefined || place === next || isLong
        ? []
        : [`${one}${at} on ${place}, ${other}${at} on ${next}`];
    }),
  );
}

describe.each([
  ['classic', 2],
  ['civic', 1],
] as const)('in %s', (theme, columns) => {
  test('an event is not torn apart', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bulletin.yaml'), `name: Harbour News\nlanguages: [en, fr]\ntheme: ${theme}\n`);
    for (const language of ['en', 'fr'] as const) {
      const sections = [{ title: 'Diary', layout: 'diary', items: eventsOf(language) }];
      const issue = { number: 1, date: '2027-02', sections };
      writeFileSync(join(folder, `001.${language}.yaml`), JSON.stringify(issue, undefined, 1));
    }
    const { code, stdout, stderr } = await runBinary(['build', '--check', '--format', 'pdf'], {
      cwd: folder,
      env: fixedBrowser,
    });
    expect(code, stderr + stdout).toBe(0);
    for (const language of ['en', 'fr'] as const) {
      const file = join(folder, `dist/001/001.${language}.pdf`);
      const places = placesIn(file, columns);
      const items = eventsOf(language);
      expect(places.size).toBeGreaterThan(200);
      expect(new Set(places.values()).size).toBeGreaterThan(4);
      expect(torn(places), language).toEqual([]);
      const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
      // Telephone numbers are on one line each, as they were typed.
      expect(text.match(/514 555-0123/g)?.length, language).toBe(JSON.stringify(items).match(/514 555-0123/g)?.length);
    }
  });
});

test('what is torn apart is found', () => {
  const places = new Map(
    Object.entries({ t1: '1', b1: '1', e1: '1', c1: '1 right', p1: '1 right', t5: '1', b5: '1', e5: '2', c5: '2' }),
  );
  expect(torn(places)).toEqual([
    't1 on 1, c1 on 1 right',
    't1 on 1, p1 on 1 right',
    'e1 on 1, c1 on 1 right',
    'e1 on 1, p1 on 1 right',
  ]);
});
