// The page of `bulletin preview`: shows what the server makes, and asks for it again whenever a file has changed.

const find = (selector) => document.querySelector(selector);
const controls = find('#controls');
const proofs = find('#proofs');
const notice = find('#notice');

const formNames = { html: 'Web page', email: 'Mail', text: 'Text', pdf: 'PDF' };
/** CSS pixels that a page has at least on a desktop. */
const desktop = 1024;

let overview = { issues: [], first: '' };
/** The number of the state that the files on the disk are in. */
let version = 0;

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

async function get(path) {
  const response = await fetch(path);
  return response.ok ? response.json() : undefined;
}

// What is chosen, which is in the address too: a reload shows the same.

const chosen = (name) => new FormData(controls).get(name) ?? '';

function choose(name, value) {
  const radios = [...controls.querySelectorAll(`input[name="${name}"]`)];
  const radio = radios.find((one) => one.value === value);
  if (radio !== undefined) radio.checked = true;
  const options = [...(controls.elements[name]?.options ?? [])];
  if (options.some((one) => one.value === value)) controls.elements[name].value = value;
}

function restore() {
  const kept = new URLSearchParams(location.hash.slice(1));
  for (const name of ['form', 'screen', 'colours', 'pictures']) choose(name, kept.get(name));
  const first = overview.issues.find(({ files }) => files.some(({ name }) => name === overview.first));
  choose('slug', kept.get('slug') ?? first?.slug ?? '');
  listLanguages(kept.get('language') ?? first?.files.find(({ name }) => name === overview.first)?.language);
}

function keep() {
  history.replaceState(null, '', `#${new URLSearchParams(new FormData(controls))}`);
}

// The lists of issues and of languages.

function listIssues() {
  const before = chosen('slug');
  const slugs = overview.issues.map(({ slug }) => slug);
  // An issue that was deleted while it is shown stays, until another one is chosen.
  if (before !== '' && !slugs.includes(before)) slugs.unshift(before);
  const list = controls.elements.slug;
  if (slugs.join('\n') === [...list.options].map(({ value }) => value).join('\n')) return;
  list.replaceChildren(...slugs.map((slug) => element('option', { value: slug }, slug)));
  choose('slug', before);
}

let files = [];
let slugOfFiles = '';

function listLanguages(wanted = chosen('language')) {
  const slug = chosen('slug');
  const there = overview.issues.find((issue) => issue.slug === slug)?.files ?? [];
  const isIn = (list, { name }) => list.some((one) => one.name === name);
  const shown = shownFiles();
  // A file that was deleted while it is shown stays, until another one is chosen: it may come back at once.
  const known = slug === slugOfFiles ? files.filter((file) => isIn(there, file) || isIn(shown, file)) : [];
  if (there.length + known.length === 0) return;
  files = [...known, ...there.filter((file) => !isIn(known, file))];
  slugOfFiles = slug;
  const choices = files.map(({ language, languageName }) => [language, languageName]);
  if (files.length > 1) choices.push(['all', 'Side by side']);
  const radio = ([value, label]) =>
    element('label', {}, element('input', { type: 'radio', name: 'language', value }), element('span', {}, label));
  const listed = [...find('#languages div').querySelectorAll('input')].map(({ value }) => value);
  if (listed.join() !== choices.map(([value]) => value).join())
    find('#languages div').replaceChildren(...choices.map(radio));
  choose('language', choices.some(([value]) => value === wanted) ? wanted : choices[0][0]);
}

const shownFiles = () => {
  const language = chosen('language');
  return language === 'all' ? files : files.filter((file) => file.language === language);
};

// The proofs: each in a frame that runs nothing. The next one is loaded behind it, so that nothing flickers.

function sheetOf({ name, language, languageName }) {
  const known = [...proofs.children].find((section) => section.dataset.name === name);
  if (known !== undefined) return known.querySelector('.sheet');
  const sheet = element('div', { className: 'sheet', lang: language });
  const section = element('section', {}, element('h2', {}, languageName), sheet);
  section.dataset.name = name;
  proofs.append(section);
  sizes.observe(sheet);
  return sheet;
}

const sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => size(target)));

/** On a desktop, a page is as wide as a desktop: where there is less room, it is shown smaller. */
function size(sheet) {
  const room = sheet.clientWidth;
  const isWhole = ['html', 'email'].includes(chosen('form')) && chosen('screen') === 'desktop';
  const width = isWhole ? Math.max(room, desktop) : room;
  sheet.style.setProperty('--width', `${width}px`);
  sheet.style.setProperty('--scale', String(room / width));
}

const ends = { html: 'html', email: 'email/', text: 'text', pdf: 'pdf' };

/** The address of a proof, and of its state now. */
function addressOf(name, form) {
  const address = `issues/${encodeURIComponent(name)}/${ends[form]}?pictures=${chosen('pictures')}`;
  return { address, now: `${address}&version=${version}` };
}

