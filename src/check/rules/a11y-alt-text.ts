// a11y/alt-text: a text for a picture that says nothing.

import { once } from '../../base/memoize.ts';
import { quote } from './reading/names.ts';
import { plainLabel } from './reading/vague-labels.ts';
import type { Image } from '../../content/issue/schema.ts';
import type { Rule } from './rule.ts';

const most = 250;

const openings = [
  'image of',
  'photo of',
  'photograph of',
  'picture of',
  'image de',
  'image d’',
  "image d'",
  'photo de',
  'photo d’',
  "photo d'",
  'photographie de',
];
/** Words that only say that there is a picture. */
const empty = once(
  () =>
    new Set(
      (
        'photo|photos|picture|pictures|image|images|img|pic|photograph|logo|our logo|icon|graphic|graph|chart|diagram|map|figure|illustration|banner|header|cover|screenshot|screen shot|poster|flyer|spacer|decoration|alt|alt text|alternative text|untitled|picture 1|image 1|photo 1|figure 1|group photo|team photo|profile picture|headshot|portrait' +
        "|photographie|logos|notre logo|icône|graphique|diagramme|carte|schéma|figure|bannière|en-tête|couverture|capture d'écran|affiche|dépliant|texte de remplacement|texte alternatif|sans titre|photo de groupe|photo de profil|une photo|une image|a photo|a picture|an image|the logo|le logo|la photo|l'image"
      ).split('|'),
    ),
);

const endings = ['.jpg', '.jpeg', '.png', '.gif', '.webp', '.svg', '.heic', '.tif', '.tiff', '.bmp'];

interface Problem {
  readonly what: string;
  readonly help: string;
}

export const a11yAltText: Rule = {
  id: 'a11y/alt-text',
  severity: 'warning',
  what: 'The `alt` of a picture is a file name, says only that it is a picture, repeats the title or the caption, or is very long.',
  why: 'People who cannot see the picture hear this text instead, in one go.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A year of calls
        images:
          - { file: images/light.jpg, alt: Photo of two volunteers with telephones }
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A year of calls
        images:
          - { file: images/light.jpg, alt: Two volunteers with telephones }
`,
  *check({ items }) {
    for (const { item, path } of items) {
      for (const [index, image] of (item.images ?? []).entries()) {
        const problem = problemOf(image, item.title);
        if (problem === undefined) continue;
        const { what, help } = problem;
        yield { path: [...path, 'images', index, 'alt'], message: `The text ${quote(image.alt ?? '')} ${what}`, help };
      }
    }
  },
};

function problemOf({ alt, caption, file }: Image, title: string | undefined): Problem | undefined {
  if (alt === undefined) return undefined;
  const text = alt.trim().toLowerCase();
  const opening = openings.find((words) => text.startsWith(words));
  const help = 'Say what the picture shows';
  if (isFileName(text, file)) return { what: 'is the name of a file', help };
  if (empty().has(plainLabel(alt)) || /^(?:photo|picture|image|figure|logo|img)[ _-]?\d{1,3}$/.test(plainLabel(alt)))
    return { what: 'says that there is a picture, not what it shows', help };
  if (opening !== undefined)
    return {
      what: 'starts by saying that it is a picture, which screen readers say anyway',
      help: 'Start with what it shows',
    };
  if (isSame(alt, title))
    return { what: 'repeats the title', help: `${help}, or write \`decorative: true\` when that adds nothing` };
  if (isSame(alt, caption)) return { what: 'repeats the caption', help: `${help}, as the caption is read out too` };
  return alt.length > most
    ? { what: `has ${alt.length} characters`, help: 'Say the main thing here, and the rest in the body' }
    : undefined;
}

function isFileName(text: string, file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
  const stem = name.slice(0, name.lastIndexOf('.'));
  if (!text.includes(' ') && endings.some((ending) => text.endsWith(ending))) return true;
  return (
    text === name ||
    (text === stem && /[\d_]/.test(stem)) ||
    (text.length < 20 && /^(?:img|dsc|dscn|pict|screenshot|scan)[ _-]?\d/.test(text))
  );
}

function isSame(alt: string, other: string | undefined): boolean {
  return other !== undefined && plainLabel(alt) === plainLabel(other);
}
