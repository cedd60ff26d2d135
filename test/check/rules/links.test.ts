// Links, and the words that promise one.

import { describe, expect, it, test } from 'vitest';
import { only, withBody } from './check-source.ts';

const fr = { language: 'fr' };
const link = 'links: [{ label: Read the report, url: https://example.org/report }]';
const contact = 'contact: { email: ana@example.org }';

describe('item/contact', () => {
  const { check, foundIn } = only('item/contact');

  test.each([
    ['To take part, please contact', 'please contact'],
    ['To take part, please contact.', 'please contact'],
    ['To take part, please\ncontact', 'please contact'],
    ['To take part, please contact:', 'please contact'],
    ['Write to Ana (or please contact). It is free.', 'please contact'],
    ['To take part, please contact\n\nThe hall has step-free access.', 'please contact'],
    ['For more information, contact.', 'contact'],
    ['If you can help, write to', 'write to'],
    ['Please e-mail!', 'Please e-mail'],
    ['You can e-mail us at.', 'e-mail us at'],
    ['Questions? Please contact us.', 'Please contact us'],
    ['Please **contact**\n\nIt is free.', 'Please **contact'],
    ['We look for singers. Call me.', 'Call me'],
    ['Write to me!', 'Write to me'],
    ['Please e-mail me if you can help.', 'e-mail me'],
    ['- Call **me** for a seat.\n- Sing.\n\nOr phone me', 'phone me'],
  ])('%j', (body, marked) => {
    expect(foundIn(body).map((found) => found.replace(/\s+/g, ' '))).toEqual([`item/contact: ${marked}`]);
  });

  test.each([
    ['Pour participer, veuillez contacter', 'veuillez contacter'],
    ['Pour participer, écrivez à.', 'écrivez à'],
    ['Pour participer, communiquez avec', 'communiquez avec'],
    ['Prière de communiquer\navec.', 'Prière de communiquer avec'],
    ['Contactez !', 'Contactez'],
    ['Appelez-moi.', 'Appelez-moi'],
    ['Écrivez-moi avant lundi.', 'Écrivez-moi'],
  ])('%j', (body, marked) => {
    expect(foundIn(body, fr).map((found) => found.replace(/\s+/g, ' '))).toEqual([`item/contact: ${marked}`]);
  });

  test.each([
    'There was no contact of any kind.',
    'They lost contact.',
    'Contact Center\n\nOpen all day.',
    'Call Volume: high.',
    'Please contact the office at office@example.org.',
    'Please contact [Ana](mailto:ana@example.org).',
    'Please contact <ana@example.org>.',
    'Please contact\nAna Moreau, room 4.',
    'Please contact:\n\n- Ana Moreau, ana@example.org',
    'To take part, please contact. Ana Moreau answers at ana@example.org.',
    'The first call. A second call.',
    'Give your name, address and e-mail.',
    'It is not clear whom to contact.',
    '## Contact\n\nAna Moreau',
    'veuillez contacter',
    'Call me Ishmael. Ask me anything.',
    '“Call me,” she says. They call me.',
    'Call me: 613-555-0100.',
    'Call me. [Ana](mailto:ana@example.org)',
  ])('nothing in %j', (body) => {
    expect(foundIn(body)).toEqual([]);
  });

  test.each(['Avoir un contact.', 'Écrivez à [Ana](mailto:ana@example.org).', 'Le contact avec nous.'])(
    'nothing in %j',
    (body) => {
      expect(foundIn(body, fr)).toEqual([]);
    },
  );

  it('is content with a contact, and with a link to write to', () => {
    expect(foundIn('Please contact', { more: contact })).toEqual([]);
    expect(
      foundIn('Please contact', { more: 'links: [{ label: Write to Ana, url: mailto:ana@example.org }]' }),
    ).toEqual([]);
    expect(foundIn('Please contact', { more: link })).toEqual(['item/contact: Please contact']);
  });

  test.each([
    ['To book, write to Ben.', 'write to Ben'],
    ['Ask Mary for the keys.', 'Ask Mary'],
    ['- Ask Mary for the keys.', 'Ask Mary'],
    ['For seats, please contact Dr. Ada Example by Friday.', 'contact Dr. Ada Example'],
    ['If you need a lift, call Ben or Ada.', 'call Ben'],
    ['For seats, please contact Ada at', 'contact Ada at'],
    ['Please e-mail your ideas to or call us on Monday.', 'e-mail your ideas to or call'],
    ['To register, write to or call our office.', 'write to or call'],
    ['To register, write to or call by Friday.', 'write to or call'],
    ['Send your photos to and call.', 'Send your photos to and call'],
  ])('somebody without an address: %j', (body, marked) => {
    expect(foundIn(body)).toEqual([`item/contact: ${marked}`]);
    expect(foundIn(body, { more: contact })).toEqual([]);
  });

  test.each([
    ['Pour louer la salle, écrivez à Ben.', 'écrivez à Ben'],
    ['Demandez à Marie Exemple de vous ouvrir.', 'Demandez à Marie Exemple'],
    ['Pour venir, veuillez contacter Mme Exemple.', 'veuillez contacter Mme Exemple'],
    ['Appelez Ben pour une place.', 'Appelez Ben'],
    ['Écrivez vos idées à ou appelez.', 'Écrivez vos idées à ou appelez'],
  ])('somebody without an address, in French: %j', (body, marked) => {
    expect(foundIn(body, fr)).toEqual([`item/contact: ${marked}`]);
  });

  test.each([
    'Ask Mary (mary@example.org) for the keys.',
    'Ask [Mary](mailto:mary@example.org) for the keys.',
    'Ask Mary for the keys: 555 010-0100.',
    'Ask Mary for the keys.\n\nMary Example, mary@example.org',
    'Ask Mary at the front desk for the keys.',
    'Ask Mary in Room 4 for the keys.',
    'They ask Mary for the keys every week.',
    'Ask your teacher. Ask The Times.',
    'Write to Ben through [the form](https://example.org/form).',
    '[Contact Ada Example](https://example.org/form) for seats.',
    'Contact Ada at ada [at] example.org.',
  ])('somebody with an address, or nobody at all: %j', (body) => {
    expect(foundIn(body)).toEqual([]);
  });

  test.each([
    ['Please contact Mary. See [the report](https://example.org/report).', 'contact Mary'],
    ['[Last year’s report](https://example.org/report) is out. For more, ask Mary.', 'ask Mary'],
    ['To take part, please contact. It is free. See [the report](https://example.org/report).', 'please contact'],
    ['If you can help, call Ben. The rules are at https://example.org/rules.', 'call Ben'],
    ['Please contact Mary to register. See [here](https://example.org/x).', 'contact Mary'],
    ['Please contact Mary to register. Click [here](https://example.org/x) for the rules.', 'contact Mary'],
    ['To take part, please contact. It is free. The rules are [here](https://example.org/x).', 'please contact'],
  ])('a link to something else is no way to reach somebody: %j', (body, marked) => {
    const found = foundIn(body).filter((one) => one.startsWith('item/contact'));
    expect(found.map((one) => one.toLowerCase())).toEqual([`item/contact: ${marked.toLowerCase()}`]);
  });

  test.each([
    'Please contact Mary through [our page](https://example.org/mary). See the report.',
    'To take part, please contact:\n\n- [Mary Example](https://example.org/mary)',
    'To take part, please contact. It is free. Use [the contact form](https://example.org/form).',
    'On [the page of the club](https://example.org/club), ask Mary for the keys.',
    'Please contact Mary. [Mary’s page](https://example.org/mary) has her hours.',
    'Please contact Mary. See [the report](https://example.org/report), or write to mary@example.org.',
    'Please contact Mary. Use [the contact form](https://example.org/form).',
    'Please contact Mary. See [the report](https://example.org/report). Her line is 555-0100.',
    'Please contact Dr. Ada Example at 2 p.m. through [her page](https://example.org/ada).',
    'Please contact Mary. You can write to her [here](https://example.org/mary).',
    'Please contact Mary. [Click here to register](https://example.org/mary).',
    'Please contact Mary [here](https://example.org/mary).',
  ])('a link in the same sentence is, and one to write: %j', (body) => {
    expect(foundIn(body).filter((one) => one.startsWith('item/contact'))).toEqual([]);
  });

  test.each([
    [
      'Veuillez contacter Mme Exemple. Voir [ici](https://example.org/x).',
      ['item/contact: Veuillez contacter Mme Exemple'],
    ],
    ['Veuillez contacter Mme Exemple. On s’inscrit [ici](https://example.org/x).', []],
  ])('a link that says "ici" alone leads to nobody: %j', (body, found) => {
    expect(foundIn(body, fr)).toEqual(found);
  });

  it('does not take the page of a registration for somebody', () => {
    const event = 'kind: event\n        start: 2018-10-10\n        registration: ';
    expect(foundIn('If you want to come, please contact', { more: `${event}{ url: https://example.org }` })).toEqual([
      'item/contact: please contact',
    ]);
    expect(
      foundIn('If you want to come, please contact', { more: `${event}{ contact: { email: ana@example.org } }` }),
    ).toEqual([]);
  });

  it('takes "us" for the publication, where that has a contact', () => {
    const publication = 'name: Bulletin\nnumbering: date\ncontact: { email: editor@example.org }\n';
    expect(check(withBody('Questions? Please contact us.'), { publication })).toEqual([]);
    expect(check(withBody('Questions? Please contact.'), { publication })).toHaveLength(1);
    expect(check(withBody('Call us on Monday.'), { publication })).toEqual([]);
  });

  it('wants a way to reach "us" where the publication gives none', () => {
    const publication = 'name: Bulletin\nnumbering: date\n';
    const found = (body: string, language = 'en') =>
      check(withBody(body, { language }), { publication: `${publication}languages: [en, fr]\n` }).map(
        ({ rule, marked }) => `${rule}: ${marked}`,
      );
    expect(found('Call us on Monday.')).toEqual(['item/contact: Call us']);
    expect(found('Write to or call us on Monday.')).toEqual(['item/contact: Write to or call us']);
    expect(found('Call us on Monday: 555-0100.')).toEqual([]);
    expect(found('Contactez-nous avant lundi.', 'fr')).toEqual(['item/contact: Contactez-nous']);
    expect(foundIn('Call us on Monday.')).toEqual([]);
  });

  it('reads details, and greetings', () => {
    const source = `date: 2018-05
title: Bulletin
greeting: { text: To join us please contact }
sections:
  - title: Events
    items:
      - { kind: event, title: Forum, start: 2018-06, details: to register please contact }
`;
    expect(check(source).map(({ rule, at }) => [rule, at])).toEqual([
      ['item/contact', '3:30'],
      ['item/contact', '7:75'],
    ]);
  });
});

