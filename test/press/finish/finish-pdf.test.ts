// A small PDF as Chromium writes it, finished: read back as a viewer does.

import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRawStream,
  PDFString,
  decodePDFRawStream,
} from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { finishPdf } from '../../../src/press/finish/finish-pdf.ts';
import { resolveTwins, twinsOf } from '../../../src/press/finish/resolve-twins.ts';
import { madePdf } from '../../support/made-pdf.ts';

const imprint = {
  title: 'Fish & <chips>',
  author: 'Ana',
  subject: 'One, two',
  keywords: ['a & b', 'c'],
  language: 'fr-CA',
  day: '2017-08-01',
};

const content = `0 0 595 842 re f
/NonStruct <</MCID 0 >>BDC 0 0 9 1 re f EMC
/P <</MCID 1 >>BDC BT /F1 12 Tf <0001> Tj ET EMC
/Link <</MCID 2 >>BDC BT /F1 12 Tf <0002> Tj ET EMC
/TH <</MCID 3 >>BDC BT /F1 12 Tf <0001> Tj ET EMC
BT /F1 8 Tf <0001> Tj ET`;

/** `counter` is what the browser's counter of cells is at, and `clock` its clock. */
function printed(counter: number, clock = '20261124001023'): Buffer {
  const cell = `node${String(counter).padStart(8, '0')}`;
  const pdf = madePdf({
    pages: [{ content, resources: '/Font <</F1 120 0 R>>', entries: '/Tabs /S\n/Annots [110 0 R]' }],
    catalog: '/StructTreeRoot 100 0 R\n/Lang (en)',
    objects: {
      100: '<</Type /StructTreeRoot\n/K 101 0 R\n/ParentTree 108 0 R\n/IDTree 109 0 R>>',
      101: '<</Type /StructElem\n/S /Document\n/P 100 0 R\n/K [102 0 R 103 0 R 105 0 R]>>',
      102: '<</S /NonStruct\n/P 101 0 R\n/Pg 10 0 R\n/K [0 106 0 R]>>',
      103: '<</S /P\n/P 101 0 R\n/K [104 0 R 107 0 R]>>',
      104: '<</S /NonStruct\n/P 103 0 R\n/Pg 10 0 R\n/K [1]>>',
      105: `<</S /Table\n/P 101 0 R\n/K <</S /TR\n/P 105 0 R\n/K 111 0 R>>>>`,
      106: '<</S /Strong\n/P 102 0 R\n/K []>>',
      107: '<</S /Link\n/P 103 0 R\n/Pg 10 0 R\n/K [2 <</Type /OBJR\n/Obj 110 0 R\n/Pg 10 0 R>>]>>',
      108: '<</Nums [0 [102 0 R 104 0 R 107 0 R 111 0 R] 1 107 0 R]>>',
      109: `<</Names [(${cell}) 111 0 R]>>`,
      110: '<</Type /Annot\n/Subtype /Link\n/F 4\n/Rect [0 0 9 9]\n/A <</S /URI\n/URI (https://example.org)>>\n/StructParent 1>>',
      111: `<</S /TH\n/P 105 0 R\n/Pg 10 0 R\n/ID (${cell})\n/A [<</O /Table\n/Scope /Column>>]\n/K [3]>>`,
      120: '<</Type /Font\n/Subtype /Type0\n/ToUnicode 121 0 R>>',
      121: { dictionary: '/X 1', stream: '2 beginbfchar\n<0001> <0061>\n<0002> <02BC>\nendbfchar\n' },
    },
  });
  return Buffer.from(pdf.toString('latin1').replace('20261124001023', clock), 'latin1');
}

const finish = async (pdf: Uint8Array, html = '’') => (await finishPdf(pdf, html, imprint, 'bulletin 1')).content;

async function read(pdf: Uint8Array) {
  const { context, catalog } = await PDFDocument.load(pdf, { updateMetadata: false });
  const dictionary = (parent: PDFDict, name: string) => parent.lookup(PDFName.of(name), PDFDict);
  const streamText = (parent: PDFDict, name: string) =>
    Buffer.from(decodePDFRawStream(parent.lookup(PDFName.of(name)) as PDFRawStream).decode()).toString();
  const page = dictionary(catalog, 'Pages').lookup(PDFName.of('Kids'), PDFArray).lookup(0, PDFDict);
  return { context, catalog, page, dictionary, streamText };
}

