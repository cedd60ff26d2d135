// What people write around a name to say what to do: `call Fatima at`, `demander Fatima`. A table by language.

/** Entries have `|` between them, at most three words each, and may be patterns. Accents and capitals do not matter. */
export interface LeadIns {
  /** Words that call for something. */
  readonly verbs?: string;
  /** Words before a verb. */
  readonly before?: string;
  /** Words between a verb and a name. */
  readonly small?: string;
  /** Words after a name. */
  readonly after?: string;
  /** Things that are named after a verb, and so are names: a call centre. */
  readonly things?: string;
  /** Beginnings and ends that need no space between them and a name. */
  readonly glued?: string;
  readonly ending?: string;
}

export const leadIns: Readonly<Record<string, LeadIns>> = {
  en: {
    verbs:
      'call|phone|telephone|ring|text|message|ask|contact|contact person|e-?mail|mail|write|reply|respond|' +
      'send|speak|talk|reach|reach out|get in touch|register|sign up|apply|rsvp',
    before: 'please|kindly|or|and|to|by|for information|for details',
    small: 'to|for|with|at|by|on|or|and|it|them|us|a|an|tel|web',
    after: 'at|on|by|via|under|tel|phone|e-?mail|mail',
    things: 'cent(?:er|re)s?|desk|line|room|office|form|book|list|group|team|services?|order|of|point|out|up',
  },
  fr: {
    verbs:
      "(?:d'|de )?(?:appel(?:er|ez|le)|téléphone[rz]?|demande[rz]?|contacte[rz]?|écri(?:re|vez|s)|" +
      'envoye[rz]|répond(?:re|ez)|communique[rz]|join(?:dre|s|gnez)|parle[rz]?|réserve[rz])|' +
      "s'adresser|adressez-vous|s'inscrire|inscri(?:vez-vous|ptions?)|se renseigner|renseignez-vous",
    before: 'veuillez|prière|merci|svp|ou|et|par|pour',
    small: 'à|a|au|aux|avec|auprès de|pour|un|nous|ou|et|par|courriel|e-?mail|mail|tél|téléphone|web',
    after: 'à|au|aux|par|sur|via|tél|téléphone|courriel|mail',
  },
  de: {
    verbs:
      'rufen sie|ruf|ruft|anruf|anrufen|schreiben sie|schreib|schreibt|mailen sie|mail|e-?mail|' +
      'kontaktieren sie|kontakt|wenden sie sich|melden sie sich|fragen sie|frag|fragt|anmelden|anmeldung|telefonisch|bei',
    before: 'bitte|oder|und|per|zur',
    small: 'an|nach|mit|eine|oder|und|tel|telefon',
    after: 'an|anrufen|schreiben|mailen|kontaktieren|fragen|melden|unter|per|oder|und|telefonisch',
  },
  es: {
    verbs:
      'llam(?:e|en|a|ar)|telefone(?:e|ar)|escrib(?:a|an|e|ir)|contact(?:e|en|a|o|ar)|pregunt(?:e|en|a|ar)|' +
      'envi(?:e|en|a|ar)|diríjase|comuníquese|inscribirse|inscripción|póngase en contacto',
    before: 'por favor|o|y|por|para',
    small: 'a|al|con|por|un|una|o|y|correo|teléfono|tel',
    after: 'a|al|en|por|tel|teléfono|correo',
  },
  it: {
    verbs:
      'chiam(?:are|ate|a|i)|telefon(?:are|ate|a|i)|scriv(?:ere|ete|i|a)|contatt(?:are|ate|a|i|o)|' +
      'chied(?:ere|ete|i|a)|invia(?:re|te)?|manda(?:re|te)?|rivolgersi|rivolgetevi|iscrizioni?|iscriversi',
    before: 'per favore|si prega di|o|e|per',
    small: 'a|ad|al|alla|di|con|una|o|e|e-?mail|mail|telefono|tel',
    after: 'al|allo|a|su|via|per|tel|telefono',
  },
  nl: {
    verbs:
      'bel|bellen|mail|mailen|schrijf|schrijven|vraag|vragen|contact|contacteer|neem contact op|stuur|' +
      'aanmelden|meld je aan',
    before: 'graag|of|en|via|om',
    small: 'met|naar|aan|bij|een|of|en|e-?mail|tel|telefoon',
    after: 'op|via|of|bellen|mailen|schrijven|vragen|contacteren|tel|telefoon',
  },
  pt: {
    verbs:
      'lig(?:ue|uem|ar)|telefon(?:e|em|ar)|escrev(?:a|am|er)|contac?t(?:e|em|o|ar)|fal(?:e|em|ar)|' +
      'pergunt(?:e|em|ar)|envi(?:e|em|ar)|inscriç(?:ão|ões)|inscrever-se|dirija-se',
    before: 'por favor|ou|e|por|para',
    small: 'a|à|ao|para|com|por|um|ou|e|e-?mail|telefone|tel',
    after: 'no|pelo|ao|para|em|tel|telefone',
  },
  pl: {
    verbs:
      'dzwoń|zadzwoń|dzwonić|zadzwonić|pisz|napisz|pisać|napisać|kontakt|skontaktuj się|zapytaj|pytać|' +
      'zapisy|telefonicznie',
    before: 'proszę|prosimy|lub|albo|i',
    small: 'do|z|ze|o|u|na|lub|i|e-?mail|tel',
    after: 'pod|na|pod numer|pod numerem|lub|tel',
  },
  ru: {
    verbs:
      'звоните|позвоните|звонить|позвонить|пишите|напишите|писать|написать|спросите|спросить|' +
      'обращайтесь|обращаться|свяжитесь|связаться|контакт|запись',
    before: 'пожалуйста|или|и|по',
    small: 'к|с|со|у|на|по|или|и|телефону|почте|тел',
    after: 'по|на|по телефону|или|тел|телефон',
  },
  uk: {
    verbs:
      'телефонуйте|зателефонуйте|телефонувати|зателефонувати|дзвоніть|подзвоніть|дзвонити|пишіть|напишіть|' +
      "писати|написати|запитайте|запитати|звертайтеся|звертатися|зв'яжіться|зв'язатися|контакт|запис",
    before: 'будь ласка|або|чи|і|за',
    small: 'до|з|із|у|на|за|або|і|телефоном|поштою|тел',
    after: 'за|на|за телефоном|або|тел|телефон',
  },
  ar: {
    verbs: 'اتصل|اتصلوا|يرجى الاتصال|الاتصال|اكتب|اكتبوا|راسل|راسلوا|اسأل|اسألوا|تواصل|تواصلوا|التواصل',
    before: 'أو|من فضلك|يرجى',
    small: 'إلى|على|مع|عن|أو',
    after: 'على|عبر|أو|هاتف',
    glued: '(?:اتصلوا?|الاتصال) بـ?(?=\\p{L}{3})',
  },
  he: {
    verbs: 'צרו קשר עם|ליצור קשר עם|שאלו את|לשאול את|התקשרו|להתקשר|כתבו|לכתוב|פנו|לפנות',
    before: 'נא|בבקשה|או',
    small: 'אל|עם|את|או',
    after: 'בטלפון|במייל|טל|או',
    glued: '(?:התקשרו|להתקשר|כתבו|לכתוב|פנו|לפנות) ל-?(?=\\p{L}{2})',
  },
  fa: {
    verbs: 'با|به|تماس با|پرسش از|نامه به|ایمیل به',
    before: 'لطفا|یا',
    small: 'یا',
    after: 'تماس بگیرید|تماس بگیر|ایمیل بزنید|بنویسید|تماس|یا|تلفن',
  },
  zh: {
    glued:
      '[请請]?(?:致电|致電|联系|聯繫|联络|聯絡|打电话给|打電話給|发邮件给|發郵件給|写信给|寫信給|咨询|詢問|洽詢|洽)',
    ending: '(?:联系|聯繫|联络|聯絡)',
  },
  ja: {
    ending:
      '(?:まで|宛て?|(?:に|へ|まで)(?:お?電話|メール|ご?連絡|お?問い?合わせ|お?申し?込み)(?:を?(?:して)?(?:ください|下さい))?)',
  },
  ko: {
    ending: '(?:에게|께)(?:\\s?(?:전화|연락|문의|이메일|메일)(?:을|를)?\\s?(?:하세요|주세요|해 주세요|바랍니다)?)?',
  },
};
