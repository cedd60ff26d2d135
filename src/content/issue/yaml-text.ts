// Text as YAML that reads back as the same text.

import { stringify } from 'yaml';

/** A value for one line: plain where that is safe, else in quotes. */
export function yamlText(text: string): string {
  return stringify(text, { lineWidth: 0, blockQuote: false, schema: 'core', version: '1.1' }).trimEnd();
}

/** A value on lines of its own. */
export function yamlLines(value: unknown): string {
  return stringify(value, { lineWidth: 0, schema: 'core', version: '1.1' });
}

/** A literal block, indented by so many spaces. */
export function yamlBlock(text: string, indentation: number): string {
  const spaces = ' '.repeat(indentation);
  const lines = text.split('\n').map((line) => (line === '' ? '' : `${spaces}${line}`));
  return `|\n${lines.join('\n')}`;
}
