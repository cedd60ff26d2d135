// Addresses as numbered notes on paper.

import { expect, it } from 'vitest';
import { dropAddresses, noteLinks } from '../../../src/output/paper/note-links.ts';

const address = (url: string) => `<span class="address" data-url> (${url})</span>`;
const page = (...sections: readonly string[]) =>
  `<body><p>${address('https://example.org/before')}</p><main>${sections.map((text) => `<section>${text}</section>`).join('')}</main></body>`;

it('puts a number behind each link, and its address at the end of the section, once', () => {
  const noted = noteLinks(
    page(
      `A${address('x.org/1')} B${address('x.org/2')} C${address('x.org/1')}`,
      `D${address('x.org/3')} E${address('x.org/2')}`,
    ),
  );
  const number = (at: number) => `<span class="address" data-url>\u00a0[${at}]</span>`;
  const note = (at: number) => `<span class="link-note">[${at}]\u00a0x.org/${at}</span>`;
  expect(noted).toBe(
    `<body><p>${address('https://example.org/before')}</p><main>` +
      `<section>A${number(1)} B${number(2)} C${number(1)}<p class="link-notes">${note(1)} ${note(2)}</p></section>` +
      `<section>D${number(3)} E${number(2)}<p class="link-notes">${note(3)}</p></section></main></body>`,
  );
});

it('leaves the address of a title on its line, and sections without links as they are', () => {
  const source = `<p class="source">${address('x.org')}</p>`;
  expect(noteLinks(page(source, 'text'))).toBe(page(source, 'text'));
});

it('puts those outside of all sections at the end of the text', () => {
  expect(noteLinks(`<main><div>A${address('x.org')}</div></main>`)).toBe(
    '<main><div>A<span class="address" data-url>\u00a0[1]</span></div><p class="link-notes"><span class="link-note">[1]\u00a0x.org</span></p></main>',
  );
});

it('drops them where none is wanted', () => {
  expect(dropAddresses(page(`A${address('x.org')} B`))).toBe('<body><p></p><main><section>A B</section></main></body>');
});
