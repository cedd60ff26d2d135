// The table of topics: the pages of docs/ that `bulletin docs` shows, in the order of its list.

export interface Topic {
  /** The name of the page, and of its file in docs/. */
  readonly name: string;
  readonly summary: string;
}

/** Pages that one follows from the top to the end, then those that one looks things up in. */
export const topics: Readonly<Record<'guide' | 'reference', readonly Topic[]>> = {
  guide: [
    { name: 'first-issue', summary: 'from an empty folder to a finished issue' },
    { name: 'next-issue', summary: 'the next issue, with what still holds from the last one' },
    { name: 'colleagues', summary: 'take in what others write, let them read it, and work on the same files' },
    { name: 'languages', summary: 'an issue in two languages, and what to do when one of them changes' },
    { name: 'send', summary: 'send an issue by e-mail, yourself or with a mailing service, and what the law asks' },
    { name: 'web', summary: 'put your issues on the web' },
    { name: 'upgrade', summary: 'upgrade bulletin, or remove it' },
  ],
  reference: [
    { name: 'files', summary: 'every field of an issue and of bulletin.yaml' },
    { name: 'texts', summary: 'footnotes, boxes, code and pictures in a text, vacancies and advertisements' },
    { name: 'words', summary: 'the words that bulletin adds, in your language and in your words' },
    { name: 'mistakes', summary: 'mistakes in real newsletters, and what finds them' },
    { name: 'preview', summary: 'an issue on screen while you write it: what you see, and who can see it' },
    { name: 'themes', summary: 'colours, logo and fonts, and your own theme' },
    { name: 'fonts', summary: 'fonts of your own, and the scripts that they show' },
    { name: 'mail', summary: 'the two forms of the mail, and how readers unsubscribe' },
    { name: 'pdf', summary: 'the standards of the PDF, and how bulletin makes it' },
    { name: 'calendar', summary: 'calendar files of your events, and what is in them' },
    { name: 'engineers', summary: 'hooks, exit codes, JSON, CI, and completion in a shell' },
    { name: 'reports', summary: 'the reports of `validate`, and baselines' },
    { name: 'many-issues', summary: 'hundreds of issues, on several machines' },
  ],
};

export const allTopics: readonly Topic[] = Object.values(topics).flat();
