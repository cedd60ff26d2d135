// A content stream -> its operations, one after the other (ISO 32000-1, 7.8.2).

export interface Operation {
  readonly operator: string;
  /** Where its first operand starts, where the operator starts, and where it ends. */
  readonly from: number;
  readonly at: number;
  readonly to: number;
}

const newline = 10;
const slash = 47;
const [open, close, backslash, percent] = [40, 41, 92, 37];
const [less, greater] = [60, 62];

/** `content` has a character for each byte. Data of inline images are passed over. */
export function* scanContent(content: string): Generator<Operation> {
  const { length } = content;
  let from = -1;
  for (let at = 0; at < length; ) {
    const code = content.charCodeAt(at);
    if (isBlank(code)) {
      at += 1;
      continue;
    }
    if (code === percent) {
      while (at < length && content.charCodeAt(at) !== newline) at += 1;
      continue;
    }
    const start = at;
    if (from === -1) from = start;
    if (code === open) at = endOfString(content, at);
    else if (code === less && content.charCodeAt(at + 1) !== less) at = after(content, '>', at);
    else if (isDelimiter(code) && code !== slash) at += code === less || code === greater ? 2 : 1;
    else {
      at = endOfWord(content, at + 1);
      if (!startsOperator(code)) continue;
      const operator = content.slice(start, at);
      if (operator === 'true' || operator === 'false' || operator === 'null') continue;
      if (operator === 'ID') at = after(content, '\nEI', at);
      yield { operator, from, at: start, to: at };
      from = -1;
    }
  }
}

const isBlank = (code: number): boolean => code <= 32;

function isDelimiter(code: number): boolean {
  return (
    code === slash ||
    code === open ||
    code === close ||
    code === less ||
    code === greater ||
    code === percent ||
    bracket.has(code)
  );
}

const bracket = new Set([...'[]{}'].map((character) => character.charCodeAt(0)));

/** A letter, or the quotes of `'` and `"`; all else that is not a delimiter starts a name or a number. */
function startsOperator(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 39 || code === 34;
}

function endOfWord(content: string, from: number): number {
  let at = from;
  for (; at < content.length; at += 1) {
    const code = content.charCodeAt(at);
    if (isBlank(code) || isDelimiter(code)) break;
  }
  return at;
}

function endOfString(content: string, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at += 1) {
    const code = content.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === open) depth += 1;
    else if (code === close && (depth -= 1) === 0) return at + 1;
  }
  return content.length;
}

function after(content: string, end: string, from: number): number {
  const at = content.indexOf(end, from);
  return at === -1 ? content.length : at + end.length;
}
