/** Words that tell French from Spanish and English. */
export const STOP_WORDS =
  "le la les un une des du de et est sont être avoir a ont pour par avec sans dans sur vous votre vos nous notre nos ils elle elles ce cette ces que qui quoi où quand comment mais ou donc pas ne plus très tout tous au aux en se sa son ses c'est n'est d'un d'une l'on".split(
    ' ',
  );
