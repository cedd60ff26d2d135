// A publication whose one issue has something of everything, and some of it awkward, for what judges finished files.

export const fullPublication = `name: { en: "News of the Harbour & the Waterfront", fr: Nouvelles du port }
publisher: Harbour Council
languages: [en, fr]
numbering: volume+number
sections:
  - { id: policy, title: { en: Policy, fr: Politique } }
  - { id: events, title: { en: Events, fr: Événements }, kind: event }
contact: { email: editor@example.org, postal: "1 Main Street, Montreal", phone: "+1 555 010-0100" }
url: https://example.org/news/
boxes:
  - title: { en: Opening hours, fr: Heures }
    body: "Monday to Friday\\n\\n## Summer\\n\\nClosed."
    links: [{ label: Call the toll-free line, url: "tel:+18005550100" }]
`;

/** `picture` is a path from the issue. */
export const fullIssue = (picture: string): string => `number: 3
volume: 12
date: 2026-05-04
language: en
title: A title that is rather long, with "quotes" & <angles> and a Donaudampfschifffahrtsgesellschaftskapitänsmütze in it
status: draft
greeting:
  text: |
    Dear readers,

    ## News of the office

    We moved. See [the map](https://example.org/map), or call [+1 555-010-0199](tel:+15550100199).

    ### How to find us

    By tram.
  signature: Ada Example
sections:
  - id: policy
    intro: |
      What happened.

      ### In brief

      Things.
    items:
      - title: Evaluation of permits
        dateline: Geneva
        access: members
        contributor: Ada
        body: |
          Text with \`code\`, **bold**, *slanted*, and [a link](https://example.org/abc).

          |      | Permits | Share |
          |------|--------:|:-----:|
          | 2013 | 48      | 1%    |
          | 2014 |         | 2%    |

          | A column with words | A second column with words | A third | Fourth | Fifth | Sixth and long | Seventhhhhhhhhhh | Eightttttttttttttt | Nineeeeeeeeeeee |
          |--|--|--|--|--|--|--|--|--|
          | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |

          ## A heading

          > quoted
          > - list

          1. one
             - inner
          2. two

          \`\`\`
          some    code with a very long line that has to be wrapped somewhere because it does not fit at all on a small telephone
          \`\`\`

          ---

          ### Below

          Line  
          break. And Supercalifragilisticexpialidociousandevenlongerwordsthatneverendatallinanylanguage.
        images:
          - { file: ${picture}, alt: "A chart: permits fell", caption: Permits issued, credit: Ada }
          - { file: ${picture}, decorative: true }
        links:
          - { label: Read the evaluation, url: "https://example.org/trp/a/very/long/address/that/goes/on/and/on/for/ever?with=parameters&and=more", language: fr, format: PDF, size: 2 MB }
          - { label: See the workshop, url: workshop }
        items:
          - { title: An inner item, body: Inner words. }
          - { kind: note, body: An inner note. }
      - kind: note
        body: "A note without a title.\\n\\n## With a heading\\n\\nAnd text."
        items: [{ title: Inside a note, body: Words inside. }]
      - { kind: resource, title: Un livre, language: fr, author: A, publisher: B, year: 2020, format: PDF, pages: 10, languages: [en, fr, de], body: Texte. }
      - { kind: news, title: In the press, outlet: Daily, published: 2026-04-30, url: "https://example.org/news/1" }
      - { kind: call, title: A call for papers, opens: 2026-05-10, closes: 2026-06-01, how: { contact: { name: Noor Haddad, role: Chair, email: noor@example.org, phone: "+1 555 010 0123" } } }
      - { kind: case, title: Bill X-12, identifier: X-12, stage: Second reading, stage-date: 2026-04-01, next: Committee }
      - { kind: notice, title: Office closed, from: 2026-05-10, to: 2026-05-12, reason: Moving }
  - id: events
    items:
      - kind: event
        id: workshop
        title: A workshop
        start: 2026-06-10
        end: 2026-06-12
        time: "09:00-17:00"
        timezone: America/Toronto
        place: Toronto
        online: https://example.org/online
        registration: { url: "https://example.org/register", opens: 2026-05-11, closes: 2026-06-01, contact: { email: forum@example.org } }
        price: Free
        details: to be announced
        cancelled: true
        contact: { name: Noor Haddad, email: noor@example.org, phone: "+1 555 010 0123", url: "https://example.org/noor" }
  - title: A section of its own
    items:
      - { title: Another one </script><script>alert(1)</script> <!-- x, body: Words & more. Київ. }
  - title: Diary
    layout: diary
    intro: Short ones.
    items:
      - { kind: event, title: Choir, start: 2026-06-02, time: "18:00", recurs: { every: week, to: 2027-06-29, except: [2026-12-22] }, place: Hall, price: 5 CAD }
      - kind: event
        title: A fair in Riverbend with a long name
        url: https://example.org/fair
        start: 2026-06-20
        end: 2026-06-21
        access: members
        language: fr
        registration: { url: "https://example.org/r", contact: { email: fair@example.org } }
        contact: { name: Noor Haddad, phone: "+1 555 010 0123" }
        images: [{ file: ${picture}, alt: "A chart: permits fell", caption: Permits issued, width: half }]
        body: "Words.\\n\\n## A heading\\n\\n| A | B |\\n|---|---|\\n| 1 | 2 |"
        items: [{ kind: event, title: A race, start: 2026-06-21, links: [{ label: Rules, url: "https://example.org/rules", format: PDF }] }]
      - { kind: note, body: A note in a diary. }
  - title: Elsewhere
    layout: list
    items:
      - { title: Report on the tides, url: "https://example.org/tides", body: Two new chapters. }
      - { kind: news, title: Pier reopens, outlet: Times, published: 2026-04-29, url: "https://example.org/pier" }
boxes:
  - { title: Quick links, links: [{ label: Search the archive, url: "https://example.org/archive" }] }
errata:
  - { date: 2026-05-06, text: "The workshop is in Toronto.\\n\\n## Also\\n\\nMore." }
`;
