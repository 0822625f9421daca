import type { Random } from './random.ts';

/** What a text of one language is made from. `{name}` in a sentence is filled from the list of that name. */
export type Phrases = {
  readonly openings: readonly string[];
  readonly sentences: readonly string[];
  readonly questions: readonly string[];
  readonly slots: Readonly<Record<string, readonly string[]>>;
  readonly hashtags: readonly string[];
  /** Slips on purpose: each holds one word that the plan bans. */
  readonly slips: readonly string[];
};

const es: Phrases = {
  openings: [
    'Hoy en el taller: {part}.',
    'El {day} salió a rodar la {thing} número {number}.',
    'Una historia corta sobre {part} y mucha paciencia.',
    '¿Llueve en {place}? Aquí seguimos.',
    'Lo que aprendimos esta semana con {part}:',
    'Nadie nos pidió una {thing} así, y aun así la hicimos.',
  ],
  sentences: [
    'Llegó una {thing} con {part} en las últimas y salió el {day} como si nada.',
    'La ruta de {place} tiene {number} kilómetros y ni un solo semáforo.',
    'Revisar {part} toma menos de {number} minutos si se hace cada mes.',
    'El {day} abrimos hasta tarde porque hay quien solo puede venir después del trabajo.',
    'Con aire de más la {thing} rebota, y con aire de menos se cansa quien pedalea.',
    'Guardamos cada pieza que se cambia y te la mostramos, aunque nadie la pida.',
    'Medimos el desgaste de {part} antes de decir que hay que cambiar algo.',
    'La vecina de {place} viene con su {thing} desde que abrimos, en 2014.',
    'Si suena al frenar, casi siempre es {part}, y casi nunca es caro.',
    'Pedimos las piezas a {number} proveedores y ninguno queda a más de un día de camino.',
    'En invierno la cadena pide aceite dos veces más que en verano. 🌧️',
    'Quien sube a {place} por primera vez suele pensar que la {thing} pesa demasiado.',
    'La garantía cubre {part} durante {number} meses, también si compraste en otra tienda.',
    'Pesamos la {thing} con todo puesto, porque nadie pedalea una foto de catálogo.',
    'El grupo del {day} acoge a cualquiera; el ritmo lo marca quien va más despacio.',
    'Cambiamos la hora de la salida a las siete, que a esa hora ya hay luz en {place}.',
    'Un niño de seis años ajustó solo {part} y ahora nos da consejos. 😄',
    'La lista de precios está en la puerta y no cambia según la cara de quien pregunta.',
    'Para el camino a {place} basta una luz decente y un poco de calma.',
    'Aprendimos a soldar porque enviar el cuadro a otra ciudad costaba {number} días.',
  ],
  questions: [
    '¿Cuál es tu ruta del {day}?',
    '¿Tú también miras {part} antes de salir?',
    '¿Qué le cambiarías a tu {thing}?',
    '¿Vienes el {day} a {place}?',
    '¿Te ha pasado algo así camino a {place}?',
  ],
  slots: {
    thing: ['bici', 'plegable', 'bici de carga', 'bici de paseo', 'gravel', 'bici infantil', 'eléctrica'],
    part: ['el freno', 'la cadena', 'el cambio trasero', 'la dirección', 'la luz', 'la zapata', 'el sillín'],
    place: ['Nazaret', 'Ruzafa', 'Cullera', 'Sagunto', 'Campanar', 'Benimaclet', 'Alboraya'],
    day: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
    number: ['8', '12', '14', '18', '24', '36', '45'],
  },
  hashtags: ['#BiciUrbana', '#ValenciaEnBici', '#TallerBrisa', '#RutaDelTuria', '#MañanaEnBici', '#SinHumo'],
  slips: [
    'Es un trabajo de primera clase y se nota.',
    'Una solución integral para tu {thing}.',
    'Te ofrecemos lo mejor del mercado para {part}.',
    'No te lo puedes perder este {day}.',
  ],
};

const en: Phrases = {
  openings: [
    'On the bench today: {part}.',
    'The {thing} that left on {day} had been waiting since March.',
    'A short story about {part} and a lot of patience.',
    'Raining in {place}? We are open.',
    'What we learnt this week about {part}:',
    'Nobody asked for a {thing} like this one. We built it.',
  ],
  sentences: [
    'A {thing} came in with {part} worn through and rolled out on {day} as if nothing had happened.',
    'The ride to {place} is {number} kilometres long and has no traffic lights at all.',
    'Checking {part} takes less than {number} minutes if you do it every month.',
    'We stay open late on {day} because some of you can only come after work.',
    'Too much air makes a {thing} bounce, and too little tires out the rider.',
    'We keep every part we replace and show it to you, even when nobody asks.',
    'We measure the wear on {part} before we say that anything needs changing.',
    'Our neighbour from {place} has brought the same {thing} since we opened in 2014.',
    'If it squeals when you brake it is nearly always {part}, and it is rarely expensive.',
    'Parts come from {number} suppliers, and none of them is more than a day away.',
    'In winter the chain wants oil twice as often as in summer. 🌧️',
    'People who climb to {place} for the first time tend to blame the weight of the {thing}.',
    'The guarantee covers {part} for {number} months, also when you bought elsewhere.',
    'We weigh the {thing} with everything on it, because nobody rides a catalogue photo.',
    'The {day} group takes anyone; the slowest rider sets the pace.',
    'We moved the start to seven, when there is light in {place} already.',
    'A six-year-old adjusted {part} without help and has been giving us advice since. 😄',
    'The price list hangs on the door, and it does not depend on who is asking.',
    'For the way to {place} you want a decent light and a little calm.',
    'We learnt to weld because sending a frame to another city took {number} days.',
  ],
  questions: [
    'Which way do you ride on {day}?',
    'Do you look at {part} before you leave?',
    'What would you change on your {thing}?',
    'Will you come to {place} on {day}?',
    'Has this ever happened to you on the way to {place}?',
  ],
  slots: {
    thing: ['bike', 'folding bike', 'cargo bike', 'city bike', 'gravel bike', "child's bike", 'tandem'],
    part: [
      'the brakes',
      'the chain',
      'the rear derailleur',
      'the headset',
      'the lights',
      'the spokes',
      'the saddle',
    ],
    place: [
      'the harbour',
      'Ruzafa',
      'the lagoon',
      'Sagunto',
      'the old riverbed',
      'Benimaclet',
      'the rice fields',
    ],
    day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    number: ['8', '12', '14', '18', '24', '36', '45'],
  },
  hashtags: ['#CityBikes', '#ValenciaByBike', '#BrisaWorkshop', '#RideToWork', '#QuietStreets', '#CargoBike'],
  slips: [
    'It is a world-class job and it shows.',
    'Our one-stop shop takes care of {part}.',
    'A real game changer for your {thing}.',
    'We leverage what we know about {part}.',
  ],
};

export const phrases = { es, en } as const;
export type TextLanguage = keyof typeof phrases;

/** A sentence with its slots filled. */
export function fill(template: string, { slots }: Phrases, random: Random): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const list = slots[name];
    return list ? random.pick(list) : whole;
  });
}
