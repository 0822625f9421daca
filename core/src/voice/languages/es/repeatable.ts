/** Palabras que solo por descuido van dos veces seguidas, porque nadie las acentúa. */
export const NEVER_TWICE =
  'el la los las un una unos unas y e o u de del a al en con por que se su sus mi mis tu tus lo le les me te nos es son pero ni si porque desde hasta más este esta estos estas ese esa cada cuando donde'.split(
    ' ',
  );
