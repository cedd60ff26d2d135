// The plain text edition: whole issues, and one feature at a time.

import { describe, expect, it } from 'vitest';
import type { EditionItem } from '../../../src/content/edition/edition.ts';
import { wordsFor } from '../../../src/content/languages/index.ts';
import { renderText } from '../../../src/output/plain-text/render-text.ts';
import { displayWidth } from '../../../src/base/display-width.ts';
import { parseProse } from '../../../src/content/prose/parse-prose.ts';
import { emptyEdition, sampleEdition, sampleItem } from '../../support/edition.ts';
import { processorTime } from '../../support/processor-time.ts';

function section(...items: readonly EditionItem[]) {
  return { sections: [{ anchor: 'section-s', title: 'Section', items }] };
}

describe('the whole edition', () => {
  it('reads like this', () => {
    expect(renderText(sampleEdition())).toBe(
      [
        'Sample Bulletin: The Whole Issue',
        '================================',
        '',
        'Sample Bulletin, Issue No. 28, August 2017',
        'Published by Society of Samples',
        'Also in: Français [1]',
        '',
        '[Draft: not for distribution]',
        '',
        'An evaluation, a forum that was cancelled, and more.',
        '',
        '',
        'In this issue',
        '-------------',
        '',
        '- Corrections',
        '- Starter kit',
        '- Policy developments',
        '  - Evaluation of Temporary Permits',
        '- Events',
        '  - Forum sur la traite [Cancelled] [in French]',
        '- Contact',
        '',
        '',
        'Corrections',
        '-----------',
        '',
        '- 3\u00a0September 2017: The forum is on Monday.',
        '',
        '',
        'Dear readers,',
        '',
        'Write to editor@example.org.',
        '',
        'Ana Moreau, editor',
        '',
        '',
        'Starter kit',
        '-----------',
        '',
        'Three papers:',
        '',
        '- a script;',
        '- a call sheet;',
        '- a list.',
        '',
        '* Download the kit (PDF, 420\u00a0kB) [2]',
        '',
        '',
        'Policy developments',
        '-------------------',
        '',
        'The figures come first.',
        '',
        'Evaluation of Temporary Permits',
        '~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~',
        '',
        'Riverbend',
        '',
        'Read this and the report [3], or the forum (Forum sur la traite).',
        '',
        'Reason        Calls  Share',
        '------------  -----  -----',
        'Rights          420   38%',
        'Work and pay  1,361   3%',
        '',
        '1. First',
        '   - inner',
        '2. Second',
        '',
        '> Quoted words.',
        '',
        '    curl   -s x',
        '',
        'A heading',
        '.........',
        '',
        'Line one',
        'line two.',
        '',
        '[Image: Bar chart of calls]',
        'Calls per year.',
        'Credit: A. Artist',
        '',
        '* Read the report (in French, 1.2\u00a0MB) [3]',
        '* Go to the forum (Forum sur la traite)',
        '* Call us [4]',
        '',
        'Contact: Noor Haddad, Coordinator',
        '  E-mail: noor@example.org',
        '  Web:',
        '    https://example.org/noor',
        '',
        'Contributed by Ilse Brandt',
        '',
        'An item inside',
        '^^^^^^^^^^^^^^',
        '',
        'Its words.',
        '',
        '',
        '* * *',
        '',
        'With thanks to all.',
        '',
        '',
        'Events',
        '------',
        '',
        'Forum sur la traite',
        '~~~~~~~~~~~~~~~~~~~',
        '[Cancelled] [in French]',
        '',
        'Date: Monday 16 October 2017',
        'Registration:',
        '  https://example.org/register',
        '  forum@example.org',
        'Programme: two days [5]',
        '',
        'Le forum n’aura pas lieu.',
        '',
        '',
        'Links',
        '-----',
        '',
        '[1] https://example.org/bulletin/028/028.fr.html',
        '[2] https://example.org/kit.pdf',
        '[3] https://example.org/report',
        '[4] tel:+15550100123',
        '[5] https://example.org/programme',
        '',
        '-- ',
        'Sample Bulletin',
        'Published by Society of Samples',
        'Contact:',
        '  E-mail: editor@example.org',
        '  Telephone: +1 555 010 0100',
        '  Address: 1 Main Street, Montreal',
        'This issue on the web:',
        '  https://example.org/bulletin/028/028.en.html',
        '',
      ].join('\n'),
    );
  });

  it('speaks French, with French spacing', () => {
    const french = renderText(sampleEdition({ language: 'fr', words: wordsFor('fr') }));
    for (const words of ['Dans ce numéro\n--------------\n', 'Numéro 28, août 2017', '\nLiens\n-----\n']) {
      expect(french).toContain(words);
    }
    expect(french).toMatch(/\nNous contacter[\u00a0\u202f]:\n {2}Courriel[\u00a0\u202f]: editor@example\.org\n/);
    expect(french).toMatch(/\n\[Image[\u00a0\u202f]: Bar chart/);
  });

  it('needs no more than a title and a date', () => {
    expect(renderText(emptyEdition())).toBe(
      'Sample Bulletin\n===============\n\nAugust 2017\n\nA summary.\n\n-- \nSample Bulletin\n',
    );
  });
});

describe('lines', () => {
  const longAddress = `https://example.org/${'y'.repeat(90)}`;
  const odd = sampleEdition({
    title: '人口贩运简报：关于临时居留许可评估的特别报告以及更多内容、法律援助与论坛的消息',
    summary: `a\u00adb\tc\u200b ${'sehr langes '.repeat(20)}${'x'.repeat(100)} ${longAddress} end`,
    ...section(
      sampleItem({ title: `Cafe\u0301 🎉 ${'title '.repeat(20)}`, body: parseProse('```\na\n\n\n\n\n\nb\n```') }),
      sampleItem({
        body: parseProse('a ~~b~~ `c` ![d](https://example.org/e.png)'),
        links: [{ label: `Read ${'a long label '.repeat(9)}`, url: `${longAddress}/z`, notes: ['PDF'] }],
      }),
    ),
  });
  const text = renderText(odd);
  const lines = text.split('\n');

  it('are at most 72 columns wide, but for an address alone', () => {
    for (const line of lines) {
      if (!/^\s*(?:\[\d+\] )?https?:\S+$/.test(line)) expect(displayWidth(line), line).toBeLessThanOrEqual(72);
    }
    expect(lines).toContain(longAddress);
  });

  it('have no trailing blanks but in the signature mark, no tabs, nothing invisible, and composed accents', () => {
    expect(lines.filter((line) => /\s$/.test(line))).toEqual(['-- ']);
    expect(text).not.toMatch(/[\t\r\u00ad\u200b]/);
    expect(text).toBe(text.normalize('NFC'));
  });

  it('have at most two blank ones in a row, and one line end at the end', () => {
    expect(text).not.toContain('\n\n\n\n');
    expect(text).toMatch(/[^\n]\n$/);
  });

  it('underline headings with as many columns', () => {
    lines.forEach((line, index) => {
      if (!/^([=~^-])\1{2,}$/.test(line)) return;
      expect(line.length).toBeGreaterThanOrEqual(displayWidth(lines[index - 1] ?? ''));
    });
    expect(lines.findIndex((line) => /^=+$/.test(line))).toBe(2);
    expect(lines[2]).toHaveLength(72);
  });
});

describe('notes', () => {
  it('are numbered across the parts of the issue, in the order of use, and all listed', () => {
    const text = renderText(sampleEdition());
    const [body = '', list = ''] = text.split('\nLinks\n-----\n');
    const used = [...body.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
    const listed = [...list.matchAll(/^\[(\d+)\] (\S+)$/gm)];
    expect(listed.map(([, number]) => Number(number))).toEqual([1, 2, 3, 4, 5]);
    expect([...new Set(used)]).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(listed.map(([, , url]) => url)).size).toBe(5);
  });

  it('come in the order of use also where a section has a text of its own', () => {
    const item = sampleItem({ title: 'A', links: [{ label: 'Second', url: 'https://example.org/2', notes: [] }] });
    const intro = parseProse('The [first](https://example.org/1).');
    expect(renderText(emptyEdition({ sections: [{ anchor: 's', title: 'S', intro, items: [item] }] }))).toMatch(
      /first \[1\][^]*Second \[2\]/,
    );
  });

  it('leave out the list where there are none', () => {
    expect(renderText(emptyEdition(section(sampleItem({ title: 'Item' }))))).not.toContain('Links');
  });

  it('leave out a translation where the publication has no address, to which nothing leads', () => {
    const { address: _, ...edition } = sampleEdition();
    expect(renderText(edition)).not.toMatch(/Also in|Français/);
  });
});

describe('an item', () => {
  it('without a title is set apart from what is before it, and from nothing else', () => {
    const untitled = sampleItem({ body: parseProse('Words.') });
    expect(renderText(emptyEdition(section(untitled)))).toContain('Section\n-------\n\nWords.\n');
    expect(renderText(emptyEdition(section(untitled, untitled)))).toContain('Words.\n\n\n* * *\n\nWords.\n');
  });

  it('of an empty section leaves the heading, and no item in the contents', () => {
    expect(renderText(emptyEdition(section()))).toContain('- Section\n\n\nSection\n-------\n\n-- \n');
  });

  it('with an image that only decorates says nothing of it', () => {
    const image = { bytes: new Uint8Array(), type: 'image/png', width: 1, height: 1, alt: '' };
    expect(renderText(emptyEdition(section(sampleItem({ title: 'A', images: [image] }))))).not.toContain('Image');
  });
});

it('takes time in proportion to the issue', () => {
  const body = parseProse('Some words of a [link](https://example.org/a) in a paragraph. '.repeat(200));
  const items = Array.from({ length: 300 }, (_, index) => sampleItem({ anchor: `i${index}`, title: 'Title', body }));
  const edition = emptyEdition(section(...items));
  expect(processorTime(() => renderText(edition))).toBeLessThan(10_000);
});
