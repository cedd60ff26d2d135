// What is found in a bulletin.yaml beside its theme, and in the fonts that it names.

import type { Explained } from './explained.ts';

export const publication = (): readonly Explained[] => [
  {
    id: 'a11y/contrast',
    what: 'A colour under `colours` in bulletin.yaml is too close to the colour that the theme puts behind it.',
    why: 'Text needs a contrast of 4.5 (WCAG 2.2, 1.4.3): with less, many readers cannot make out the letters, and in the sun nobody can.',
    file: 'bulletin.yaml',
    bad: 'name: Harbour News\ncolours: { accent: "#e0a800" }\n',
    good: 'name: Harbour News\ncolours: { accent: "#8b6800" }\n',
  },
  {
    id: 'schema/font',
    what: 'A file under `fonts` in bulletin.yaml is not there, or is not a font that bulletin can use.',
    why: 'Pages would be set in whatever font each machine has, and the PDF would lack the characters that the font is for.',
    file: 'bulletin.yaml',
    bad: 'name: Harbour News\nfonts: { files: [fonts/Ours.woff] }\n',
    good: 'name: Harbour News\nfonts: { text: serif, headings: sans }\n',
  },
];
