// Makes up issues of about 15 kB: every kind of item, lists, tables, quotations and links, in English and in French.
// Good ones have next to no finding, bad ones one for each mistake that is put into them.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { names, phrases, places, sentences, topics } from './words.mjs';

const sizeWanted = 13_200;
const kinds = [
  'article',
  'event',
  'article',
  'resource',
  'article',
  'news',
  'call',
  'article',
  'case',
  'notice',
  'note',
];

/**
 * Writes a publication with so many issues, in turn in English and in French: 001.en.yaml, 001.fr.yaml, 002.en.yaml,
 * ... Each has so many mistakes.
 */
export function writePublication(folder, count, mistakes = 0) {
  mkdirSync(join(folder, 'issues'), { recursive: true });
  writeFileSync(join(folder, 'bulletin.yaml'), publication);
  let items = 0;
  for (let made = 0; made < count; made += 1) {
    const number = 1 + Math.floor(made / 2);
    const language = made % 2 === 0 ? 'en' : 'fr';
    // A translation has as many items as the text that it translates, and is longer.
    const issue = issueText(number, language, language === 'en' ? Infinity : items, mistakes);
    items = issue.items;
    writeFileSync(join(folder, 'issues', `${String(number).padStart(3, '0')}.${language}.yaml`), issue.text);
  }
}

const publication = `name: { en: Larkspur Letter, fr: La lettre de Larkspur }
publisher: { en: Larkspur Council, fr: Conseil de Larkspur }
languages: [en, fr]
cadence: 7 days
sections:
  - { id: policy, title: { en: Policy, fr: Politiques }, required: true }
  - { id: practice, title: { en: From practice, fr: Sur le terrain } }
  - { id: dates, title: { en: Dates and notices, fr: Dates et avis } }
contact: { email: editor@example.org, postal: "1 Main Street, Toronto", phone: "+1 555 010 0100" }
`;

function issueText(number, language, items, mistakes) {
  const date = dayAfter('2015-01-05', 7 * (number - 1));
  const write = writerFor(number, language, mistakes);
  const head = `number: ${number}\ndate: ${date}\nlanguage: ${language}\nstatus: ready\nsummary: ${quote(write.say(phrases[language].summary))}\n\nsections:\n`;
  const sections = [
    ['policy', []],
    ['practice', []],
    ['dates', []],
  ];
  let size = head.length;
  let index = 0;
  for (; items === Infinity ? size < sizeWanted : index < items; index += 1) {
    const item = itemText(number, index, date, write);
    sections[index % 3][1].push(item);
    size += Buffer.byteLength(item);
  }
  const intro = `    intro: |\n      ${phrases[language].intro}\n`;
  const text =
    head + sections.map(([id, texts]) => `  - id: ${id}\n${intro}    items:\n${texts.join('\n')}`).join('\n');
  return { text, items: index };
}

function itemText(number, index, date, write) {
  const kind = kinds[index % kinds.length];
  write.turnTo(index);
  const { words, topic, place, name, count, link, say } = write;
  const lines = {
    article: () => [
      `title: ${quote(topic.heading)}`,
      `dateline: ${place()}`,
      `contributor: ${name()}`,
      ...bodyLines(write, 4, index),
    ],
    event: () => [
      ...[
        `title: ${quote(words.event + topic.heading)}`,
        `start: ${dayAfter(date, 20 + index)}`,
        'time: "09:30-16:00"',
        'timezone: America/Toronto',
      ],
      ...[
        `place: ${place()}`,
        'registration:',
        `  url: ${link('register')}`,
        `  closes: ${dayAfter(date, 12 + index)}`,
        ...bodyLines(write, 2),
      ],
    ],
    resource: () => [
      `title: ${quote(topic.heading)}`,
      `author: ${name()}`,
      'year: 2014',
      `pages: ${count()}`,
      'languages: [en, fr]',
      ...bodyLines(write, 2),
    ],
    news: () => [
      `title: ${quote(topic.heading)}`,
      `outlet: ${quote(say(words.outlet))}`,
      `published: ${dayAfter(date, -4)}`,
      `url: ${link('news')}`,
      ...bodyLines(write, 1),
    ],
    call: () => [
      `title: ${quote(topic.heading)}`,
      `opens: ${date}`,
      `closes: ${dayAfter(date, 40)}`,
      'how:',
      `  url: ${link('answer')}`,
      ...bodyLines(write, 2),
    ],
    case: () => [
      ...[
        `title: ${quote(topic.heading)}`,
        `identifier: ${quote(`C-${number}`)}`,
        `stage: ${words.stage}`,
        `stage-date: ${dayAfter(date, -9)}`,
      ],
      ...[`next: ${words.next}`, ...bodyLines(write, 2)],
    ],
    notice: () => [
      `title: ${quote(say(words.closed))}`,
      `from: ${dayAfter(date, 10)}`,
      `to: ${dayAfter(date, 12)}`,
      `reason: ${words.reason}`,
      ...bodyLines(write, 1),
    ],
    note: () => ['body: |', `  ${say(words.thanks)}`],
  }[kind]();
  const more =
    kind === 'note' ? [] : [...contactLines(write), ...linkLines(write, kind === 'event' ? words.see : words.read)];
  const inner = kind === 'article' && index % 4 === 0 ? innerLines(write) : [];
  const all = [`kind: ${kind}`, `id: ${topic.id}`, ...lines, ...more, ...inner];
  return `${all.map((line, at) => (line === '' ? '' : `${at === 0 ? '      - ' : '        '}${line}`)).join('\n')}\n`;
}

