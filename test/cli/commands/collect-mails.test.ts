// bulletin collect: mails that a mail program has saved as files, in the ways in which programs write them.

import { describe, expect, test } from 'vitest';
import { ExitCode } from '../../../src/base/errors.ts';
import { run } from '../../../src/cli/cli.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

const base = {
  'bulletin.yaml':
    'name: Harbour News\nsections:\n  - { id: news, title: News }\n  - { id: events, title: Events, kind: event }\n',
  'issues/029.en.yaml': 'number: 29\ndate: 2027-03\nsections:\n  - id: news\n    items:\n      - title: A pier\n',
};

const words = `Title: Fête of the harbour
When: Saturday 15 May 2027, 2 pm to 4 pm
Where: Old pier
Link: The programme <https://example.org/a?x=1>

Come along: it’s “free”.
`;
const item = `      - kind: event
        title: Fête of the harbour
        start: 2027-05-15
        time: 14:00-16:00
        place: Old pier
        body: |
          Come along: it’s “free”.
        links:
          - label: The programme
            url: https://example.org/a?x=1
        contributor: Marie Exemple
`;

const head = (more: string) =>
  `Return-Path: <marie@example.org>\nReceived: from a by b; Mon, 3 May 2027 10:00:00 +0000\nFrom: Marie Exemple <marie@example.org>\nTo: Ada <ada@example.org>\nSubject: Re: For the next issue\nDate: Mon, 3 May 2027 10:00:00 +0000\nMIME-Version: 1.0\n${more}\n`;
