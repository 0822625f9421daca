/**
 * Words that say how a message is meant and what it is about, in Spanish and English. Small on purpose: a
 * message without any of them is not judged, and a person's own label always counts before these.
 * Stems without accents, matched at the start of words; `*` ends a stem that may go on.
 */

export const POSITIVE =
  'gracias, excelente*, buenisim*, riquisim*, delicios*, encant*, genial*, perfect*, felicit*, recomend*, feliz, felices, bravo, maravill*, amo, love*, loving, great, thank*, awesome, excellent, perfect*, amazing, nice, helpful, brilliant, congrat*, happy, saved me, works well, well done';

export const NEGATIVE =
  'mal, malo, mala, malos, malas, malisim*, pesim*, horrible*, terrible*, decepci*, estafa*, robo, caro, cara, carisim*, tarde, demora*, retras*, queja*, reclam*, roto, rota, rancio, amarg*, nunca llego, no llega, no funciona, no sirve, bad, worse, worst, terrible, awful, broken, breaks, broke, bug*, crash*, fail*, disappoint*, late, expensive, scam, slow, annoy*, confus*, hate*, does not work, doesnt work, lost';

/** Words that turn the next ones around. */
export const NEGATIONS = 'no, nunca, ni, sin, not, never, dont, doesnt, isnt, wasnt, without';

export const GOOD_SIGNS = ['😍', '❤', '👏', '🙌', '😊', '🥰', '👍', '🎉', '💚', '🤎', '☕'];
export const BAD_SIGNS = ['😡', '🤬', '😠', '👎', '💩', '😞', '🤮', '😤'];

export const THEMES = [
  'price',
  'delivery',
  'stock',
  'quality',
  'how-to',
  'problem',
  'thanks',
  'visit',
] as const;

export type Theme = (typeof THEMES)[number];

export const THEME_WORDS: Readonly<Record<Theme, string>> = {
  price:
    'precio*, cuesta*, vale, valor, caro, cara, barat*, descuento*, rebaja*, oferta*, plata, price*, pricing, cost*, expensive, cheap*, discount*, licen*, paid, free',
  delivery:
    'envio*, envia*, despach*, domicilio*, pedido*, llega*, llego, transportadora, demora*, entrega*, shipping, shipped, deliver*, arrive*, order*',
  stock: 'queda*, agotad*, disponible*, hay, inventario, preventa, in stock, sold out, available*, preorder*',
  quality:
    'sabor*, sabe, aroma*, fresco*, amarg*, acid*, tostion, rancio, rico, riquisim*, calidad, taste*, flavo*, fresh, quality, reliable, solid, fast, slow',
  'how-to':
    'como, cuanto tiempo, cuantos gramos, receta*, moler, molienda, molino, preparo, preparar, temperatura, gramos, how, config*, install*, setup, set up, docs, documentation, example*, migrate*, migration, flag*, syntax',
  problem:
    'no funciona, no sirve, error*, problema*, roto, rota, falla*, queja*, reclam*, bug*, crash*, broken, breaks, broke, issue*, fail*, regression*, doesnt work, does not work',
  thanks: 'gracias, agradec*, thank*, thanks, cheers, appreciate*',
  visit:
    'barra, horario*, direccion, abren, abierto*, cata, taller, reserva*, cupo*, teusaquillo, office hours, meetup*, talk, stream*, event*, join',
};
