// What a PDF says of itself and how it is opened: Info, XMP, the output intent, the panel of bookmarks.

import { PDFHexString, PDFString, type PDFContext, type PDFDict } from '@cantoo/pdf-lib';
import { srgbProfile } from './icc-profile.ts';
import { textIn } from './read-structure.ts';
import { renderXmp } from './xmp.ts';
import type { Imprint } from '../press.ts';

/** `creator` is the program that made the page that was printed. */
export function stampDocument(context: PDFContext, catalog: PDFDict, imprint: Imprint, creator: string): void {
  const printed = context.lookup(context.trailerInfo.Info) as PDFDict | undefined;
  const producer = (printed === undefined ? undefined : textIn(printed, 'Producer')) ?? creator;
  const date = PDFString.of(`D:${imprint.day.replaceAll('-', '')}000000Z`);
  const info = {
    Title: text(imprint.title),
    Author: text(imprint.author),
    Subject: text(imprint.subject),
    Keywords: text(imprint.keywords.join(', ')),
    Creator: text(creator),
    Producer: text(producer),
    CreationDate: date,
    ModDate: date,
  };
  context.trailerInfo.Info = context.register(context.obj(info));
  const xmp = Buffer.from(renderXmp({ ...imprint, creator, producer }));
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }));
  const intent = {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    RegistryName: PDFString.of('http://www.color.org'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  };
  const entries = {
    Metadata: context.register(context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })),
    OutputIntents: [intent],
    Lang: PDFString.of(imprint.language),
    MarkInfo: { Marked: true },
    ViewerPreferences: { DisplayDocTitle: true },
    PageMode: 'UseOutlines',
  };
  for (const [name, value] of context.obj(entries).entries()) catalog.set(name, value);
}

function text(value: string): PDFHexString {
  return PDFHexString.fromText(value);
}