const plain = (text: string) => `${head('Content-Type: text/plain; charset=utf-8')}\n${text}`;
const quotedPrintable = (text: string) =>
  [...new TextEncoder().encode(text.replaceAll('=', '=3D'))]
    .map((byte) => (byte < 128 ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase()}`))
    .join('')
    .replace('it=E2', 'it=\n=E2');
const base64 = (text: string) => Buffer.from(text).toString('base64').replace(/.{60}/g, '$&\n');
const alternative = (text: string) =>
  `${head('Content-Type: multipart/alternative; boundary="x"')}
--x
Content-Type: text/plain; charset=utf-8

${text}
--x
Content-Type: text/html; charset=utf-8

<p>Title: <b>In HTML</b></p>
--x--
`;
const withFile = (name: string) =>
  alternative(words)
    .replace('boundary="x"', 'boundary="y"')
    .replace('multipart/alternative', 'multipart/mixed')
    .replace('\n--x\n', '\n--y\nContent-Type: multipart/alternative; boundary="x"\n\n--x\n')
    .concat(
      `--y\nContent-Type: image/png; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--y--\n`,
    );

async function collect(
  inbox: Readonly<Record<string, string | Uint8Array>>,
  more: Readonly<Record<string, string>> = {},
) {
  const files = Object.fromEntries(Object.entries(inbox).map(([name, text]) => [`inbox/${name}`, text]));
  const memory = createMemoryHost({ ...base, ...files, ...more });
  const code = await run(['collect'], memory.host);
  return { code, out: memory.stdout() + memory.stderr(), text: memory.text('issues/029.en.yaml') ?? '', memory };
}

const latin1 = (text: string) => new Uint8Array([...text].map((sign) => sign.charCodeAt(0)));

describe('a mail as a file', () => {
  test.each<readonly [string, string | Uint8Array, ...left: readonly string[]]>([
    ['in UTF-8', plain(words)],
    ['with Windows line ends', plain(words).replaceAll('\n', '\r\n')],
    [
      'quoted-printable',
      head('Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable') +
        `\n${quotedPrintable(words)}`,
    ],
    [
      'base64',
      `${head('Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64')}\n${base64(words)}`,
    ],
    [
      'in Windows-1252',
      latin1(
        head('Content-Type: text/plain; charset=windows-1252') +
          `\n${words.replaceAll('’', '\u0092').replaceAll('“', '\u0093').replaceAll('”', '\u0094')}`,
      ),
    ],
    [
      'with lines that flow',
      `${head('Content-Type: text/plain; charset=utf-8; format=flowed')}\n${words.replace('2 pm', '\n2 pm')}`,
    ],
    ['as text and as HTML', alternative(words)],
    ['from a mail box', `From marie@example.org Mon May  3 10:00:00 2027\n${plain(words)}`],
    ['with a signature', plain(`${words}\n-- \nMarie\n+1 555 010 0100\n`), 'a signature: Marie / +1 555 010 0100'],
    ['from a telephone', plain(`${words}\nSent from my iPhone\n`), 'a signature: Sent from my iPhone'],
    [
      'above what it answers',
      plain(`${words}\nOn Mon, 3 May 2027 at 9:00, Ada <ada@example.org> wrote:\n> Title:\n> When:\n> Text:\n`),
      'what the mail answers: On Mon, 3 May 2027 at 9:00, Ada <ada@example.org> wrote: / > Title: / > When: / > Text:',
    ],
    [
      'above what it answers, as Outlook quotes it',
      plain(
        `${words}\n________________________________\nFrom: Ada <ada@example.org>\nSent: Monday, May 3, 2027 9:00 AM\nTo: Marie Exemple\nSubject: For the next issue\n\nTitle:\nWhen:\n`,
      ),
      'what the mail answers: From: Ada <ada@example.org> / Sent: Monday, May 3, 2027 9:00 AM / To: Marie Exemple / Subject: For the next issue / Title: / When:',
    ],
    [
      'above what it answers, in French',
      plain(`${words}\nLe lun. 3 mai 2027 à 09:00, Ada <ada@example.org> a écrit :\n> Title:\n> When:\n`),
      'what the mail answers: Le lun. 3 mai 2027 à 09:00, Ada <ada@example.org> a écrit : / > Title: / > When:',
    ],
  ])('%s', async (_, mail, ...left) => {
    const { code, out, text } = await collect({ 'walk.eml': mail });
    expect(code, out).toBe(ExitCode.done);
    expect(text).toContain(item);
    const said = left.map((words) => `inbox/walk.eml:N Left out as ${words}\n`).join('');
    expect(out.replace(/walk\.eml:\d+/, 'walk.eml:N')).toBe(
      `issues/029.en.yaml:9 Fête of the harbour (from inbox/walk.eml)\n${said}1 file moved to inbox/collected\n`,
    );
  });

  test('a line that is named is found by its words: lines of the text are others than those of the mail', async () => {
    const { out } = await collect({
      'walk.eml': plain('Kind: article\nTitle: A\nWhere: Pier 2\nWhere: Pier 3\n\nText.\n'),
    });
    expect(out).toContain('or write another kind after `Kind:`, where it says "article"\n');
    expect(out).not.toMatch(/\bline \d/);
  });

  test.each([
    [
      'of Gmail',
      '---------- Forwarded message ---------\nFrom: Marie Exemple <marie@example.org>\nDate: Mon, 3 May 2027\nSubject: The fête\nTo: <ada@example.org>\n\n',
    ],
    [
      'of Apple Mail',
      'Begin forwarded message:\n\n> From: Marie Exemple <marie@example.org>\n> Subject: The fête\n> Date: 3 May 2027\n> To: Ada\n\n',
    ],
    [
      'of Outlook',
      '________________________________\nFrom: Marie Exemple <marie@example.org>\nSent: Monday, May 3, 2027\nTo: Ada\nSubject: The fête\n\n',
    ],
    [
      'of Outlook in French',
      '________________________________\nDe : Marie Exemple <marie@example.org>\nEnvoyé : lundi 3 mai 2027\nÀ : Ada\nObjet : La fête\n\n',
    ],
    [
      'of Thunderbird',
      '-------- Forwarded Message --------\nSubject: \tThe fête\nDate: \tMon, 3 May 2027\nFrom: \tMarie Exemple <marie@example.org>\nTo: \tAda\n\n',
    ],
  ])('forwarded by an editor, with the head %s', async (_, forwarded) => {
    const own = plain(`See below.\n\nAda\n\n${forwarded}${words}`)
      .replace('From: Marie Exemple <marie@example.org>', 'From: Ada Example <ada@example.org>')
      .replace('Subject: Re: For the next issue', 'Subject: Fwd: The fête');
    const { out, text } = await collect({ 'a.eml': own });
    expect(text, out).toContain(item);
  });

  test('forwarded as a file of its own', async () => {
    const mail = `From: Ada <ada@example.org>\nSubject: Fwd: A\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nSee the mail.\n--x\nContent-Type: message/rfc822\n\n${plain(words)}\n--x--\n`;
    const { out, text } = await collect({ 'a.eml': mail });
    expect(text, out).toContain(item);
  });

  test('is known without its name', async () => {
    const { text, out } = await collect({ 'message.txt': plain(words), walk: plain(words) });
    expect(text, out).toContain(item);
    expect(text.match(/Fête/g)).toHaveLength(1);
  });

  test('as HTML alone is read, and that is said', async () => {
    const html = `<html><head><style>p { margin: 0 }</style></head><body>${words
      .replace(/The programme <(https[^>]*)>/, '<a href="$1">The programme</a>')
      .replace('Old pier', '<span>Old</span> <a href="https://example.org/pier">https://example.org/pier</a>')
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('\n')}</body></html>`;
    const { text, out } = await collect({
      'a.eml': `${head('Content-Type: text/html; charset=utf-8')}\n${html}`,
    });
    expect(out).toContain('inbox/a.eml:1 Its words were taken from HTML: look at lists and tables');
    expect(text).toContain(item.replace('Old pier', 'Old https://example.org/pier'));
  });

  test('as HTML alone keeps its cells apart, and the lines of what is typed as it is', async () => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const html = `<pre>Title: A walk\nWhen: 15 May 2027\n</pre><table>${row('Name', 'Price')}${row('Ada', '5')}</table>`;
    const { text } = await collect({ 'a.eml': `${head('Content-Type: text/html')}\n${html}` });
    expect(text).toContain('start: 2027-05-15\n');
    expect(text).toMatch(/^ +Name Price\n\s*Ada 5\n/m);
  });

  test('an address in HTML is in one line, as browsers read it', async () => {
    const page =
      '<p>Title: A walk</p><p>When: 15 May 2027</p><p>Text:</p><p>Look <a href=" https://example.org/a\nb c">here</a></p>';
    const { text } = await collect({ 'a.html': page });
    expect(text).toContain('Look here <https://example.org/ab%20c>\n');
  });

  test('as HTML that nobody writes is left, and is not called empty', async () => {
    const html = Array.from({ length: 1_000 }, (_, at) => `<p>x<b a=${at}>`).join('');
    for (const [name, content, as] of [
      ['a.eml', `${head('Content-Type: text/html')}\n${html}`, 'mail'],
      ['a.html', html, 'page'],
    ] as const)
      expect((await collect({ [name]: content })).out).toContain(`It cannot be read as a ${as}`);
  });

  test('saved as a page is read too', async () => {
    const page =
      '<html><body><p>Title: A walk</p><p>When: 15 May 2027</p><ul><li>one</li><li>two</li></ul></body></html>';
    const { text, out } = await collect({ 'a.html': page });
    expect(out).toContain('inbox/a.html:1 Its words were taken from HTML');
    expect(text).toContain(
      'title: A walk\n        start: 2027-05-15\n        body: |\n          - one\n\n          - two\n',
    );
  });

  test('what is attached to it is named, and the mail is kept as it is', async () => {
    const mail = withFile('poster.png');
    const { text, out, memory } = await collect({ 'a.eml': mail });
    expect(text).toContain(item);
    expect(out).toContain('inbox/a.eml:1 What is attached to it stays in the mail: poster.png. Save it yourself');
    expect(memory.text('inbox/collected/a.eml')).toBe(mail);
  });

  test('with its pictures may be larger than a text', async () => {
    const mail = withFile('poster.png').replace('iVBORw0KGgo=', `${'A'.repeat(76)}\n`.repeat(20_000));
    expect((await collect({ 'a.eml': mail })).text).toContain(item);
  });
});

describe('what a mail is called', () => {
  const untitled = words.replace(/^Title.*\n/, '');
  const called = (subject: string) => plain(untitled).replace(/^Subject: .*$/m, `Subject: ${subject}`);

  test.each([
    ['Harbour walk', 'Harbour walk'],
    ['=?iso-8859-1?Q?F=EAte_du_port?=', 'Fête du port'],
    ['Fwd: Fw: Harbour walk', 'Harbour walk'],
    ['TR : Promenade', 'Promenade'],
  ])('is the title of what has none: %s', async (subject, title) => {
    const { text, out } = await collect({ 'a.eml': called(subject) });
    expect(text).toContain(`title: ${title}\n`);
    expect(out).toContain(`It has no title, so it is called as the mail is: ${title}\n`);
  });

  test.each(['Re: For the next issue', 'RE : Prochain numéro', 'Réf: x', ''])('is no title: %s', async (subject) => {
    const { code, out } = await collect({ 'a.eml': called(subject) });
    expect(code).toBe(ExitCode.findings);
    expect(out).toContain('It has no line "Title:"');
  });
});

describe('a mail is left, with what is wrong', () => {
  test.each<readonly [string, string | Uint8Array, string]>([
    ['no labels', plain('Hi Ada, the walk is on Saturday.\n'), 'It has no labels such as "Title:"'],
    ['a day without a year', plain('Title: A\nWhen: 15 May\n\nText\n'), 'inbox/a.eml:11 "When:" has no year'],
    ['no words', plain('\n'), 'It is a mail without words'],
    ['spoiled letters', plain('Title: F\ufffdte\n\nText\n'), 'It has letters that its mail program has spoiled'],
    ['HTML in its words', plain('Title: A\n\nA <script>alert(1)</script> b\n'), 'is HTML, which is not allowed here'],
    ['a control character', plain('Title: A\u001b[2J\n\nText\n'), 'invisible control character'],
    ['no mail at all', new Uint8Array(0), 'It is a mail without words'],
  ])('%s', async (_, mail, message) => {
    const { code, out, text } = await collect({ 'a.eml': mail });
    expect(code).toBe(ExitCode.findings);
    expect(out).toContain(message);
    expect(text).toBe(base['issues/029.en.yaml']);
  });

  test('control characters in HTML, typed by their numbers', async () => {
    const html = '<p>Title: A</p><p>When: 15 May 2027</p><p>Text &#27;[2J</p>';
    for (const [name, file] of [
      ['a.html', html],
      ['a.eml', `${head('Content-Type: text/html')}\n${html}`],
    ] as const) {
      const { out, text } = await collect({ [name]: file });
      expect(out).toContain('invisible control character');
      expect(text).toBe(base['issues/029.en.yaml']);
    }
  });

  test('in the form of Outlook alone', async () => {
    const { out } = await collect({ 'a.msg': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]) });
    expect(out).toContain('inbox/a.msg:1 It is a mail as only Outlook can read it\n  help: Save it as .eml or as text');
  });

  test('how to correct it is said', async () => {
    const { out } = await collect({ 'a.eml': plain('Title: A\nWhen: 15 May\n\nText\n') });
    expect(out).toContain('1 file left in the inbox');
    expect(out).toContain(
      'To correct a mail (.eml), copy its text into a new .txt file in the inbox, with a line `From:`',
    );
  });

  test('the line for the sender is named in the language of the labels, so that the mail goes into its issue', async () => {
    const two = `${base['bulletin.yaml']}languages: [en, fr]\n`;
    const { out } = await collect({ 'a.eml': plain('Titre : A\nQuand : 15 mai\n\nTexte\n') }, { 'bulletin.yaml': two });
    expect(out).toContain(
      'with a line `From:` or `De :`, in the language of its other labels, and the name of its sender',
    );
  });
});
