// What mails say in each language: how their writers take leave, and what their programs put into heads and above
// quotations. All languages are read in every publication: a colleague's program has a language of its own.

import { once } from '../../base/memoize.ts';

/** Phrases with `|` between them, in small letters. */
interface MailWords {
  /** What a writer takes leave with. */
  readonly farewells: string;
  /** The same, but what is below can be whom the text thanks. */
  readonly thanks: string;
  readonly from: string;
  readonly subject: string;
  readonly date: string;
  /** What else a head has. */
  readonly heads: string;
  /** `On 3 April, Bob wrote:` begins with the first, and has the second. */
  readonly on: string;
  readonly wrote: string;
  /** Between `-----`. */
  readonly forwarded: string;
  /** What programs add below a mail. */
  readonly devices: string;
}

const words: Readonly<Record<string, MailWords>> = {
  en: {
    farewells:
      'regards|best regards|kind regards|warm regards|my best regards|with best regards|with kind regards|many regards|wishes|best wishes|warm wishes|with best wishes|best|all the best|thanks in advance|many thanks in advance|thank you in advance|sincerely|yours sincerely|yours faithfully|yours truly|yours|see you soon|take care',
    thanks: 'thanks|thank you|many thanks|with thanks|best thanks|kind thanks|warm thanks|cheers',
    from: 'from',
    subject: 'subject',
    date: 'date',
    heads: 'to|cc|bcc|sent|reply-to',
    on: 'on',
    wrote: 'wrote|writes',
    forwarded: 'forwarded message|original message',
    devices: 'sent from my|sent from mail|sent from outlook|sent from yahoo|sent from proton|get outlook for',
  },
  fr: {
    farewells:
      'cordialement|bien cordialement|très cordialement|amicalement|bien amicalement|bien à toi|bien à vous|merci d’avance|merci beaucoup d’avance|avec mes remerciements|salutations|meilleures salutations|cordiales salutations|sincères salutations|à bientôt',
    thanks: 'merci|merci beaucoup|avec merci|mes remerciements',
    from: 'de',
    subject: 'objet',
    date: 'date',
    heads: 'à|a|envoyé|cci|répondre à',
    on: 'le',
    wrote: 'a écrit|écrit',
    forwarded:
      'message transféré|message d.origine|message original|début du message transféré|début du message réexpédié',
    devices:
      'envoyé de mon|envoyé depuis mon|envoyé à partir de mon|envoyé de outlook|envoyé depuis outlook|envoyé à partir de outlook|envoyé de yahoo|envoyé depuis yahoo|envoyé à partir de yahoo|envoyé à partir de courrier|envoyé depuis mail|télécharger outlook pour|obtenir outlook pour|obtenez outlook pour|provenance : courrier',
  },
  de: {
    farewells:
      'mit freundlichen grüßen|mit freundlichem gruß|mit besten grüßen|mit herzlichen grüßen|mit lieben grüßen|freundliche grüße|freundliche grüsse|mit freundlichen grüssen|beste grüße|beste grüsse|besten gruß|herzliche grüße|herzliche grüsse|herzlichen gruß|liebe grüße|liebe grüsse|lieben gruß|viele grüße|viele grüsse|schöne grüße|grüße|gruß|hochachtungsvoll|mfg|lg|vg|danke im voraus|vielen dank im voraus|bis bald',
    thanks: 'danke|vielen dank|herzlichen dank|besten dank|danke schön',
    from: 'von',
    subject: 'betreff',
    date: 'datum',
    heads: 'an|gesendet|kopie|antwort an',
    on: 'am',
    wrote: 'schrieb',
    forwarded:
      'weitergeleitete nachricht|ursprüngliche nachricht|original-nachricht|anfang der weitergeleiteten nachricht',
    devices:
      'von meinem iphone gesendet|von meinem ipad gesendet|von meinem handy gesendet|von meinem samsung|gesendet von meinem|gesendet von mail|gesendet von outlook|outlook für ios|outlook für android|outlook für mac',
  },
  es: {
    farewells:
      'saludos|un saludo|saludos cordiales|un cordial saludo|cordiales saludos|atentamente|muy atentamente|cordialmente|un abrazo|abrazos|gracias de antemano|muchas gracias de antemano|hasta pronto',
    thanks: 'gracias|muchas gracias|mil gracias',
    from: 'de',
    subject: 'asunto',
    date: 'fecha',
    heads: 'para|enviado|enviado el|cco|responder a',
    on: 'el',
    wrote: 'escribió',
    forwarded: 'mensaje reenviado|mensaje original|inicio del mensaje reenviado',
    devices: 'enviado desde mi|enviado desde outlook|enviado desde correo|obtener outlook para',
  },
  it: {
    farewells:
      'cordiali saluti|distinti saluti|cordialmente|saluti|tanti saluti|un caro saluto|un saluto|cari saluti|a presto|grazie in anticipo|molte grazie in anticipo|grazie anticipatamente',
    thanks: 'grazie|grazie mille|molte grazie|tante grazie',
    from: 'da',
    subject: 'oggetto',
    date: 'data',
    heads: 'a|inviato|inviata|ccn|rispondi a',
    on: 'il',
    wrote: 'ha scritto',
    forwarded: 'messaggio inoltrato|messaggio originale|inizio messaggio inoltrato',
    devices:
      'inviato da iphone|inviato da ipad|inviato dal mio|inviato da outlook|inviato da posta|scarica outlook per',
  },
  nl: {
    farewells:
      'met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|hartelijke groet|hartelijke groeten|met hartelijke groet|groet|groeten|groetjes|hoogachtend|mvg|alvast bedankt|bij voorbaat dank|tot ziens',
    thanks: 'bedankt|dank|dank je wel|dank u wel|hartelijk dank',
    from: 'van',
    subject: 'onderwerp',
    date: 'datum',
    heads: 'aan|verzonden|antwoord aan',
    on: 'op',
    wrote: 'schreef|heeft geschreven',
    forwarded: 'doorgestuurd bericht|oorspronkelijk bericht|begin doorgestuurd bericht',
    devices:
      'verstuurd vanaf mijn|verzonden vanaf mijn|verzonden vanuit mijn|verzonden vanuit outlook|outlook voor ios|outlook voor android',
  },
  pt: {
    farewells:
      'atenciosamente|cordialmente|saudações|cordiais saudações|com os melhores cumprimentos|melhores cumprimentos|cumprimentos|abraço|abraços|um abraço|até breve|obrigado desde já|obrigada desde já|desde já obrigado|desde já obrigada',
    thanks: 'obrigado|obrigada|muito obrigado|muito obrigada|grato|grata',
    from: 'de',
    subject: 'assunto',
    date: 'data',
    heads: 'para|enviado|enviada|enviado em|enviada em|cco|responder a',
    on: 'em|a|no dia',
    wrote: 'escreveu',
    forwarded: 'mensagem encaminhada|mensagem reencaminhada|mensagem original|início da mensagem reencaminhada',
    devices: 'enviado do meu|enviado a partir do meu|enviado do outlook|enviado do correio|obter o outlook para',
  },
  pl: {
    farewells: 'pozdrawiam|pozdrowienia|z poważaniem|serdecznie pozdrawiam|serdeczne pozdrowienia|z góry dziękuję',
    thanks: 'dziękuję|dzięki',
    from: 'od',
    subject: 'temat',
    date: 'data',
    heads: 'do|wysłano|dw|udw',
    on: 'w dniu|dnia',
    wrote: 'napisał|napisała|pisze',
    forwarded: 'wiadomość przekazana dalej|wiadomość oryginalna|przekazana wiadomość',
    devices: 'wysłane z mojego|wysłano z mojego|wysłane z iphone',
  },
  ru: {
    farewells: 'с уважением|всего доброго|с наилучшими пожеланиями|заранее спасибо|заранее благодарю',
    thanks: 'спасибо|благодарю',
    from: 'от|от кого',
    subject: 'тема',
    date: 'дата',
    heads: 'кому|отправлено|копия',
    on: 'в',
    wrote: 'написал|написала|пишет',
    forwarded: 'пересылаемое сообщение|исходное сообщение',
    devices: 'отправлено с моего|отправлено с iphone|отправлено из мобильной',
  },
  uk: {
    farewells: 'з повагою|усього найкращого|з найкращими побажаннями|наперед дякую',
    thanks: 'дякую',
    from: 'від|від кого',
    subject: 'тема',
    date: 'дата',
    heads: 'кому|надіслано|копія',
    on: 'у|в',
    wrote: 'написав|написала|пише',
    forwarded: 'переслане повідомлення|оригінальне повідомлення',
    devices: 'надіслано з мого|надіслано з iphone',
  },
  ja: {
    farewells: '敬具|よろしくお願いします|よろしくお願いいたします',
    thanks: 'ありがとうございます',
    from: '差出人',
    subject: '件名',
    date: '日付|日時',
    heads: '宛先|送信日時',
    on: '',
    wrote: '',
    forwarded: '転送メッセージ',
    devices: 'iphoneから送信',
  },
  zh: {
    farewells: '此致|敬上|祝好|顺祝商祺',
    thanks: '谢谢|謝謝',
    from: '发件人|寄件者|寄件人',
    subject: '主题|主旨|主題',
    date: '日期',
    heads: '收件人|收件者|发送时间|寄件日期|抄送|副本',
    on: '',
    wrote: '',
    forwarded: '转发邮件|转发的邮件|轉寄郵件|原始邮件|原始郵件',
    devices: '从我的 iphone 发送|發自我的 iphone|发自我的 iphone',
  },
};

