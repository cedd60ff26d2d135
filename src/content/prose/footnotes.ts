// Footnotes: what is below a text, taken out of it, so that the text and its notes are read apart.

/** The words of a note, and where they are in the source. */
export interface TypedNote {
  readonly offset: number;
  readonly text: string;
}

export interface Footnotes {
  /** The source with each note blanked out: all else is at its place. */
  readonly body: string;
  readonly notes: ReadonlyMap<string, TypedNote>;
}

const start = /^ {0,3}\[\^([^\]\s]{1,40})\]:[ \t]+(?=\S)/;
const fence = /^ {0,3}(`{3,}|~{3,})/;

/** Of two notes with one name the second stays in the text, and so does one that no mark leads to. */
export function takeFootnotes(source: string): Footnotes {
  const notes = new Map<string, TypedNote>();
  if (!source.includes('[^')) return { body: source, notes };
  const marks = marksIn(source);
  const lines = source.split('\n');
  const body: string[] = [];
  let offset = 0;
  let open = '';
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const [, mark = ''] = fence.exec(line) ?? [];
    if (mark !== '') open = open === '' ? mark.slice(0, 3) : line.trim().startsWith(open) ? '' : open;
    const found = open === '' ? start.exec(line) : null;
    const name = found?.[1] ?? '';
    if (found === null || notes.has(name) || !marks.has(name)) {
      body.push(line);
      offset += line.length + 1;
      continue;
    }
    const end = endOfNote(lines, at);
    const own = lines.slice(at, end);
    const text = [own[0]!.slice(found[0].length), ...own.slice(1).map((one) => one.replace(/^(?: {1,4}|\t)/, ''))];
    notes.set(name, { offset: offset + found[0].length, text: text.join('\n') });
    for (const one of own) {
      body.push(' '.repeat(one.length));
      offset += one.length + 1;
    }
    at = end - 1;
  }
  return { body: body.join('\n'), notes };
}

/** The names of the marks in a text; what is in code is none, and neither is what a note begins with. */
function marksIn(source: string): ReadonlySet<string> {
  const text = source.replace(/```[^]*?```|`[^`\n]{1,300}`/g, '');
  return new Set(
    Array.from(text.matchAll(/(?<!(?:^|\n) {0,3})\[\^([^\]\s]{1,40})\]|\[\^([^\]\s]{1,40})\](?!:)/g), nameOf),
  );
}

const nameOf = ([, one, other]: RegExpExecArray): string => one ?? other ?? '';

/** Lines that go on without a blank one, and paragraphs that are indented. */
function endOfNote(lines: readonly string[], from: number): number {
  let end = from + 1;
  for (let at = end; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (line.trim() === '') continue;
    const goesOn = at === end ? !start.test(line) && !fence.test(line) : /^(?: {4}|\t)/.test(line);
    if (!goesOn) break;
    end = at + 1;
  }
  return end;
}