function bodyLines(write, paragraphs, index = 1) {
  const { words, count, say, sentence, startText } = write;
  startText();
  const text = Array.from({ length: paragraphs }, () => wrap([sentence(), sentence(), sentence()].join(' ')));
  if (index % 3 === 0)
    text.push(words.points.map((point) => `- ${point}${point === words.points.at(-1) ? '.' : words.semicolon}`));
  if (index % 5 === 0) text.push([`> ${words.quotation}`]);
  if (index % 4 === 2) {
    const [first, ...rest] = words.headings;
    const rows = words.regions.map((region) => `| ${region} | ${count()} | ${count() % 100}% |`);
    text.push([`| ${first} | ${rest.join(' | ')} |`, '|:---|---:|---:|', ...rows]);
  }
  return [
    'body: |',
    ...text.flatMap((lines, at) => [...(at === 0 ? [] : ['']), ...lines.map((line) => `  ${say(line)}`)]),
  ];
}

function contactLines({ words, name, say, topic }) {
  return topic.at % 3 === 0
    ? [
        'contact:',
        `  name: ${name()}`,
        `  role: ${quote(say(words.role))}`,
        '  email: desk@example.org',
        '  phone: "+1 555 010 0123"',
      ]
    : [];
}

function linkLines({ language, link, say }, label) {
  return [
    'links:',
    `  - label: ${quote(say(label))}`,
    `    url: ${link('page')}`,
    `    language: ${language}`,
    '    format: PDF',
    '    size: 1.2 MB',
  ];
}

function innerLines(write) {
  const { id, heading } = write.topic;
  return [
    'items:',
    ...[
      `- id: ${id}-more`,
      `  title: ${quote(`${heading}, 2`)}`,
      ...bodyLines(write, 1).map((line) => `  ${line}`),
    ].map((line) => `  ${line}`.trimEnd()),
  ];
}

/** What tired editors do to a sentence: each is found by one rule, once in a text. */
const slips = [
  (text) => text.replace(/(?<= )([a-z]{4,}) /, '$1 $1 '),
  (text) => text.replace(/(?<=[a-z]), /, ' , '),
  (text) => text.replace(/(?<=[a-z]) (?=[a-z]+ [a-z]+)/, '  '),
  (text) => text.replace(/ ([a-z]+)\.$/, '&nbsp;$1.'),
  (text) => text.replace(/ (?=[a-z]+\.$)/, ' \u200b'),
  (text) => text.replace(/\.$/, ' (7 -9).'),
  (text) => text.replace(/(?<=[a-z]) ([a-z]+)/, '(by $1)'),
  (text) => text.replace(/\.$/, ' (4.'),
  (text) => text.replace(/\.$/, ' cafÃ©.'),
  (text) => text.replace(/\.$/, '..'),
];

/**
 * Says things about the topic at hand, with so many mistakes. The same number gives the same words on every machine.
 */
function writerFor(number, language, mistakes) {
  let state = number;
  let left = mistakes;
  let made;
  /** Up to three in a sentence: the shortest texts have three sentences. */
  const spoil = (text) => {
    for (let times = 0; times < 3 && left > 0; times += 1) {
      const slip = slips.find((one) => !made.has(one) && one(text) !== text);
      if (slip === undefined) return text;
      made.add(slip);
      left -= 1;
      text = slip(text);
    }
    return text;
  };
  const next = (below) => ((state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) >>> 8) % below;
  const all = sentences[language];
  let spoken = next(all.length);
  const write = {
    language,
    words: phrases[language],
    startText: () => (made = new Set()),
    turnTo(index) {
      const at = number + index;
      const { id, [language]: called } = topics[at % topics.length];
      write.here = () => places[at % places.length];
      write.topic = {
        at,
        id: `${id}-${index}`,
        heading: `${called[0]} ${phrases[language].in} ${write.here()} (${number}.${index})`,
        inText: called[1],
      };
    },
    place: () => places[next(places.length)],
    name: () => names[next(names.length)],
    count: () => 20 + next(900),
    link: (what) => `https://example.org/${language}/${number}/${write.topic.id}/${what}`,
    summary: () => write.link(`summary-${spoken}`),
    project: () => write.link(`project-${spoken}`),
    nth: () => spoken,
    sentence: () => spoil(write.say(all[(spoken += 1 + next(3)) % all.length])),
    say: (text) =>
      text.replace(/@([a-z]+)/g, (_, slot) => (slot === 'topic' ? write.topic.inText : String(write[slot]()))),
  };
  write.turnTo(0);
  return write;
}

function wrap(text) {
  const lines = [''];
  // A line must not begin with the mark that ends a French clause.
  for (const word of text.split(/ (?![;:!?»])(?<!« )/)) {
    if (lines.at(-1).length + word.length > 100) lines.push('');
    lines[lines.length - 1] += `${lines.at(-1) === '' ? '' : ' '}${word}`;
  }
  return lines;
}

const quote = (text) => (/: | #|^[@&*!|>'"%`[{]|^C-/.test(text) ? JSON.stringify(text) : text);

function dayAfter(date, days) {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
