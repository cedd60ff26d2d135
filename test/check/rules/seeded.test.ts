// Slips that a copy editor put into a clean issue, kind by kind, beside what only looks like one.

import { describe, expect, it, test } from 'vitest';
import { only, withBody } from './check-source.ts';

const fr = { language: 'fr' };

/** The rule, the language, texts with one finding of it, texts without. */
describe.each([
  ['text/mark-spacing', 'en', ['See <https://example.org/a> .'], ['See <https://example.org/a>.', 'Type `ls` first.']],
  ['text/ordinal', 'fr', ['le 2ewebinaire', 'la 3èmerencontre'], ['le 2e webinaire', '20euros', '3emes']],
  [
    'text/french-case',
    'fr',
    ['Deux avocates Canadiennes parlent.', 'Plusieurs artistes Québécois viennent.', 'Elles parlent Arabe et anglais.'],
    [
      'Deux jeunes Canadiens parlent.',
      'Deux avocates canadiennes parlent.',
      'Elles parlent arabe.',
      'Elle parle aux Anglais.',
    ],
  ],
  ['text/later', 'fr', ['Le lieu reste à confirmer.'], ['Il reste à confirmer que la loi passe.']],
  ['text/later', 'en', ['The hall is still to be confirmed.'], ['It is still to be confirmed whether the law passes.']],
  [
    'link/lead-in',
    'en',
    ['Send your drawings to our office at .', 'Here are the main reasons:'],
    ['Send them to our office.'],
  ],
  ['link/lead-in', 'fr', ['Voici les principales raisons :'], ['Voici les raisons :\n\n- le prix ;\n- le temps.']],
  [
    'link/vague-label',
    'en',
    ['See the [details here](https://example.org/a).'],
    ['See the [details of the plan](https://example.org/a).'],
  ],
  [
    'link/mail-address',
    'en',
    ['Write to ada@example,org.'],
    ['Write to ada@example.org, or call.', 'To ada@example.org,ca@example.org'],
  ],
  [
    'item/contact',
    'fr',
    ['Des questions ? Veuillez contacter Marie-Lou.', 'Pour une visite, demandez Fatima.'],
    ['Demandez le guide.'],
  ],
  ['item/contact', 'en', ['Questions? Please contact Mary-Lou.'], []],
  [
    'date/range-weekday',
    'en',
    ['From Monday 10 May to 30 June 2027.', 'Monday 17 - 21 May 2027: five films.'],
    [
      'From Monday 10 May to Wednesday 30 June 2027.',
      'From 10 May to 30 June 2027.',
      'Monday 10 May 2027, 30 June 2027',
    ],
  ],
  ['text/unclosed', 'en', [], ['He said &#8220;yes” and “no&rdquo;.']],
  ['text/placeholder', 'en', ['Lorem ipsum dolor sit amet.'], ['Designers use Lorem ipsum as a filler.']],
  ['text/left-over', 'en', ['Venue: TBC'], ['Designers use Lorem ipsum as a filler.', 'The TBC league plays.']],
] as const)('%s (%s)', (rule, language, bad, good) => {
  const found = (body: string) => only(rule).foundIn(body, language === 'fr' ? fr : {});

  test.each(bad)('%j', (body) => {
    expect(found(body)).toHaveLength(1);
  });

  test.each(good)('nothing in %j', (body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('a French title with capitals', () => {
  const found = (title: string, body: string) =>
    only('text/french-case').check(withBody(body, fr).replace(/- title: .*\n(?= +body:)/, `- title: ${title}\n`));

  it('is known by words that the text writes small', () => {
    expect(found('Un Guide pour les Familles', 'Le guide est pour des familles qui accueillent.')).toHaveLength(1);
  });

  it('may hold names', () => {
    expect(found('Rencontre avec Marie Dupont', 'Elle a écrit un livre.')).toEqual([]);
    expect(found('Un guide pour les familles', 'Le guide est pour des familles.')).toEqual([]);
  });
});

test('i18n/language does not miss a translation that is there and has errors', () => {
  const around = { publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n', file: '028.en.yaml' };
  const source = `number: 28\nstatus: ready\n${withBody('The house is open.')}`;
  const found = (broken: readonly string[]) => only('i18n/language').check(source, { ...around, broken });
  expect(found([])).toHaveLength(1);
  expect(found(['027.fr.yaml'])).toHaveLength(1);
  expect(found(['028.fr.yaml'])).toEqual([]);
});
