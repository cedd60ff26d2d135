// Words of the short fields that English and French do not share: `free`, `gratuit`, `all branches`.

import { once } from '../../../base/memoize.ts';

const ofOne = once(
  () =>
    new Set(
      (
        'all and of the for with by free members member per person online easter christmas holiday holidays closed closing weather snow storm strike stocktaking illness repairs ' +
        'library libraries branches school church hall room floor basement town manager editor chair chairperson secretary treasurer coordinator director teacher officer head ' +
        'report book handbook toolkit booklet leaflet newsletter website webpage recording reading hearing committee second third study pending dismissed appeal meeting ' +
        'trainer lawyer worker workers researcher professor nurse student volunteer volunteers founder president counsellor counselor interpreter translator speaker host year years month ' +
        'months week weeks day days people women men children country countries cost costs amount city price hours number name ' +
        'les des du et pour avec par gratuit gratuite gratuitement entrée libre membre pâques noël congé congés fermé fermée fermeture travaux tempête neige grève maladie ' +
        'bibliothèque bibliothèques école église salle étage mairie directeur directrice rédacteur rédactrice secrétaire trésorier trésorière coordonnateur coordonnatrice ' +
        'rapport livre trousse livret dépliant infolettre enregistrement lecture audience comité deuxième troisième étude rejeté appel réunion ligne toutes tous ' +
        'formateur formatrice avocat avocate avocats avocates intervenant intervenante travailleur travailleuse chercheur chercheuse professeur professeure infirmière infirmier étudiant ' +
        'étudiante bénévole bénévoles fondateur fondatrice conseiller conseillère interprète traducteur traductrice animateur animatrice présidente président année années mois semaine ' +
        'semaines jour jours femmes hommes enfants pays coût coûts montant ville prix heures nombre nom'
      ).split(' '),
    ),
);

/**
 * Whether a part of the text has such a word, and no name around it: `Nora Tremblay, editor`, and not `Albert Hall`.
 */
export function isOfOneLanguage(text: string): boolean {
  return (
    text.length < 120 &&
    text.split(/[,;()]/).some((part) => {
      const words = part.match(/[A-Za-zÀ-ÖØ-öø-ÿŒœ]+/g) ?? [];
      return (
        words.slice(1).every((word) => word === word.toLowerCase()) &&
        words.some((word) => ofOne().has(word.toLowerCase()))
      );
    })
  );
}
