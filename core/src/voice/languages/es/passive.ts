/** Participios irregulares, en sus cuatro formas. */
export const IRREGULAR =
  'abiert cubiert descubiert dich escrit descrit inscrit hech deshech impres muert puest compuest expuest propuest rot vist previst vuelt devuelt resuelt'.split(
    ' ',
  );
/** Participios que con «ser» describen y no padecen: «es conocido», «son parecidos». */
export const ADJECTIVES =
  'cansad considerad educad parecid conocid divertid aburrid querid pesad delicad complicad limitad privad adecuad variad elevad avanzad debid sagrad usad salad callad atrevid'.split(
    ' ',
  );
/** Una forma de «ser», hasta dos adverbios, y lo que puede ser un participio. */
export const PASSIVE =
  /(?<!\p{L})(?:es|son|fue|fueron|era|eran|será|serán|sería|serían|sea|sean|fuera|fueran|ser|sido|siendo)((?: no| ya| también| nunca| siempre| solo| \p{L}+mente){0,2}) (\p{L}{2,}?)(?:ad|id)?([oa]s?)(?!\p{L})/giu;
