// Text as YAML that reads back as the same text.

import { Document, stringify, visit } from 'yaml';

/** A value for one line: plain where that is safe, else in quotes. */
export function yamlText(text: string): string {
  return stringify(text, { lineWidth: 0, blockQuote: false, schema: 'core', version: '1.1' }).trimEnd();
}

/**
 * A value on lines of its own. A text that ends in empty lines is in quotation marks: below `|+`, the lines of whatever
 * follows would be a part of it.
 */
export function yamlLines(value: unknown): string {
  const document = new Document(value, { schema: 'core', version: '1.1' });
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && /(?:^|\n)\s*\n$/.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
}

/** A literal block, indented by so many spaces. */
export function yamlBlock(text: string, indentation: number): string {
  const spaces = ' '.repeat(indentation);
  const lines = text.split('\n').map((line) => (line === '' ? '' : `${spaces}${line}`));
  return `|\n${lines.join('\n')}`;
}