describe('link/lead-in', () => {
  const { check, foundIn } = only('link/lead-in', 'item/contact');

  test.each([
    ['To read more, please visit:', 'more, please visit:'],
    ['To read more, please visit: .', 'more, please visit:'],
    ['To read more, please visit', 'more, please visit'],
    ['It is available at.', 'is available at'],
    ['It is available at\n\nThe hall is free.', 'is available at'],
    ['The report lists five priorities:', 'lists five priorities:'],
    ['The report lists **five priorities:**', 'lists **five priorities:**'],
    ['## Plans\n\nThe report lists five priorities:\n\n## Next', 'lists five priorities:'],
    ['Our priorities are:\n\n## Next', 'Our priorities are:'],
    ['Register at.', 'Register at'],
    ['See:\n\nThe hall has step-free access.', 'See:'],
    ['Letters go to Ana at .', 'Ana at .'],
    ['- Dates:', '- Dates:'],
    ['Click here for the slides.', 'Click here'],
    ['Read our answer to the minister here.', 'the minister here'],
    ['Slides are available here.', 'are available here'],
  ])('%j', (body, marked) => {
    expect(foundIn(body)).toEqual([`link/lead-in: ${marked}`]);
  });

  test.each([
    ['Le rapport se trouve à l’adresse :', 'à l’adresse :'],
    ['Le rapport se trouve à l’adresse .', 'trouve à l’adresse'],
    ['Pour en savoir plus, consultez :', 'plus, consultez :'],
    ['Les priorités sont les suivantes :', 'les suivantes :'],
    ['Nos priorités sont :\n\n## Suite', 'priorités sont :'],
    ['Pour vous inscrire, cliquez ici.', 'inscrire, cliquez ici'],
    ['Lisez notre réponse à la ministre ici.', 'la ministre ici'],
  ])('%j', (body, marked) => {
    expect(foundIn(body, fr)).toEqual([`link/lead-in: ${marked}`]);
  });

  test.each([
    'Please visit: https://example.org',
    'Please visit:\n\n<https://example.org/report>',
    'Please visit:\nhttps://example.org',
    'See:\n\n- [the report](https://example.org/report)',
    'Five priorities:\n\n- one\n- two',
    'Five priorities:\n- one\n- two',
    'She wrote:\n\n> Count everything.',
    'She wrote:\n\n“Count everything.”',
    'The figures:\n\n| a | b |\n|---|---|\n| 1 | 2 |',
    'The call sheet:\n\n```\nname\n```',
    'At 10:30 we begin. Note: bring a pen.',
    'He is somebody to look up to.',
    'Wait: ... it goes on.',
    'The clinic moved here.',
    'See you here.',
    'Children learn to read here.',
    'Read [the statement here](https://example.org/statement).',
    'visitez',
    'We asked three questions:\n\n## Who counts?\n\nWe do.',
    '## Plans\n\nThe report lists five priorities:\n\n### One\n\nText.',
    '## Takeaways:\n\nText.',
    '## Takeaways:',
    'The minutes are here: https://example.org.',
    'Read the report here: [the report of October](https://example.org/a).',
    'The minutes are available here:\n\n<https://example.org/minutes>',
    'For the slides click here: [the slides](https://example.org/a), or write.',
    'The [report](https://example.org/a) is available here.',
    'Labels such as “click here” help nobody.',
    'Then run:\n\n    ./build',
    'It was made by:\n\n...three people.',
    'The field \x60url:\x60\n\nIt is new.',
  ])('nothing in %j', (body) => {
    expect(foundIn(body)).toEqual([]);
  });

  test.each([
    'Nous avons posé trois questions :\n\n## Qui compte ?\n\nNous.',
    'Le procès-verbal est disponible ici : https://example.org.',
    'Un lien « cliquez ici » ne dit rien.',
  ])('nothing in %j', (body) => {
    expect(foundIn(body, fr)).toEqual([]);
  });

  it('takes no emoji code for an announcement', () => {
    for (const body of ['The door is :tada:.', 'The door is :white_check_mark:'])
      expect(foundIn(body).filter((found) => found.startsWith('link/'))).toEqual([]);
  });

  it('wants a list, and not one link, where a list is announced', () => {
    expect(foundIn('Our priorities are:', { more: link })).toEqual(['link/lead-in: Our priorities are:']);
    expect(foundIn('Our priorities are:', { more: 'items: [{ title: One }]' })).toEqual([]);
    expect(foundIn('Our priorities are:\n\n- one\n- two')).toEqual([]);
    expect(
      foundIn('Register here:', {
        more: 'kind: event\n        start: 2018-10-10\n        registration: { contact: { email: ana@example.org } }',
      }),
    ).toEqual([]);
  });

  it('looks for what was announced in the fields of the item', () => {
    expect(foundIn('Please visit:', { more: link })).toEqual([]);
    expect(foundIn('Please visit:', { more: contact })).toEqual([]);
    expect(foundIn('Priorities:', { more: 'items: [{ title: One }]' })).toEqual([]);
    expect(foundIn('Read on:', { more: 'images: [{ file: images/calls.png, decorative: true }]' })).toEqual([]);
    expect(
      foundIn('Register here:', {
        more: 'kind: event\n        start: 2018-10-10\n        registration: { url: https://example.org }',
      }),
    ).toEqual([]);
  });

  it('takes the items of a section, and the contents below a greeting, for an answer', () => {
    const source = (text: string) => `date: 2018-05
title: Bulletin
greeting: { text: "${text}" }
sections:
  - title: Resources
    intro: "${text}"
    items: [{ title: A report }]
`;
    expect(check(source('In this issue:'))).toEqual([]);
    expect(check(source('Please visit:')).map(({ rule, at }) => [rule, at])).toEqual([
      ['link/lead-in', '3:20'],
      ['link/lead-in', '6:13'],
    ]);
  });

  it('leaves a colon after "please contact" to item/contact', () => {
    expect(foundIn('To take part, please contact:')).toEqual(['item/contact: please contact']);
    expect(foundIn('Pour participer, veuillez contacter :', fr)).toEqual(['item/contact: veuillez contacter']);
  });
});

