/** Palabras tras las que tiene que venir algo: un emoji ahí está en lugar de una palabra. */
export const BEFORE_NOUN =
  'el la los las un una unos unas mi mis tu tus su sus nuestro nuestra me te nos de del al con'.split(' ');
