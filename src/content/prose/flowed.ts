// Plain text that mail programs break again for the width of their window: RFC 3676, format=flowed; delsp=no.

// While lines are laid out, control characters stand for what only a mail program understands; no text can hold them.

/** At the end of a line that goes on in the next one. */
export const softBreak = '\u0001';
/** In front of a quoted line, once for each quotation around it. */
export const quoteMark = '\u0002';

const marked = /^((?:\u0002 ?)*)([^\u0001]*)(\u0001?)$/;

/**
 * A laid out line as it is sent. A line that goes on ends in one space (4.1); one that starts like a quotation or with
 * a space, which a program takes away, has a space more (4.4); the signs of nested quotations touch (4.5).
 */
export function flowedLine(line: string): string {
  const [, marks = '', text = '', soft = ''] = marked.exec(line) ?? [];
  const signs = marks.replace(/ /g, '').replaceAll(quoteMark, '>');
  // `-- ` is where the signature begins (4.3).
  const whole = soft === '' || text === '--' ? text : `${text} `;
  if (signs !== '') return whole === '' ? signs : `${signs} ${whole}`;
  return /^(?:[ >]|From )/.test(whole) ? ` ${whole}` : whole;
}
