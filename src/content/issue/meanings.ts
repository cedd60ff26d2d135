// Other names that people give to fields, in English and in French, and the field that each means. The schema has the
// real ones.

import { once } from '../../base/memoize.ts';

/**
 * The names for a field, without accents and capitals. A name may mean one field here and another there: the first that
 * the place has.
 */
export const names: readonly (readonly [field: string, others: string])[] = [
  ['kind', 'type category sort genre categorie sorte'],
  ['title', 'headline heading header name subject titre intitule nom sujet'],
  ['label', 'text title name caption texte titre nom libelle intitule'],
  [
    'body',
    'content contents description desc text copy paragraph paragraphs message summary abstract details corps texte contenu paragraphe resume',
  ],
  ['intro', 'introduction body text content description summary corps texte contenu presentation'],
  ['sections', 'section rubrique rubriques parts'],
  ['layout', 'style display form format as view disposition presentation'],
  ['items', 'item articles article entries entry list elements element contents nouvelles'],
  [
    'start',
    'date when day begin begins starts from on start-date date-start quand jour debut date-debut date-de-debut le du',
  ],
  ['end', 'ends to till end-date date-end finish fin date-fin date-de-fin au'],
  [
    'recurs',
    'recur recurring recurrence recurrent rrule repeat repeating repetition frequency frequence repete how-often',
  ],
  ['every', 'interval frequency freq each how-often step chaque tous frequence intervalle'],
  ['except', 'exception exceptions excluding exclude not skip exdate but-not sauf excepte'],
  ['time', 'hour hours clock at start-time heure heures horaire horaires'],
  ['timezone', 'zone tz time-zone fuseau fuseau-horaire'],
  ['place', 'location where venue address city town site lieu adresse endroit ou ville salle'],
  ['online', 'stream webinar zoom video-link url link website en-ligne visio lien'],
  ['registration', 'how register sign-up signup rsvp booking tickets inscription inscriptions reservation'],
  ['price', 'cost costs fee fees admission prix cout tarif entree'],
  ['cancelled', 'canceled called-off annule annulee'],
  ['details', 'note notes info information precisions remarque remarques'],
  ['author', 'by writer authors written-by auteur auteure auteurs autrice par'],
  ['publisher', 'published-by editeur editeurs organisation organization'],
  ['year', 'date published annee'],
  ['outlet', 'newspaper paper source media station publisher journal'],
  ['published', 'date published-on publication-date pubdate day publie date-de-publication parution'],
  ['closes', 'deadline due due-date closing closing-date date end limit echeance cloture date-limite limite fin'],
  ['opens', 'from start starts open opening debut ouverture'],
  ['how', 'apply application submit submission answer reply comment comments modalites comment-participer'],
  ['identifier', 'number no bill file-number reference numero'],
  ['stage', 'status state step etape etat statut'],
  ['stage-date', 'date since'],
  ['next', 'next-step then suite'],
  ['from', 'date start begin begins debut du'],
  ['to', 'end ends till until last fin au jusqu-au'],
  ['reason', 'why because motif raison cause'],
  ['date', 'day when issue-date published jour parution'],
  ['number', 'no num nr issue issue-number numero'],
  ['volume', 'vol tome'],
  ['language', 'lang langue locale'],
  ['status', 'state etat statut'],
  ['greeting', 'letter editorial welcome foreword intro introduction mot salutation'],
  ['signature', 'signed author name from signe signataire auteur'],
  ['text', 'body content message letter correction description corps texte contenu lettre'],
  ['summary', 'description abstract excerpt lead teaser resume sommaire chapeau'],
  ['boxes', 'box sidebar sidebars asides encadre encadres'],
  ['errata', 'erratum corrections correction corrigenda'],
  ['url', 'link href address web website site page uri lien adresse'],
  ['links', 'link url urls href lien liens web website site read-more more see-also source sources'],
  ['images', 'image img imgs picture pictures photo photos figure figures illustration illustrations'],
  ['file', 'src path image img url href filename source fichier chemin'],
  ['alt', 'alt-text alternative alternative-text description text texte-alternatif'],
  ['caption', 'title legend text legende'],
  ['credit', 'photographer photo author copyright credits source photographe auteur'],
  ['contact', 'contacts ask'],
  ['email', 'e-mail mail mailto address courriel adresse mel'],
  ['phone', 'telephone tel mobile cell call portable'],
  ['postal', 'address post adresse'],
  ['role', 'title position job function fonction poste titre'],
  ['contributor', 'author by sender writer byline contributed-by sent-by auteur auteure autrice par'],
  ['employer', 'company organisation organization firm employeur entreprise'],
  ['pay', 'salary wage wages compensation salaire remuneration'],
  ['hours', 'working-hours workload heures duree'],
  ['dateline', 'origin country pays'],
  ['until', 'expires expiry valid-until expire'],
  ['access', 'restricted visibility acces'],
  ['id', 'key slug anchor identifiant'],
  ['level', 'severity niveau'],
  ['reason', 'why motif raison'],
  ['name', 'title titre nom person'],
  ['logo', 'image img picture'],
  ['colours', 'colors color colour couleurs couleur'],
  ['languages', 'language lang langs locales langues langue'],
  ['cadence', 'frequency periodicity interval frequence periodicite'],
  ['paper', 'papersize page-size papier format'],
  ['out', 'output dist folder sortie'],
];

