// What people call it when something comes again. A table by language; all languages are read in every publication.

import type { Interval } from '../issue/recurrence.ts';

/**
 * Phrases have `|` between them; `{weekday}` is the name of one. Those that mean two things, such as `biweekly`, are not
 * here. What print says in a language is read besides.
 */
export const intervalWords: Readonly<Record<string, Readonly<Record<Interval, string>>>> = {
  en: {
    day: 'every day|each day|daily',
    week: 'every week|each week|weekly|once a week|each {weekday}|every {weekday}',
    'two weeks':
      'every two weeks|every 2 weeks|every other week|every second week|once every two weeks|fortnightly|every fortnight|every second {weekday}',
    month: 'every month|each month|monthly|once a month',
    year: 'every year|each year|yearly|annually|annual|once a year',
  },
  fr: {
    day: 'chaque jour|tous les jours|quotidien|quotidienne',
    week: 'chaque semaine|hebdomadaire|toutes les semaines|une fois par semaine|tous les {weekday}',
    'two weeks':
      'toutes les deux semaines|toutes les 2 semaines|une semaine sur deux|tous les quinze jours|tous les 15 jours',
    month: 'chaque mois|mensuel|mensuelle|tous les mois|une fois par mois',
    year: 'chaque année|annuel|annuelle|tous les ans|une fois par an',
  },
  de: {
    day: 'täglich|jeden Tag',
    week: 'wöchentlich|jede Woche|einmal pro Woche',
    'two weeks': 'alle zwei Wochen|alle 2 Wochen|jede zweite Woche|alle 14 Tage|vierzehntägig',
    month: 'monatlich|jeden Monat|einmal im Monat',
    year: 'jährlich|jedes Jahr|einmal im Jahr',
  },
  es: {
    day: 'diario|diariamente|todos los días|cada día',
    week: 'semanal|semanalmente|cada semana|todas las semanas|todos los {weekday}',
    'two weeks': 'cada dos semanas|cada 2 semanas|una semana de cada dos',
    month: 'mensual|mensualmente|cada mes|todos los meses',
    year: 'anual|anualmente|cada año|todos los años',
  },
  it: {
    day: 'quotidiano|ogni giorno|tutti i giorni',
    week: 'settimanale|ogni settimana|tutte le settimane',
    'two weeks': 'ogni due settimane|ogni 2 settimane|ogni quindici giorni',
    month: 'mensile|ogni mese|tutti i mesi',
    year: 'annuale|ogni anno|tutti gli anni',
  },
  nl: {
    day: 'dagelijks|elke dag|iedere dag',
    week: 'wekelijks|elke week|iedere week|iedere {weekday}',
    'two weeks': 'elke twee weken|elke 2 weken|om de twee weken|om de week|tweewekelijks',
    month: 'maandelijks|elke maand|iedere maand',
    year: 'jaarlijks|elk jaar|ieder jaar',
  },
  pt: {
    day: 'diário|diariamente|todos os dias|cada dia',
    week: 'semanal|semanalmente|todas as semanas|cada semana|toda semana',
    'two weeks': 'a cada duas semanas|de duas em duas semanas|cada duas semanas',
    month: 'mensal|mensalmente|todos os meses|cada mês|todo mês',
    year: 'anual|anualmente|todos os anos|cada ano|todo ano',
  },
  pl: {
    day: 'codziennie|każdego dnia',
    week: 'co tydzień|cotygodniowo|każdego tygodnia',
    'two weeks': 'co dwa tygodnie|co 2 tygodnie',
    month: 'co miesiąc|comiesięcznie|każdego miesiąca',
    year: 'co rok|co roku|corocznie',
  },
  ru: {
    day: 'ежедневно|каждый день',
    week: 'еженедельно|каждую неделю|раз в неделю',
    'two weeks': 'раз в две недели|каждые две недели|раз в 2 недели',
    month: 'ежемесячно|каждый месяц|раз в месяц',
    year: 'ежегодно|каждый год|раз в год',
  },
  uk: {
    day: 'щодня|кожного дня|кожен день',
    week: 'щотижня|кожного тижня|раз на тиждень',
    'two weeks': 'раз на два тижні|кожні два тижні',
    month: 'щомісяця|кожного місяця|раз на місяць',
    year: 'щороку|кожного року|раз на рік',
  },
  ar: {
    day: 'يوميًا|كل يوم',
    week: 'أسبوعيًا|كل أسبوع',
    'two weeks': 'كل أسبوعين',
    month: 'شهريًا|كل شهر',
    year: 'سنويًا|كل سنة',
  },
  he: {
    day: 'בכל יום|כל יום',
    week: 'בכל שבוע|כל שבוע',
    'two weeks': 'אחת לשבועיים|כל שבועיים',
    month: 'בכל חודש|כל חודש',
    year: 'בכל שנה|כל שנה',
  },
  fa: {
    day: 'هر روز|روزانه',
    week: 'هر هفته|هفتگی',
    'two weeks': 'هر دو هفته',
    month: 'هر ماه|ماهانه',
    year: 'هر سال|سالانه',
  },
  zh: {
    day: '每天|每日',
    week: '每周|每週|每星期',
    'two weeks': '每两周|每兩週|隔周|隔週',
    month: '每月|每个月|每個月',
    year: '每年',
  },
  ja: { day: '毎日', week: '毎週', 'two weeks': '隔週|二週間ごと', month: '毎月', year: '毎年' },
  ko: { day: '매일', week: '매주', 'two weeks': '격주', month: '매월|매달', year: '매년' },
};
