// A message as mail programs open it: its plain text and its HTML, each of which says everything.

import PostalMime from 'postal-mime';
import { readHtml } from './read-html.ts';
import { readText } from './read-text.ts';
import type { Content } from './content.ts';

/** Throws if it is not a message. */
export async function readMail(bytes: Uint8Array): Promise<readonly Content[]> {
  const { text, html } = await PostalMime.parse(bytes);
  return [
    { ...readText(text ?? ''), part: 'text' },
    { ...readHtml(html ?? ''), part: 'html' },
  ];
}
