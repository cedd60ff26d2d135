// Texts whose source is gone, and that stay: a comment switches off the rule that would find them.

import { readDirectives, type Directive } from '../issue/directives.ts';
import type { Path } from '../issue/fault.ts';
import type { YamlFile } from '../issue/read-yaml.ts';
import { itemsAround } from './originals.ts';

/** Whether a comment in a file says so of a text. */
export function meantToStay({ text, locator }: YamlFile): (path: Path) => boolean {
  const directives = readDirectives(text, locator);
  const isOff = (rule: string, path: Path) => {
    const { line } = locator.position(locator.locate({ path, message: '' }).offset);
    return directives.some((one) => isAbout(one, rule) && one.from <= line && line <= one.to);
  };
  return (path) =>
    directives.length > 0 &&
    (isOff('i18n/passages', path) ||
      isOff('i18n/items', path.slice(0, 2)) ||
      itemsAround(path).some((item) => item.length > 0 && isOff('i18n/items', [...item, 'title'])));
}

function isAbout({ rules }: Directive, rule: string): boolean {
  return rules.some(({ name }) => name === rule);
}
