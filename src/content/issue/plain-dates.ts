// Days and hours as Chinese, Japanese, Korean and Arabic write them, in the figures that every language has:
// `2027年4月17日～19日` -> 2027-04-17 - 2027-04-19, `午後2時30分` -> 2:30 p.m. They mean nothing else.

import { once } from '../../base/memoize.ts';
import { enDates } from './date-words/en.ts';

export function inPlainFigures(typed: string): string {
  const text = typed.replace(/[٠-٩۰-۹]/g, (figure) => String(figure.charCodeAt(0) & 0xf));
  if (/[\u0600-\u06ff]/.test(text)) return arabicHours(text);
  return /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(text) ? hoursInFigures(daysInFigures(text)) : text;
}

const dayUnit = '[日일号號]';
const between = String.raw`\s?(?:[-‐‑‒–—−~〜]|から|至|到|부터|에서)\s?`;
const end = '(?:まで|까지|止)?';
const weekday = String.raw`(\s?(?:\([^()]{1,8}\)|(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일)?)`;

const days = once(() => ({
  full: /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]/g,
  month: /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]/g,
  bare: /(?<!\d)(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]/g,
  lastDay: new RegExp(
    String.raw`((\d{4})-(\d\d)-\d\d )${weekday}${between}(?:(\d{1,2})\s?[月월]\s?)?(\d{1,2})\s?${dayUnit}${weekday}${end}`,
    'g',
  ),
  whole: new RegExp(
    String.raw`(\d{4}-\d\d(?:-\d\d)? )${weekday}${between}(\d{4}-\d\d(?:-\d\d)? )${weekday}${end}`,
    'g',
  ),
  lastMonth: new RegExp(String.raw`((\d{4})-\d\d )${between}(\d{1,2})\s?[月월]${end}`, 'g'),
}));

const two = (figures: string): string => figures.padStart(2, '0');

function daysInFigures(text: string): string {
  const { full, month, bare, lastDay, lastMonth, whole } = days();
  return text
    .replace(full, (_, year: string, inYear: string, day: string) => `${year}-${two(inYear)}-${two(day)} `)
    .replace(month, (_, year: string, inYear: string) => `${year}-${two(inYear)} `)
    .replace(whole, '$1$2 - $3$4')
    .replace(
      lastDay,
      (
        _,
        first: string,
        year: string,
        ofFirst: string,
        named: string,
        own: string | undefined,
        day: string,
        last: string,
      ) => `${first}${named} - ${year}-${two(own ?? ofFirst)}-${two(day)} ${last}`,
    )
    .replace(lastMonth, (_, first: string, year: string, own: string) => `${first} - ${year}-${two(own)} `)
    .replace(bare, (typed, inYear: string, day: string) => {
      const name = enDates.months[Number(inYear) - 1];
      return name === undefined ? typed : ` ${day} ${name} `;
    });
}

const clock = String.raw`(?:(午前|上午|早上|오전|午後|下午|晚上|오후|午夜|자정)\s?)?(?<![\d.:])(\d{1,2})(?:\s?([時时点點시])(?![間间간])(?:\s?(\d{1,2})\s?[分분]|(半|반))?|:(\d{2})(?![\d:]))`;
const clocks = once(() => new RegExp(`${clock}(?:${between}${clock}${end})?`, 'g'));

function hoursInFigures(text: string): string {
  return text
    .replace(/(?:午夜|자정)(?!\s?\d)/g, '$&12:00')
    .replace(clocks(), (typed, ...groups: readonly (string | undefined)[]) => {
      if (/^[\d:]+$/.test(typed)) return typed;
      const [first, last] = [groups.slice(0, 6), groups.slice(6, 12)];
      if (isDoubtful(first) || isDoubtful(last)) return typed;
      if (last[1] === undefined) return ` ${clockInFigures(first)} `;
      // In `午後2時～4時` and `上午12:00至12:30` both are of the same half, and in `午前10時～12時` the second is noon.
      const isSameHalf = Number(last[1]) < 12 || Number(first[1]) === 12;
      const half = last[0] ?? (isSameHalf ? first[0] : undefined);
      return ` ${clockInFigures(first)}-${clockInFigures([half, ...last.slice(1)])} `;
    });
}

/** `晚上1点` is after midnight, and `午後12時` is noon to some, and midnight to others. */
function isDoubtful([half, hour]: readonly (string | undefined)[]): boolean {
  if (half === '午夜' || half === '자정') return Number(hour) % 12 !== 0;
  if (half === '晚上') return Number(hour) < 5 || Number(hour) === 12;
  return (half === '午前' || half === '午後') && Number(hour) === 12;
}

function clockInFigures([half, typed = '', unit, minutes, thirty, figures]: readonly (string | undefined)[]): string {
  const rest = two(figures ?? minutes ?? (thirty === undefined ? '00' : '30'));
  const hour = Number(typed);
  const isLate = half !== undefined && /[後下晚후]/.test(half);
  // `14時` and `午後14時` are hours of one clock, and so is `2時`.
  if (half === undefined || (isLate && hour > 12)) return `${unit === undefined ? typed : two(typed)}:${rest}`;
  return `${hour === 0 ? 12 : hour}:${rest} ${isLate ? 'p' : 'a'}.m.`;
}

function arabicHours(text: string): string {
  return text
    .replace(/(\d{1,2}:\d{2})\s?(?:(ص)|م)(?!\p{L})/gu, (_, time: string, isEarly?: string) => withHalf(time, isEarly))
    .replace(
      /(?<![\d:])(\d{1,2}(?::\d{2})?)\s?(?:(صباح\u064b?ا\u064b?)|مساء\u064b?)(?!\p{L})/gu,
      (_, time: string, isEarly?: string) => withHalf(time, isEarly),
    );
}

function withHalf(time: string, isEarly: string | undefined): string {
  return `${time} ${isEarly === undefined ? 'p' : 'a'}.m.`;
}
