/** Words that only this language has, or has far more often than its neighbours; read off grammars, not texts. */
export const STOP_WORDS =
  'el la los las un una unos unas y del al que en con por para es son está están estamos eres soy somos fue ha han hay tu tus su sus nos nuestro nuestra nuestros nuestras lo le les se te me mi ti ya más muy pero sin sobre entre desde hasta cuando donde cómo qué cuál quién porque como si también así este esta estos estas ese esa eso esto aquí hoy mañana todo todos todas cada ni o de'.split(
    ' ',
  );
