// Lists whose entries are side by side: they are level, in every theme.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../../templates/', import.meta.url);
const filesOf = (ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => [path, readFileSync(new URL(path, folder), 'utf8')] as const);

/** The classes of lists in the templates. */
const listClasses = filesOf('.hbs').flatMap(([, text]) =>
  [...text.matchAll(/<[ou]l class="([^"{]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
);

function rulesOf(css: string): readonly { selectors: readonly string[]; style: string }[] {
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors = '', style = '']) => ({
    selectors: selectors.split(/,(?![^(]*\))/).map((one) => one.trim()),
    style,
  }));
}

/** The lists in a style whose entries are side by side, by their selectors. */
function rowsIn(css: string): readonly string[] {
  return rulesOf(css)
    .filter(({ style }) => style.includes('display: flex'))
    .flatMap(({ selectors }) => selectors)
    .filter((selector) => / [ou]l$/.test(selector) || listClasses.some((name) => selector.endsWith(`.${name}`)));
}

test('there are some to look at', () => {
  expect(filesOf('style.css').flatMap(([, css]) => rowsIn(css))).toEqual(
    expect.arrayContaining(['.years ul', '.forms']),
  );
});

test.each(filesOf('style.css'))('no entry of a row is lower than the one before it: %s', (_, css) => {
  const level = rulesOf(css)
    .filter(({ style }) => /(?:^|[ ;])margin: 0(?:[ ;]|$)/.test(style))
    .flatMap(({ selectors }) => selectors)
    .filter((selector) => selector.endsWith(' li'));
  for (const row of rowsIn(css)) {
    const [name = ''] = /\.[\w-]+/.exec(row) ?? [];
    expect(
      level.some((selector) => selector.includes(name)),
      row,
    ).toBe(true);
  }
});
