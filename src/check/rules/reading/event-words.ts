// How prose says that something takes place, until when one can answer, and what other days a text may name.

import type { DatedLanguage } from './calendars.ts';

export interface EventWords {
  /** The sentence is about the event itself. */
  readonly takesPlace: RegExp;
  /** It is about another day or hour: a deadline, the doors, another session. */
  readonly other: RegExp;
  /** Just before a day that is not a day of the event. */
  readonly notOn: RegExp;
  /** Just before the last day to answer. */
  readonly until: RegExp;
  /** The last day is not part of the time to answer. */
  readonly before: RegExp;
  /** The answer is a registration. */
  readonly registration: RegExp;
  /** Says what has happened. */
  readonly past: RegExp;
  /** Looks ahead: an invitation, or something that is to come. */
  readonly ahead: RegExp;
  /** Looks back, or reports what somebody said. */
  readonly back: RegExp;
  readonly online: RegExp;
}

/** Each pattern is made where it is asked for: to read them all takes as long as a tenth of a short run. */
export const eventWords: Readonly<Record<DatedLanguage, EventWords>> = {
  en: {
    get takesPlace() {
      return /\b(?:takes? place|taking place|(?:will be|is|are|being) held|joins? us|see you|come (?:along|to|and)|drop in|(?:we|will) meet|meets|starts?|begins?|kicks? off|scheduled|will run|runs|happens|happening|you are invited|invites?|welcome)\b/i;
    },
    get other() {
      return /\b(?:regist\w*|deadline|submi\w+|appl(?:y|ications?)|rsvp|tickets?|early|clos\w+|due|last|previous(?:ly)?|publish\w+|dated|postponed|moved|original\w*|instead|record\w+|resched\w+|born|found\w+|anniversary|first|hotel|cancel\w*|follow\w*|next|another|second|third|other|also|again|doors?|book\w*|sign up|repl\w+|send|vot\w+|adopt\w*|arriv\w*|check-?in|sign-?in|set-?up|rehears\w+|repeat\w*|sessions?|phone|call|lunch|dinner|breakfast|coffee|reception|break|keynote|office|tour|visit|drop[- ]off|pick-?up|bus(?:es)?|coach(?:es)?|shuttle|ferry|train|boat|depart\w*|leav(?:es?|ing)|boarding|return\w*|gates?|meal|supper|brunch|snacks?|refreshments|buffet|drinks|ends?|was|were|took|had)\b/i;
    },
    get notOn() {
      return /\b(?:by|before|until|till)\s{1,5}\d{1,2}(?:[:.]\d\d)?[^.\n]{0,20}$|\b(?:by|before|until|till|after|since|of|through|than|around|between|as of)[\s*_]{1,5}(?:the\s{1,5})?[*_]{0,3}$/i;
    },
    get until() {
      return /\b(?:by|before|until|till|deadline(?: is| of|:)?|due(?: on| by)?|closes?(?: on)?|no later than|not later than|up to)[\s*_]{0,5}(?:the\s{1,5})?[*_]{0,3}$/i;
    },
    get before() {
      return /\bbefore\s{1,5}(?:the\s{1,5})?$/i;
    },
    get registration() {
      return /\b(?:regist\w*|sign(?:ing)? up|rsvp|book\w*|reserv\w*)\b/i;
    },
    get past() {
      return /\b(?:was|were|had|did|met|ran|held|came|began|took|gave|went|saw|led|won|spoke|made|\p{L}{3,}ed|as of|dated|updated?)\b/iu;
    },
    get ahead() {
      return /\b(?:join us|see you|come (?:along|to|and)|will (?:take place|be held|start|begin|meet|open|close|run|host|hold|be)|takes place|(?:register|apply|rsvp|sign up|book|submit|reply)(?: \w{1,20}){0,5} (?:by|before|until)|deadline|save the date|don['’]t miss|you are invited)\b/i;
    },
    get back() {
      return /\b(?:was|were|had|did|took|would|said|says|last|wrote|written|announced|promised|planned|claimed|decided|previous|past|missed|then|extended|original\w*)\b/i;
    },
    get online() {
      return /\b(?:online|on-line|webinars?|zoom|virtual(?:ly)?|livestream\w*|live stream|microsoft teams|google meet|video ?conference)\b/i;
    },
  },
  fr: {
    get takesPlace() {
      return /(?<!\p{L})(?:(?:aura|auront|a|ont) lieu|se (?:tiendra|tiendront|tient|déroule|déroulera|réunit|réunira)|(?:re)?joignez-(?:nous|vous à nous)|soyez des nôtres|au plaisir de vous (?:voir|accueillir)|rendez-vous|venez|nous (?:nous )?(?:réunirons|retrouverons|attendons|accueillerons)|débute|débutera|commence|commencera|prévue?s?|est le|bienvenue|participez|assistez|vous (?:invite|invitons|attend))(?!\p{L})/iu;
    },
    get other() {
      return /(?<!\p{L})(?:inscri\p{L}*|limite|clôture\p{L}*|dépôt|soum\p{L}+|candidat\p{L}*|réserv\p{L}*|billets?|derni\p{L}+|précéden\p{L}+|publi\p{L}+|daté\p{L}*|report\p{L}*|déplac\p{L}*|initial\p{L}*|annul\p{L}*|enregistr\p{L}*|née?|fond\p{L}+|anniversaire|premi\p{L}+|suivant\p{L}*|prochain\p{L}*|autres?|deuxième|seconde?|aussi|également|portes|env[oe]\p{L}+|répon\p{L}+|vot\p{L}+|adopt\p{L}*|arriv\p{L}*|accueil|séances?|répétition|installation|téléphon\p{L}*|dîner|souper|(?:petit-)?déjeuner|brunch|lunch|goûter|collation|buffet|cocktail|réception|pause|repas|café|bureau|visite|navette|auto(?:bus|cars?)|bus|cars?|trains?|traversier|bateau|ferry|départs?|part|partent|partir\p{L}*|quitt\p{L}+|embarque\p{L}*|retours?|rentr\p{L}+|ouvr\p{L}+|ouverture|appel|vérification|conférence d['’]ouverture|fin|finit|termin\p{L}+|était|étaient|eu|s['’]est)(?!\p{L})/iu;
    },
    get notOn() {
      return /(?<!\p{L})(?:avant|jusqu['’]au|plus tard|d['’]ici|depuis|après|dès|du|au|vers|entre)[\s*_]{1,5}(?:le\s{1,5})?[*_]{0,3}$|jusqu['’]au[\s*_]{1,5}$/iu;
    },
    get until() {
      return /(?<!\p{L})(?:avant le|jusqu['’]au|au plus tard le|d['’]ici (?:le|au)|date limite(?: est)?(?:\s?:)?(?: le)?|clôture(?:\s?:| le)?)[\s*_]{0,5}$/iu;
    },
    get before() {
      return /(?<!\p{L})avant le\s{1,5}$/iu;
    },
    get registration() {
      return /(?<!\p{L})(?:inscri\p{L}*|réserv\p{L}*)/iu;
    },
    get past() {
      return /(?<!\p{L})(?:(?:a|ont|est|sont|avons|avait|avaient|s['’]est|se sont)\s(?:\p{L}+ment\s)?(?:été\s)?\p{L}{2,}(?:é|ée|és|ées|u|ue|us|ues|i|is|it|ise)|était|étaient|\p{L}{3,}(?:ée?s?)|mise? à jour|loi|décret|depuis)(?!\p{L})/iu;
    },
    get ahead() {
      return /(?<!\p{L})(?:(?:re)?joignez-(?:nous|vous à nous)|soyez des nôtres|au plaisir de vous (?:voir|accueillir)|rendez-vous|venez|aura lieu|auront lieu|se (?:tiendra|tiendront|déroulera|réunira)|(?:inscrivez-vous|répondez|écrivez|réservez|soumettez|envoyez)(?: \S{1,20}){0,6} (?:avant|jusqu|d['’]ici)|date limite|à vos agendas|ne manquez pas|vous (?:invite|invitons))(?!\p{L})/iu;
    },
    get back() {
      return /(?<!\p{L})(?:était|étaient|avait|avaient|eu|dernière?|dit|disait|annoncée?s?|annonçait|promis|écrit|décidé|passée?|prévoyait|devait|prolongée?|initial\p{L}*)(?!\p{L})/iu;
    },
    get online() {
      return /(?<!\p{L})(?:en ligne|webinaires?|zoom|virtuel(?:le)?s?|visioconférences?|visio|webdiffusion|microsoft teams|google meet)(?!\p{L})/iu;
    },
  },
};