/** The same for the values of fields that have a few: the kinds of items, and how far an issue is. */
const values: typeof names = [
  ['article', 'story text post histoire texte'],
  [
    'event',
    'meeting workshop training conference webinar activity evenement activite reunion atelier formation colloque',
  ],
  ['resource', 'report guide publication tool document video ressource rapport outil document'],
  ['news', 'press media press-article presse actualite nouvelle revue-de-presse'],
  ['call', 'consultation call-for-papers call-for-submissions appel appel-a-contributions appel-a-temoignages'],
  ['case', 'bill law lawsuit court-case loi projet-de-loi affaire dossier proces'],
  ['notice', 'announcement closure cancellation avis annonce fermeture'],
  ['job', 'vacancy jobs position opening post emploi offre-d-emploi poste stage'],
  ['sponsor', 'ad advert advertisement advertising sponsored promotion publicite annonceur pub'],
  ['note', 'brief remark breve remarque'],
  ['diary', 'calendar agenda schedule calendrier'],
  ['list', 'link liste'],
  ['draft', 'brouillon unfinished in-progress ebauche en-cours'],
  ['ready', 'done final finished pret prete fini termine'],
  ['published', 'publish sent out live publie publiee envoye paru parue'],
  ['day', 'daily every-day jour quotidien'],
  ['week', 'weekly every-week semaine hebdomadaire'],
  ['two weeks', 'biweekly fortnight fortnightly two-week 2-week every-two-week deux-semaine quinze-jour bimensuel'],
  ['month', 'monthly every-month mois mensuel'],
  ['year', 'yearly annual annually every-year an annee annuel'],
  ['public', 'everyone all open tous tout-le-monde publique'],
  ['members', 'member membres membre'],
];

const table = once(() => names.map(([field, others]) => [field, new Set(others.split(' '))] as const));

/** Whether a word is the name of a field somewhere. */
export function isFieldName(word: string): boolean {
  return table().some(([field]) => field === word);
}

/** A name without accents and capitals. */
function plainly(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

/** The one of a few values that is meant by another word. */
export function choiceMeant(word: string, choices: readonly string[]): string | undefined {
  const plain = plainly(word);
  const forms = [plain, plain.replace(/s$/, '')];
  return values.find(
    ([choice, others]) =>
      choices.includes(choice) && forms.some((form) => form === choice || others.split(' ').includes(form)),
  )?.[0];
}

/** The field at a place that is meant by a name. */
export function meant(name: string, fields: readonly string[]): string | undefined {
  const plain = plainly(name);
  const joined = plain.replaceAll('-', '');
  const same = fields.find((field) => field === plain || field.replaceAll('-', '') === joined);
  return (
    same ?? table().find(([field, others]) => fields.includes(field) && (others.has(plain) || others.has(joined)))?.[0]
  );
}
