// The structure tree: what each fix makes of what Chromium writes.

import { PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { dropIdle } from '../../../src/press/finish/drop-idle.ts';
import { dropRepeats } from '../../../src/press/finish/drop-repeats.ts';
import { fixTree } from '../../../src/press/finish/fix-tree.ts';
import { allElements, type Annotated, type Element, type Kid, type Marked } from '../../../src/press/finish/tree.ts';

const page = PDFRef.of(1);
let count = 0;

const text = (said: string): Marked => ({ kind: 'marked', page, id: (count += 1), text: said, onlyPaths: false });
const drawn = (): Marked => ({ ...text(''), onlyPaths: true });
const place = (isInside: boolean): Annotated => ({
  kind: 'annotated',
  page,
  annotation: PDFRef.of((count += 1)),
  isInside,
});
const el = (type: string, ...kids: readonly Kid[]): Element => ({ kind: 'element', type, kids });
const run = (said: string): Element => el('NonStruct', text(said));
const link = (said: string, isInside = false): Element => el('Link', run(said), place(isInside));

/** `P(text Strong(text))`. */
function shown(kid: Kid): string {
  if (kid.kind === 'marked') return kid.text || '#';
  if (kid.kind === 'annotated') return '@';
  return `${kid.type}(${kid.kids.map(shown).join(' ')})`;
}

const fixed = (...kids: readonly Kid[]): string =>
  fixTree(el('Document', ...kids))
    .kids.map(shown)
    .join(' ');

describe('the tree', () => {
  it('has its text in the elements that it belongs to', () => {
    expect(fixed(el('P', run('one'), el('Strong', run('two')), el('NonStruct', run('three'))))).toBe(
      'P(one Strong(two) three)',
    );
  });

  it('keeps a language, as a part of its text', () => {
    const tree = fixTree(el('Document', el('P', run('one'), { ...el('NonStruct', run('deux')), lang: 'fr' })));
    expect(shown(tree)).toBe('Document(P(one Span(deux)))');
    expect(allElements(tree).at(-1)?.lang).toBe('fr');
  });

  it('calls nameless blocks by what is in them: a paragraph, a section, a division', () => {
    expect(fixed(el('NonStruct', run('a'), el('NonStruct', run('b'))))).toBe('P(a b)');
    expect(fixed(el('NonStruct', el('H2', run('a')), el('P', run('b'))))).toBe('Sect(H2(a) P(b))');
    expect(fixed(el('NonStruct', el('P', run('a')), el('P', run('b'))))).toBe('Div(P(a) P(b))');
    expect(fixed(el('NonStruct', run('a'), el('P', run('b')), run('c'), link('d')))).toBe(
      'Div(P(a) P(b) P(c Link(d @)))',
    );
  });

  it('has items of lists with a label and a body, and says what a drawn bullet is', () => {
    const list: Element = {
      ...el(
        'L',
        el('LI', el('Lbl', text('')), run('one'), el('L', el('LI', run('inner')))),
        el('LI', el('Lbl', text('2. ')), el('P', run('two'))),
      ),
      attributes: { List: { ListNumbering: { name: 'Disc' } } },
    };
    const tree = fixTree(el('Document', list));
    expect(shown(tree)).toBe('Document(L(LI(Lbl(#) LBody(one L(LI(LBody(inner))))) LI(Lbl(2. ) LBody(P(two)))))');
    expect(
      allElements(tree)
        .filter(({ type }) => type === 'Lbl')
        .map(({ actualText }) => actualText),
    ).toEqual(['• ', undefined]);
  });

  it('has terms and what is said of them', () => {
    const pair = (term: string, ...said: readonly string[]) =>
      el('LI', el('NonStruct', run(term)), ...said.map((one) => el('NonStruct', el('NonStruct', run(one)))));
    expect(fixed(el('L', pair('Date', 'Monday'), pair('Place', 'Hall', 'Town')))).toBe(
      'L(LI(Lbl(Date) LBody(Monday)) LI(Lbl(Place) LBody(P(Hall) P(Town))))',
    );
  });

  it('has no figure around a figure', () => {
    const picture: Element = { ...el('Figure', text('')), alt: 'A harbour' };
    expect(fixed(el('Figure', picture, el('Caption', run('c'))))).toBe('Div(Figure(#) Caption(c))');
  });

  it('has the first list of places in the document as its contents', () => {
    const contents = el('L', el('LI', link('a', true), run(' 2'), el('L', el('LI', link('b', true)))));
    const links = el('L', el('LI', link('c')));
    expect(fixed(links, contents, el('L', el('LI', link('d', true))))).toBe(
      'L(LI(LBody(Link(c @)))) TOC(TOCI(Reference(Link(a @)  2) TOC(TOCI(Reference(Link(b @)))))) L(LI(LBody(Link(d @))))',
    );
  });

  it('has cells whose names count from 1, and that say only what is not usual', () => {
    const head = (id: string): Element => ({
      ...el('TH', run('h')),
      id,
      attributes: { Table: { Scope: { name: 'Column' }, RowSpan: 1 } },
    });
    const cell: Element = {
      ...el('TD', run('d')),
      attributes: { Table: { Headers: [{ text: 'node00000231' }], ColSpan: 2, RowSpan: 1 } },
    };
    const tree = fixTree(
      el('Document', el('Table', el('TR', head('node00000107'), head('node00000231')), el('TR', cell))),
    );
    const cells = allElements(tree).filter(({ type }) => /^T[HD]$/.test(type));
    expect(cells.map(({ id }) => id)).toEqual(['cell-1', 'cell-2', undefined]);
    expect(cells[0]?.attributes).toEqual({ Table: { Scope: { name: 'Column' } } });
    expect(cells[2]?.attributes).toEqual({ Table: { Headers: [{ text: 'cell-2' }], ColSpan: 2 } });
  });

  it('has nothing empty but cells', () => {
    expect(fixed(el('NonStruct', el('P')), el('Table', el('TR', el('TD'), el('TD', run('x')))))).toBe(
      'Table(TR(TD() TD(x)))',
    );
  });
});

it('is free of borders, but not of drawings and bullets', () => {
  const tree = el(
    'Document',
    el('Table', drawn(), el('TR', el('TD', run('x')))),
    el('Figure', el('NonStruct', drawn())),
    el('Lbl', drawn()),
  );
  const { tree: reported, meant } = dropIdle(tree);
  expect(shown(reported)).toBe('Document(Table(TR(TD(NonStruct(x)))) Figure(NonStruct(#)) Lbl(#))');
  expect(meant.map((mark) => mark.text)).toEqual(['x', '', '']);
});

describe('the head of a table that goes on elsewhere', () => {
  const twice = (...said: readonly string[]): Element => el('NonStruct', ...said.map(text), ...said.map(text));
  const onceOf = (...kids: readonly Kid[]) => shown(dropRepeats(el('Document', ...kids)));

  it('is said once, with every place to click', () => {
    const head = el(
      'TR',
      el('TH', twice('a'), el('Link', twice('b', 'c'), place(false), place(false))),
      el('TH', run('d')),
    );
    expect(onceOf(el('Table', head, el('TR', el('TD', run('e')))))).toBe(
      'Document(Table(TR(TH(NonStruct(a) Link(NonStruct(b c) @ @)) TH(NonStruct(d))) TR(TD(NonStruct(e)))))',
    );
  });

  it('keeps what is in two pieces, and what other rows and texts say again', () => {
    const kept = [el('TR', el('TH', twice('a')), el('TD', twice('b'))), el('P', twice('c'))];
    expect(onceOf(el('Table', el('TR', el('TH', el('NonStruct', text('a'), text('b'))))), ...kept)).toBe(
      'Document(Table(TR(TH(NonStruct(a b)))) TR(TH(NonStruct(a a)) TD(NonStruct(b b))) P(NonStruct(c c)))',
    );
  });
});
