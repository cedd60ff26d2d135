// Made-up issues with everything that makes a plain text go wrong, for the criteria that it is held against.

export const stressPublication = `name: { en: Stress Letter, ja: 試験通信, fa: نامهٔ آزمایشی }
languages: [en, ja, fa]
url: https://example.org/stress
contact: { email: a@example.org, postal: "1 Main Street, Montreal" }
mail: { unsubscribe: { mailto: leave@example.org } }
boxes:
  - { title: Helpline, body: "Call us at any hour of the day or the night, every day of the year, and we listen to you.", links: [{ label: The page, url: "https://example.org/h" }] }
`;

/**
 * By language: all kinds of item, tables, lists, quotations and long addresses; a script without spaces; one from right
 * to left.
 */
export const stressIssues: Readonly<Record<string, string>> = {
  en: `number: 1
language: en
date: 2026-05
greeting:
  text: |
    Dear readers,

    this is a letter of some length, so that it has to be broken over several lines of the text, also in mail.

    From here on all is well and From is a word that mail programs of old do not like to see at the start of a line.
  signature: Ada
summary: A long summary that goes on and on for more than one line of the text, so that it must be broken somewhere.
sections:
  - title: Policy
    intro: An introduction.
    items:
      - title: Wide table
        body: |
          | Organisation with a long name | Number of calls in the year | Number of visits | Remarks |
          |---|---:|---:|---|
          | Kestrel Bay Helpline of the Northern Shore | 1,204 | 33 | Open at night, and with [a page](https://example.org/kestrel) |
          | Larkspur | 2 | 3 | none |

          | A | B |
          |---|---|
          | 1 | 2 |

          > A quotation that is long enough to need two lines in the plain text edition of this very bulletin.
          >
          > > And one inside of it, which also goes on and on and on until it has to be broken over the lines.

          - an entry of a list that is long enough to need two lines in the plain text edition of this bulletin
            - inner entry that is long enough to need two lines in the plain text edition of this very bulletin
          - <https://example.org/a/very/long/address/that/goes/on/and/on/and/on/for/more/than/72/columns/of/text>: see this
          - second

          1. one
          2. two that is long enough to need two lines in the plain text edition of this very bulletin, really

          See https://example.org/x for more, or [the same](https://example.org/x) and [another](https://example.org/y).

          \`\`\`
          code   here
             indented
          \`\`\`
        images:
          - { file: helpline-calls.png, alt: "Bar chart: calls rose from 48 to 56, and then fell to 12 in the last quarter of the year", caption: Calls }
          - { file: riverbend.png, decorative: true }
        links:
          - { label: Read it, url: "https://example.org/z", language: fr, access: members, format: PDF, size: 2 MB }
          - { label: Write to us, url: "mailto:a@example.org" }
          - { label: To the forum, url: forum }
        items:
          - title: "1. First steps"
            body: Inner text, with a charter.
          - kind: note
            body: A note.
  - title: Events
    items:
      - id: forum
        kind: event
        title: A forum with a title that is so long that it does not fit on one line of seventy-two columns
        start: 2026-06-01
        end: 2026-06-03
        time: 09:30-16:00
        timezone: America/Toronto
        place: A hall with a name that is long, in a street with a name that is long, in a town that is far away
        online: https://example.org/online
        registration: { url: "https://example.org/reg", opens: 2026-05-01, closes: 2026-05-20, contact: { name: Desk, email: d@example.org } }
        price: free
      - kind: resource
        title: Book
        author: A. Author
        year: 2020
        pages: 200
        languages: [en, fr]
      - kind: news
        title: News
        outlet: Gazette
        published: 2026-04
        url: https://example.org/gazette
      - kind: call
        title: Call
        closes: 2026-07-01
        how: { url: "https://example.org/answer" }
      - kind: case
        title: Case
        identifier: C-12
        stage: first reading
        next: second reading
      - kind: notice
        title: Notice
        from: 2026-12-20
        to: 2027-01-03
        reason: Holidays
`,
  ja: `number: 1
language: ja
date: 2026-05
sections:
  - title: 政策
    items:
      - title: 臨時居留許可の評価
        body: |
          臨時居留許可（TRP）は、通常の規則では入国できない人がカナダに来ること、または滞在することを認めるものです。人身取引の被害者であることもその理由の一つです。[評価を読む](https://example.org/a)。二〇一六年、連邦政府はこの制度を評価しました。

          | 組織 | 件数 |
          |---|---|
          | 北海岸ヘルプライン | 1204 |
  - title: 行事
    items:
      - title: 会議
        body: 会議は [こちら](https://example.org/b) です。
`,
  fa: `number: 1
language: fa
date: 2026-05
sections:
  - title: سیاست‌ها
    items:
      - title: ارزیابی اجازه‌نامه‌های اقامت موقت
        body: |
          اجازه‌نامه‌های اقامت موقت به افراد این امکان را می‌دهد که به کانادا بیایند یا در آن‌جا بمانند، هنگامی که قوانین عادی آن‌ها را بیرون نگه می‌دارد. می‌توانید [گزارش را بخوانید](https://example.org/a) و نظر خود را برای ما بنویسید، که می‌خوانیم‌شان.
  - title: رویدادها
    items:
      - title: نشست
        body: نشست [این‌جا](https://example.org/b) است.
`,
};
