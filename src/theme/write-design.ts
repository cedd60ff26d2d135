// A design -> the text of a theme.yaml that says it.

import { colourNames, fontRoles, schemes, type Design } from './design.ts';

export function writeDesign({ colours, families, fonts, columns }: Design): string {
  const palettes = schemes.map((scheme) => ({
    scheme,
    lines: colourNames.flatMap((name) =>
      colours[scheme][name] === undefined ? [] : [`    ${name}: "${colours[scheme][name]}"`],
    ),
  }));
  const written = palettes.flatMap(({ scheme, lines }) => (lines.length === 0 ? [] : [`  ${scheme}:`, ...lines]));
  const kinds = Object.entries(families).flatMap(([name, { fonts: list, display }]) => [
    `  ${JSON.stringify(name)}:`,
    `    fonts: ${JSON.stringify(list)}`,
    ...(display === undefined ? [] : [`    display: ${JSON.stringify(display)}`]),
  ]);
  const roles = fontRoles.flatMap((role) =>
    fonts[role] === undefined ? [] : [`${role}: ${JSON.stringify(fonts[role])}`],
  );
  const parts = [
    written.length === 0 ? [] : ['colours:', ...written],
    kinds.length === 0 ? [] : ['families:', ...kinds],
    roles.length === 0 ? [] : [`fonts: { ${roles.join(', ')} }`],
    columns === undefined ? [] : [`columns: ${columns}`],
  ];
  const text = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${['# The colours and fonts of this theme; with `base: classic`, it takes what it does not have from classic.', ...text].join('\n\n')}\n`;
}