/** Shows a proof; done when it is there. */
async function show(file) {
  const form = chosen('form');
  const sheet = sheetOf(file);
  size(sheet);
  const { address, now } = addressOf(file.name, form);
  const before = sheet.querySelector('iframe');
  if (form !== 'pdf' && before?.dataset.address === address && (await isUpdated(before, now))) return;
  const next = element('iframe', { className: 'coming', title: `${file.name}, ${formNames[form]}` });
  // The viewer of the browser shows a PDF, and a sandbox would keep it out.
  if (form !== 'pdf') next.sandbox = 'allow-same-origin';
  Object.assign(next.dataset, { form, address });
  const isLoaded = await new Promise((resolve) => {
    next.addEventListener('load', () => resolve(true));
    stopWaiting.push(() => resolve(false));
    next.src = now;
    sheet.append(next);
  });
  if (!isLoaded) return next.remove();
  if (form !== 'pdf') listenTo(next);
  if (before?.dataset.form === form && form !== 'pdf') scroll(next, placeIn(before));
  next.className = '';
  before?.remove();
}

/**
 * Puts the new words into the document that is there, which keeps its fonts: much sooner than a new one is loaded. Where
 * its style has changed too, it is loaded anew.
 */
async function isUpdated(frame, address) {
  const response = await fetch(address);
  if (!response.ok) return false;
  const html = await response.text();
  const now = frame.contentDocument;
  const styles = [...now.querySelectorAll('style')].map(({ textContent }) => `>${textContent}</style>`);
  if (html.split('</style>').length - 1 !== styles.length || !styles.every((one) => html.includes(one))) return false;
  // The frame's own parser, because that of this page would refuse the styles of a mail, as this page does.
  const next = new frame.contentWindow.DOMParser().parseFromString(html, 'text/html');
  if (next.documentElement.cloneNode().outerHTML !== now.documentElement.cloneNode().outerHTML) return false;
  const place = placeIn(frame);
  now.title = next.title;
  now.body.replaceWith(now.adoptNode(next.body));
  scroll(frame, place);
  return true;
}

const placeIn = ({ contentWindow: { scrollX, scrollY } }) => [scrollX, scrollY];
const scroll = (frame, place) => frame.contentWindow.scrollTo(...place);

/** A click on a link shows where it leads: within the page, to the issue in another language, or to the web. */
function listenTo(frame) {
  frame.contentDocument.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    const href = link?.getAttribute('href');
    if (!href || href.startsWith('#')) return;
    event.preventDefault();
    const [, language] = /[^/]\.([A-Za-z-]+)\.html$/.exec(href) ?? [];
    if (/^https?:/i.test(href)) open(href, '_blank', 'noopener,noreferrer');
    else if (files.some((file) => file.language === language)) {
      choose('language', language);
      refresh();
    } else say(`This link leads to ${href}`);
  });
}

// What is wrong, and how large the files are.

const plural = (count, word) => `${count} ${word}${count === 1 ? '' : 's'}`;
const severities = { error: 'Error', warning: 'Warning', note: 'Note' };

function say(text) {
  if (notice.textContent === text) return;
  notice.textContent = text;
  notice.hidden = text === '';
}

async function openInEditor({ file, line, column }) {
  const response = await fetch('open', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ file, line, column }),
  });
  const { message, hint } = response.ok ? await response.json() : { message: 'The editor could not be opened' };
  if (message !== undefined) say([message, hint].filter(Boolean).join('. '));
}

function placeOf(finding) {
  const place = `${finding.file}:${finding.line}:${finding.column}`;
  if (overview.editor === undefined) return element('a', { href: finding.link, title: 'Open in VS Code' }, place);
  const button = element('button', { type: 'button', title: `Open in ${overview.editor}` }, place);
  button.addEventListener('click', () => void openInEditor(finding));
  return button;
}

function itemFor(finding) {
  const { severity, message, item, help, rule } = finding;
  const about = item === undefined ? '' : ` (in “${item}”)`;
  return element(
    'li',
    { className: severity },
    element('p', {}, element('span', { className: 'severity' }, severities[severity]), ` ${message}${about}`),
    ...(help === undefined ? [] : [element('p', { className: 'help' }, help)]),
    element('p', {}, placeOf(finding), ' ', element('code', {}, rule)),
  );
}

/** What the list of findings says. */
let listed = '';