describe('link/vague-label and link/same-label', () => {
  const { check, foundIn } = only('link/vague-label', 'link/same-label');

  test.each([
    ['[here](https://example.org)', 'here'],
    ['[Here.](https://example.org)', 'Here.'],
    ['[**Read more**](https://example.org)', 'https://example.org'],
    ['[Read more…](https://example.org)', 'Read more…'],
    ['[» more](https://example.org)', '» more'],
    ['[Click here for the slides](https://example.org)', 'Click here for the slides'],
  ])('%j', (body, marked) => {
    expect(foundIn(body)).toEqual([`link/vague-label: ${marked}`]);
  });

  test.each(['ici', 'Cliquez ici', 'En savoir plus', 'Lire la suite…', 'Plus d’informations', '→ voir plus'])(
    '%s',
    (label) => {
      expect(foundIn(`[${label}](https://example.org)`, fr)).toEqual([`link/vague-label: ${label}`]);
      expect(foundIn(`[${label}](https://example.org)`)).toEqual([]);
    },
  );

  test.each([
    'Read more about the helpline',
    'The link between work and debt',
    'Here and now: a study',
    'Herefordshire',
    'Morecambe',
  ])('nothing in %s', (label) => {
    expect(foundIn(`[${label}](https://example.org)`)).toEqual([]);
  });

  it('says which words are too many', () => {
    expect(check(withBody('[Click here for the slides](https://example.org)'))[0]?.help).toBe('Leave out "Click here"');
    expect(check(withBody('[Click here](https://example.org)'))[0]?.help).toMatch(/^Name what/);
  });

  it('points at the label of a field', () => {
    const [found] = check(withBody('Text.', { more: 'links: [{ label: Read more, url: https://example.org }]' }));
    expect(found).toMatchObject({ rule: 'link/vague-label', at: '8:26', marked: 'Read more' });
  });

  it.each([
    '- one ([slides](https://example.org/1))\n- two ([slides](https://example.org/2))',
    '- Halifax: [A Course in Counting](https://example.org/1)\n- Montreal: [A Course in Counting](https://example.org/2)',
    'One ([paper](https://example.org/1)).\n\nTwo ([paper](https://example.org/2)).',
    '| a | b |\n|---|---|\n| one | [slides](https://example.org/1) |\n| two | [slides](https://example.org/2) |',
    '[The yearly report](https://example.org/1) [the yearly report](https://www.example.org/1/)',
    '[@ada](https://one.example/ada) and [@ada](https://two.example/ada)',
  ])('reads a label with what is around it: %j', (body) => {
    expect(foundIn(body)).toEqual([]);
  });

  it.each([
    ['- one ([slides](https://example.org/1), [slides](https://example.org/2))', 'slides'],
    [
      'Read [the yearly report](https://example.org/1).\n\nAnd [the yearly report](https://example.org/2).',
      'the yearly report',
    ],
    ['[slides](https://example.org/1), [slides](https://example.org/2), [slides](https://example.org/3)', 'slides'],
  ])('finds the same label for two places, once: %j', (body, marked) => {
    expect(foundIn(body)).toEqual([`link/same-label: ${marked}`]);
  });

  it('compares labels without case and punctuation, and never vague ones', () => {
    expect(foundIn('[The report](https://example.org/1) [the report.](https://example.org/2)')).toEqual([
      'link/same-label: the report.',
    ]);
    expect(foundIn('[The report](https://example.org/1) [the report](https://example.org/1)')).toEqual([]);
    expect(foundIn('[here](https://example.org/1) [here](https://example.org/2)')).toEqual([
      'link/vague-label: here',
      'link/vague-label: here',
    ]);
  });
});

