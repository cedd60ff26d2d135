// What a mail may be made of: elements and attributes that mail programs show and that load nothing.

export const elements = new Set(
  (
    'html head meta title body div span p h1 h2 h3 h4 h5 h6 a img ul ol li dl dt dd table caption thead tbody tfoot tr th td ' +
    'blockquote pre code strong em b i s small sup sub br wbr hr time'
  ).split(' '),
);

export const voids = new Set(['meta', 'img', 'br', 'wbr', 'hr']);

export const attributes = new Set(
  (
    'align alt bgcolor border cellpadding cellspacing charset class colspan content dir height href id lang name role rowspan scope ' +
    'src start style title valign width xmlns:o'
  ).split(' '),
);

/** Of use in a page only. They are left out. */
export const pageAttributes = new Set(['data-url', 'rel', 'tabindex', 'hreflang', 'datetime']);

/** Each starts a line of its own, for those who read the source: a blank before them shows nowhere. */
export const blocks = new Set(
  'html head meta title body div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tr th td blockquote pre hr'.split(
    ' ',
  ),
);

/** What only Outlook reads may hold: a table around the column, and its settings. */
export const outlookOnly = /^(?:<\/?(?:table|tr|td|xml|o:[a-z]+)(?: [a-z]+="[\w# -]*")* *\/?>|[\w\s])*$/i;
