// Mail addresses with a slip, such as gmial.com, and what was meant.

/** Hosts of which many readers have their mail, and what hands make of them. */
const slips: Readonly<Record<string, readonly string[]>> = {
  'gmail.com': [
    'gmial.com',
    'gmai.com',
    'gamil.com',
    'gnail.com',
    'gmal.com',
    'gmaill.com',
    'gmail.co',
    'gmail.cm',
    'gmail.om',
    'gmail.comm',
    'gmali.com',
    'gmil.com',
    'ggmail.com',
    'gimail.com',
    'googlemail.co',
  ],
  'hotmail.com': [
    'hotmial.com',
    'hotmai.com',
    'hotmal.com',
    'hotmil.com',
    'hotamil.com',
    'hotmaill.com',
    'hotmail.co',
    'hotmail.cm',
    'hotmali.com',
    'homtail.com',
    'hormail.com',
  ],
  'hotmail.fr': ['hotmial.fr', 'hotmai.fr', 'hotmal.fr', 'hotmil.fr', 'hotamil.fr'],
  'yahoo.com': ['yaho.com', 'yahooo.com', 'yhaoo.com', 'yahho.com', 'yahoo.cm', 'yahoo.om', 'yaoo.com', 'uahoo.com'],
  'yahoo.ca': ['yaho.ca', 'yahooo.ca', 'yhaoo.ca'],
  'yahoo.fr': ['yaho.fr', 'yahooo.fr', 'yhaoo.fr'],
  'outlook.com': [
    'outlok.com',
    'outloook.com',
    'oulook.com',
    'outlook.co',
    'otulook.com',
    'outllook.com',
    'outlook.cm',
  ],
  'icloud.com': ['iclod.com', 'icoud.com', 'iclould.com', 'icloud.co', 'icluod.com'],
  'videotron.ca': ['videotrom.ca', 'vidéotron.ca', 'videotro.ca'],
  'sympatico.ca': ['sympatcio.ca', 'simpatico.ca', 'sympatico.com'],
  'orange.fr': ['ornage.fr', 'orage.fr', 'orangefr.com'],
  'laposte.net': ['laposte.com', 'lapost.net'],
};
const meant = new Map(Object.entries(slips).flatMap(([host, typed]) => typed.map((slip) => [slip, host] as const)));

/** Endings that no country has, and the ones next to them on the keys. */
const endings: Readonly<Record<string, string>> = {
  con: 'com',
  cmo: 'com',
  ocm: 'com',
  comm: 'com',
  coom: 'com',
  vom: 'com',
  xom: 'com',
  cpm: 'com',
  og: 'org',
  ogr: 'org',
  orgg: 'org',
  rog: 'org',
  prg: 'org',
  nte: 'net',
  ner: 'net',
  nett: 'net',
  met: 'net',
};

/** What was meant by an address that looks mistyped; undefined where it looks right. */
export function insteadOf(address: string): string | undefined {
  const at = address.indexOf('@');
  if (at < 1) return undefined;
  const typed = address.slice(at).replace(/^@+/, '');
  const host = typed
    .slice(typed.lastIndexOf('@') + 1)
    .replace(/\.+$/, '')
    .replace(',', '.')
    .toLowerCase();
  const dot = host.lastIndexOf('.');
  if (dot < 1) return undefined;
  const ending = endings[host.slice(dot + 1)];
  const right = meant.get(host) ?? (ending === undefined ? host : host.slice(0, dot + 1) + ending);
  const whole = `${address.slice(0, at)}@${meant.get(right) ?? right}`;
  return whole.toLowerCase() === address.toLowerCase() ? undefined : whole;
}