function listFindings(reports) {
  const all = new Map(
    reports
      .flatMap(({ findings }) => findings)
      .map((one) => [[one.file, one.line, one.column, one.rule, one.message].join(), one]),
  );
  // Those that stop a build come first; those of the same severity are in the order of the file.
  const rank = ({ severity }) => Object.keys(severities).indexOf(severity);
  const findings = [...all.values()].sort((a, b) => rank(a) - rank(b));
  const failures = new Map(reports.flatMap((report) => report.failures).map((one) => [one.message, one]));
  // What is the same stays as it is, with the keyboard's place in it, and is not read aloud again.
  const key = JSON.stringify([findings, [...failures.values()]]);
  if (key === listed) return;
  listed = key;
  const items = [...failures.values()].map(({ message, hint }) =>
    element(
      'li',
      { className: 'error' },
      element('p', {}, element('span', { className: 'severity' }, 'Not made'), ` ${message}`),
      ...(hint === undefined ? [] : [element('p', { className: 'help' }, hint)]),
    ),
  );
  items.push(...findings.map(itemFor));
  const counts = Object.keys(severities).flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [plural(count, severity)];
  });
  find('#count').textContent = counts.length === 0 ? 'No findings' : counts.join(', ');
  const list = find('#findings');
  const hadFocus = list.contains(document.activeElement);
  list.replaceChildren(
    items.length === 0
      ? element('p', { className: 'none' }, 'bulletin found nothing to fix.')
      : element('ol', {}, ...items),
  );
  if (hadFocus) list.focus();
}

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} kB`;

function listSizes(reports) {
  const parts = reports.flatMap(({ mail, pages }, index) => {
    const of = reports.length > 1 ? `, ${shownFiles()[index]?.languageName}` : '';
    const found = [];
    if (mail !== undefined) {
      const text = `${kilobytes(mail.bytes)} of ${kilobytes(mail.limit)}, where Gmail cuts off`;
      const meter = element('meter', {
        min: 0,
        max: mail.limit,
        low: 0.9 * mail.limit,
        high: 0.999 * mail.limit,
        optimum: 0,
      });
      meter.value = mail.bytes;
      meter.setAttribute('aria-label', `Size of the mail${of}`);
      found.push(element('dt', {}, `Mail${of}`), element('dd', {}, text, meter));
    }
    const fitting =
      pages === undefined
        ? 'Choose PDF to see'
        : `${plural(pages.pages, 'page')}; ${pages.pages === 1 ? 'it' : 'the last one'} is ${Math.round(100 * pages.lastPage)} % full`;
    found.push(element('dt', {}, `PDF${of}`), element('dd', {}, fitting));
    return found;
  });
  find('#sizes').replaceChildren(...parts);
}

function noticeFor(reports) {
  const old = shownFiles().filter((_, index) => reports[index]?.isCurrent === false);
  if (old.length > 0) {
    const [has, is, it] = old.length === 1 ? ['has', 'is', 'it is'] : ['have', 'are', 'they are'];
    const names = old.map(({ name }) => name).join(' and ');
    return `${names} ${has} errors, or ${is} gone. Until ${it} fixed, you see what was there last.`;
  }
  if (reports.some(({ canBeBuilt }) => !canBeBuilt))
    return 'There are errors: `bulletin build` does not build this issue until they are fixed.';
  return '';
}

// What happens when a file or a choice has changed.

let isAtWork = false;
let isOutdated = false;
/** A PDF takes seconds: who chooses something else meanwhile need not wait for it. */
const stopWaiting = [];

/** One at a time: what comes meanwhile is shown afterwards, all at once. */
async function refresh() {
  isOutdated = true;
  if (isAtWork) return;
  isAtWork = true;
  try {
    while (isOutdated) {
      isOutdated = false;
      await showAll();
    }
  } catch {
    say('The preview does not answer. Does it still run in the terminal?');
  } finally {
    isAtWork = false;
  }
}

async function showAll() {
  const form = chosen('form');
  for (const set of controls.querySelectorAll('[data-forms]'))
    set.hidden = !set.dataset.forms.split(' ').includes(form);
  listLanguages();
  keep();
  const shown = shownFiles();
  const at = version;
  document.title = `${chosen('slug')}, ${formNames[form]} – preview`;
  proofs.className = `${chosen('screen') === 'phone' && form !== 'pdf' && form !== 'text' ? 'phone' : ''} ${chosen('colours')}`;
  for (const section of [...proofs.children])
    if (!shown.some(({ name }) => name === section.dataset.name)) section.remove();
  for (const { name } of shown) {
    const section = [...proofs.children].find((one) => one.dataset.name === name);
    if (section !== undefined) section.querySelector('h2').hidden = shown.length === 1;
  }
  await Promise.all(shown.map(show));
  stopWaiting.length = 0;
  for (const heading of proofs.querySelectorAll('h2')) heading.hidden = shown.length === 1;
  document.documentElement.dataset.shown = String(at);
  // The page is there; what is said beside it can wait for the next one.
  if (isOutdated) return;
  const reports = (await Promise.all(shown.map(({ name }) => get(`issues/${encodeURIComponent(name)}`)))).map(
    (report) => report ?? { isCurrent: false, canBeBuilt: false, findings: [], failures: [] },
  );
  if (isOutdated) return;
  listFindings(reports);
  listSizes(reports);
  say(noticeFor(reports));
  document.documentElement.dataset.reported = String(at);
  overview = (await get('issues')) ?? overview;
  listIssues();
  listLanguages();
}

controls.addEventListener('change', ({ target }) => {
  for (const stop of stopWaiting.splice(0)) stop();
  if (target.name === 'slug') listLanguages();
  void refresh();
});
controls.addEventListener('submit', (event) => event.preventDefault());

overview = (await get('issues')) ?? overview;
find('#name').textContent = overview.name ?? 'Preview';
listIssues();
restore();

const changes = new EventSource('changes');
changes.addEventListener('message', ({ data }) => {
  version = Number(data);
  void refresh();
});
changes.addEventListener('error', () => say('The preview has ended. `bulletin preview` starts it again.'));
