// How much of what colleagues send is read. What is larger takes its time, and is no contribution of a person.

export const limits = {
  /** Files of one run, and bytes of their texts. */
  run: { files: 200, bytes: 400_000 },
  /** Bytes of a text: a contribution is a page or two. */
  text: 100_000,
  /** Bytes of a mail, which may have pictures with it, and its lines: taking it apart takes its time for each. */
  mail: { bytes: 10_000_000, lines: 200_000 },
  /** What makes a mail large is not its text, but for this share. */
  textOfMail: 0.02,
  /** Parts inside of parts, mails inside of mails, and characters of a head, as postal-mime calls them. */
  mailParts: { maxNestingDepth: 20, maxHeadersSize: 200_000, maxRfc822NestingDepth: 5 },
  /** Characters of HTML, and its elements: of a few that are never closed, the standard makes far more than are typed. */
  html: { characters: 400_000, elements: 20_000 },
  /** Steps that the texts of one file may take: a tenth of what a whole issue may. */
  steps: 80_000_000,
  /** Characters behind a label, and of a date with a time. */
  value: 1_000,
  when: 200,
} as const;
