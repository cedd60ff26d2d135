// Dates and hours in French.

import type { DateWords } from './date-words.ts';

export const frDates: DateWords = {
  months: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  shortMonths: 'janv fevr|fev mars avr mai juin juil aout sept oct nov dec',
  shortWeekdays: 'lun mar mer jeu ven sam dim',
  roles: {
    from: 'de du des',
    between: 'entre',
    to: 'a au',
    until: 'jusqu',
    and: 'et',
    at: 'a',
    noon: 'midi',
    midnight: 'minuit',
    hour: 'h heure heures',
    small: 'le la les en dans d l toute journee er re e',
    relative: 'prochain prochaine ce cet cette aujourd hui demain chaque tous toutes',
  },
};