describe('link/address and link/item', () => {
  const { check, foundIn } = only('link/address', 'link/item');

  test.each([
    ['[x](javascript:alert)', 'link/address: javascript:alert', /^Write the whole address/],
    ['[x](<https://example.org/a b>)', 'link/address: https://example.org/a b', /^Write https:..example.org.a%20b/],
    ['[x](www.example.org)', 'link/address: www.example.org', /^Write https:\/\/www\.example\.org$/],
    ['[x](ana@example.org)', 'link/address: ana@example.org', /^Write mailto:ana@example\.org$/],
    ['[x](../028)', 'link/address: ../028', /^A relative address leads nowhere/],
    ['[x](nowhere)', 'link/item: nowhere', /^Write the id of an item/],
    ['[x](#an-itme)', 'link/item: #an-itme', /^Write #an-item$/],
  ])('%s', (body, found, help) => {
    expect(foundIn(body)).toEqual([found]);
    expect(check(withBody(body))[0]?.help).toMatch(help);
  });

  test.each([
    '[x](#an-item)',
    '[x](an-item)',
    '[x](https://example.org)',
    '<https://example.org>',
    'www.example.org',
    'ana@example.org',
    '[x](tel:+15550100123)',
  ])('nothing in %s', (body) => {
    expect(foundIn(body)).toEqual([]);
  });

  it('finds an item inside another, and a wrong id in a field', () => {
    const more =
      'items: [{ id: inner, title: Inner, links: [{ label: Up, url: an-item }, { label: Down, url: iner }] }]';
    expect(foundIn('[x](inner)', { more })).toEqual(['link/item: iner']);
  });
});

describe('link/access', () => {
  const { check } = only('link/access');

  const slidesLink = (more: string) =>
    `links: [{ label: See the slides (members only), url: https://example.org/s${more} }]`;
  it('asks for the field once, and not where it is there', () => {
    const slides = 'See [the slides](https://example.org/s) (for members only).';
    expect(check(withBody(slides)).map(({ help }) => help)).toEqual([
      'Delete it, and add `access: members` to the link or the item',
    ]);
    expect(check(withBody(slides, { more: 'access: members' })).map(({ help }) => help)).toEqual([
      'Delete it: `access:` is there already',
    ]);
    expect(check(withBody('Text.', { more: slidesLink(', access: members') })).map(({ help }) => help)).toEqual([
      'Delete it: `access:` is there already',
    ]);
    expect(check(withBody('Text.', { more: slidesLink('') })).map(({ help }) => help)).toEqual([
      'Delete it, and add `access: members` to the link or the item',
    ]);
  });
});
