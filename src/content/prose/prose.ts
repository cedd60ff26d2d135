// The tree of a piece of prose: what Markdown may say here, and nothing else.

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'strong' | 'emphasis' | 'strike' | 'superscript' | 'subscript';
      readonly children: readonly Inline[];
    }
  /** The mark of a footnote, from 1; the note leads back to the first of its marks. */
  | { readonly type: 'note'; readonly number: number; readonly isFirst: boolean }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly type: 'break' };

export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly start: number;
      /** True for the footnotes, which are the last of the blocks. */
      readonly isNotes?: boolean;
      readonly items: readonly (readonly Block[])[];
    }
  /** With a kind it is a box in the text, as GitHub has it: `> [!TIP]`. */
  | { readonly type: 'quotation'; readonly kind?: BoxKind; readonly children: readonly Block[] }
  | {
      readonly type: 'table';
      readonly align: readonly ('left' | 'center' | 'right' | undefined)[];
      readonly header: readonly Cell[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | {
      readonly type: 'code';
      readonly text: string;
      /** As typed, and as its readers call it: `py`, `Python`. */
      readonly language?: string;
      readonly name?: string;
    }
  /** Pictures of the item at their place, side by side where there are several. */
  | { readonly type: 'pictures'; readonly names: readonly string[]; readonly pictures?: readonly PlacedPicture[] }
  | { readonly type: 'rule' };

/** What is known of a picture when the edition is composed; where it is, each format knows. */
export interface PlacedPicture {
  readonly source?: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly url?: string;
  readonly size?: 'small' | 'half' | 'full';
  readonly caption?: string;
  readonly credit?: string;
  /** The words before its text and its credit, with their colon. */
  readonly labels: { readonly image: string; readonly credit: string };
}

export const boxKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type BoxKind = (typeof boxKinds)[number];

export type Cell = readonly Inline[];

/** What Markdown takes for itself and shows to nobody. */
export type Lost = 'unused-address' | 'extra-cell' | 'code-words';

/** What may mean something else than was typed. */
export type Doubtful = 'link-title' | 'short-row' | 'stray-row' | 'underline';

/**
 * Something in the Markdown that is not prose, or reaches no reader: where it starts in the source, what it is, and its
 * text as typed.
 */
export interface Oddity {
  readonly kind: 'raw-html' | 'image' | 'picture' | 'too-deep' | 'list-number' | Lost | Doubtful;
  readonly offset: number;
  readonly text: string;
}

/** Markdown as typed, its tree, and what the tree could not take in. */
export interface Prose {
  readonly source: string;
  readonly blocks: readonly Block[];
  readonly oddities: readonly Oddity[];
  /**
   * The source, blanked out but for what the reader took for nothing, where marks are among that. Each character is at
   * its place.
   */
  readonly left?: string;
}