/** Those of all languages, as one part of a pattern; the longest first. */
function phrases(name: keyof MailWords): string {
  const all = Object.values(words).flatMap((language) => language[name].split('|'));
  const found = [...new Set(all)].filter((word) => word !== '').sort((a, b) => b.length - a.length);
  return `(?:${found.join('|').replaceAll('’', "[’']")})`;
}

/** A line that is a farewell and nothing more. */
export const farewell = once(
  () => new RegExp(`^(?:${phrases('farewells')}|${phrases('thanks')})\\s?[,!.،，。！]?$`, 'iu'),
);

/** What is below may be whom the text thanks. */
export const thanks = once(() => new RegExp(`^${phrases('thanks')}\\s?[,!.。！]?$`, 'iu'));

/** A line of the head of a mail: its name, and its value. */
export const headLine = once(() => {
  const names = ['from', 'subject', 'date', 'heads'].map((name) => phrases(name as keyof MailWords)).join('|');
  return new RegExp(`^[>\\s*]*(${names})\\s*\\*{0,2}\\s*[:：]\\s*\\*{0,2}\\s*(.*)$`, 'iu');
});
export const fromName = once(() => new RegExp(`^${phrases('from')}$`, 'iu'));
export const subjectName = once(() => new RegExp(`^${phrases('subject')}$`, 'iu'));
/** In no form. */
export const nameOfHeadsOnly = once(() => new RegExp(`^(?:${phrases('subject')}|${phrases('heads')})$`, 'iu'));

/** How a line above a quotation begins, and the verb in it. */
export const onOpening = once(() => new RegExp(`^[>\\s]*${phrases('on')}\\s`, 'iu'));
export const wrote = once(() => new RegExp(`(?<!\\p{L})${phrases('wrote')}(?!\\p{L})`, 'iu'));

export const forwardedLine = once(
  () =>
    new RegExp(
      `^[>\\s]*(?:-{2,}\\s*${phrases('forwarded')}\\s*-*|(?:begin )?${phrases('forwarded')}\\s?[:：])\\s*$`,
      'iu',
    ),
);

export const deviceLine = once(() => new RegExp(`^${phrases('devices')}(?!\\p{L}).{0,120}$`, 'iu'));