describe('a finished PDF', () => {
  it('is the same whatever the browser printed before, and whenever', async () => {
    const first = await finish(printed(13));
    expect(Buffer.compare(await finish(printed(13)), first)).toBe(0);
    expect(Buffer.compare(await finish(printed(4108, '20300101000000')), first)).toBe(0);
    expect(Buffer.compare(await finish(printed(13), 'another page with ʼ and ’'), first)).not.toBe(0);
  });

  it('says what it is, to people and to programs alike', async () => {
    const { context, catalog, dictionary, streamText } = await read(await finish(printed(13)));
    const info = context.lookup(context.trailerInfo.Info, PDFDict);
    const reported = Object.fromEntries(
      info.entries().map(([name, value]) => [name.decodeText(), (value as PDFString | PDFHexString).decodeText()]),
    );
    const date = 'D:20170801000000Z';
    expect(reported).toEqual({
      ...{ Title: 'Fish & <chips>', Author: 'Ana', Subject: 'One, two', Keywords: 'a & b, c' },
      ...{ Creator: 'bulletin 1', Producer: 'Skia/PDF m1', CreationDate: date, ModDate: date },
    });
    const xmp = streamText(catalog, 'Metadata');
    for (const part of [
      'Fish &amp; &lt;chips&gt;',
      '<pdfuaid:part>1<',
      '<pdfaid:part>2<',
      '<pdfaid:conformance>A<',
      'pdfaSchema:prefix>pdfuaid<',
      '<rdf:li>fr-CA<',
      '2017-08-01T00:00:00Z',
      'Skia/PDF m1',
    ]) {
      expect(xmp).toContain(part);
    }
    expect(catalog.lookup(PDFName.of('Lang'), PDFString).decodeText()).toBe('fr-CA');
    expect(catalog.get(PDFName.of('PageMode'))).toBe(PDFName.of('UseOutlines'));
    expect(dictionary(catalog, 'ViewerPreferences').toString()).toContain('/DisplayDocTitle true');
    const intent = catalog.lookup(PDFName.of('OutputIntents'), PDFArray).lookup(0, PDFDict);
    expect(intent.get(PDFName.of('S'))).toBe(PDFName.of('GTS_PDFA1'));
    expect(Buffer.from(streamText(intent, 'DestOutputProfile')).length).toBeGreaterThan(400);
    expect(Buffer.from(await finish(printed(13))).toString('latin1', 0, 8)).toBe('%PDF-1.7');
    expect((context.lookup(context.trailerInfo.ID, PDFArray).get(0) as PDFHexString).asString()).toMatch(
      /^(?!0{32})[\da-f]{32}$/,
    );
  });

  it('has all that is painted in the tree or as an artifact, and the way back from the page to the tree', async () => {
    const { context, catalog, page, dictionary, streamText } = await read(await finish(printed(13)));
    const tree = dictionary(catalog, 'StructTreeRoot');
    const painted = streamText(page, 'Contents');
    expect(painted.match(/BMC|BDC/g)).toHaveLength(6);
    expect(painted).toMatch(/^\/Artifact BMC\n0 0 595 842 re f\nEMC\n\/Artifact BMC 0 0 9 1 re f EMC\n/);
    expect(painted).toContain('/Artifact <</Type /Pagination>> BDC\nBT /F1 8 Tf');
    const [, marks, , link] = tree
      .lookup(PDFName.of('ParentTree'), PDFDict)
      .lookup(PDFName.of('Nums'), PDFArray)
      .asArray();
    const types = (marks as PDFArray)
      .asArray()
      .map((owner) => (context.lookup(owner) as PDFDict | undefined)?.get?.(PDFName.of('S'))?.toString());
    expect(types).toEqual([undefined, '/P', '/Link', '/TH']);
    expect(context.lookup(link, PDFDict).get(PDFName.of('S'))).toBe(PDFName.of('Link'));
    const names = tree.lookup(PDFName.of('IDTree'), PDFDict).lookup(PDFName.of('Names'), PDFArray);
    expect(names.lookup(0, PDFString).decodeText()).toBe('cell-1');
    expect(names.size()).toBe(2);
  });

  it('has links that say their words, with the apostrophe that is meant', async () => {
    const { page } = await read(await finish(printed(13)));
    const annotation = page.lookup(PDFName.of('Annots'), PDFArray).lookup(0, PDFDict);
    expect(annotation.lookup(PDFName.of('Contents'), PDFHexString).decodeText()).toBe('’');
  });

  it('has no object that nothing leads to', async () => {
    const finished = await finish(printed(13));
    const { context } = await read(finished);
    const texts = context.enumerateIndirectObjects().map(([, object]) => object.toString());
    expect(texts.filter((text) => /node0|2026|Mozilla|NonStruct|Strong/.test(text))).toEqual([]);
  });

  it('is made of an untagged one too', async () => {
    const { catalog } = await read(await finish(madePdf({ pages: [{ content: '0 0 9 9 re f' }] })));
    expect(catalog.has(PDFName.of('Metadata'))).toBe(true);
  });
});

it('tells twins apart only where the page leaves no doubt', () => {
  const cmap = '1 beginbfchar\n<00AA> <02BC>\nendbfchar\n';
  expect(resolveTwins(cmap, twinsOf('caller’s'))).toContain('<00AA> <2019>');
  for (const html of ['Hawaiʼi', 'Hawaiʼi, caller’s', 'callers']) expect(resolveTwins(cmap, twinsOf(html))).toBe(cmap);
});
