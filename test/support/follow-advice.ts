// Does with a bulletin.yaml what a help says, to the letter, as somebody would who has never seen YAML.

/** The text after the help was followed; throws where it says nothing to do. */
export function followAdvice(text: string, help: string): string {
  for (const [pattern, follow] of ways) {
    const found = pattern.exec(help);
    if (found !== null)
      return follow(
        text,
        found.slice(1).flatMap((part) => part.split('` and `')),
      );
  }
  throw new Error(`nobody could follow: ${help}`);
}

/** Braces, with braces in them. */
const inBraces = String.raw`\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}`;

const ways: readonly (readonly [RegExp, (text: string, parts: readonly string[]) => string])[] = [
  [/^Add it to bulletin\.yaml: `(.*?)`(?:$|[.,])/, (text, [line]) => `${text}${line}\n`],
  [
    /^Add it to the fields below `(\w+:)` in bulletin\.yaml: `(.*?)`(?:$|[.,])/,
    (text, [name, ...lines]) =>
      text.replace(
        new RegExp(`^( *)${name}.*\n( +)`, 'm'),
        (all, _, indent: string) => `${all}${lines.map((line) => `${line}\n${indent}`).join('')}`,
      ),
  ],
  [
    /^Change `(\w+:)` in bulletin\.yaml to `(.*?)`(?:$|[.,])/,
    (text, [name, line]) => text.replace(new RegExp(`\\b${name} ${inBraces}`), () => line!),
  ],
  [
    /^Add it behind the first \{ of ((?:`\w+:` in )?)bulletin\.yaml: `(.*?)`(?:$|[.,])/,
    (text, [place, fields]) =>
      text.replace(new RegExp(`^${/\w*/.exec(place!.slice(1))![0]}[^{]*\\{`, 'm'), (all) => `${all}${fields}`),
  ],
];
