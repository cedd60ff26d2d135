// Dates and hours in English.

import type { DateWords } from './date-words.ts';

export const enDates: DateWords = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  shortMonths: 'jan feb mar apr may jun jul aug sep|sept oct nov dec',
  shortWeekdays: 'mon tue|tues wed thu|thur|thurs fri sat sun',
  roles: {
    from: 'from',
    between: 'between',
    until: 'to until till through',
    and: 'and',
    at: 'at',
    noon: 'noon',
    midnight: 'midnight',
    hour: 'h',
    small: 'the of on in all day a st nd rd th',
    relative: 'next this coming today tonight tomorrow every each',
  },
};
