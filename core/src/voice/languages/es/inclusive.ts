import type { WordList } from '../../word-list.ts';

/** Palabras que excluyen o hieren, con lo que se dice hoy. */
export const EXCLUDING: WordList = [
  {
    source:
      'Real Patronato sobre Discapacidad y CERMI, guías de estilo; Constitución española, artículo 49 (2024)',
    sure: 'sure',
    words: {
      minusválido: ['persona con discapacidad'],
      minusválida: ['persona con discapacidad'],
      minusválidos: ['personas con discapacidad'],
      minusválidas: ['personas con discapacidad'],
      minusvalía: ['discapacidad'],
      discapacitado: ['persona con discapacidad'],
      discapacitada: ['persona con discapacidad'],
      discapacitados: ['personas con discapacidad'],
      discapacitadas: ['personas con discapacidad'],
      'para inválidos': ['para personas con discapacidad'],
      'los inválidos': ['las personas con discapacidad'],
      sordomudo: ['persona sorda'],
      sordomuda: ['persona sorda'],
      sordomudos: ['personas sordas'],
      'retrasado mental': ['persona con discapacidad intelectual'],
      'retrasada mental': ['persona con discapacidad intelectual'],
      'postrado en una silla de ruedas': ['que usa silla de ruedas'],
      'postrada en una silla de ruedas': ['que usa silla de ruedas'],
      'confinado a una silla de ruedas': ['que usa silla de ruedas'],
      'confinada a una silla de ruedas': ['que usa silla de ruedas'],
    },
  },
  {
    source: 'Fundéu y guías de lenguaje no sexista y no racista',
    sure: 'sure',
    words: {
      'crimen pasional': ['feminicidio', 'asesinato machista'],
      'sexo débil': ['mujeres'],
      'derechos del hombre': ['derechos humanos'],
      'trabajo de chinos': ['trabajo minucioso'],
      'trabajar como un negro': ['trabajar sin descanso'],
      'trabajar como negros': ['trabajar sin descanso'],
      'merienda de negros': ['caos'],
      'hacer el indio': ['hacer el tonto'],
      'inmigrantes ilegales': ['inmigrantes en situación irregular'],
      'inmigrante ilegal': ['inmigrante en situación irregular'],
    },
  },
  {
    source: 'Guías de lenguaje inclusivo; según el contexto',
    sure: 'likely',
    words: {
      'lista negra': ['lista de bloqueo'],
      'lista blanca': ['lista de permitidos'],
      'tercera edad': ['personas mayores'],
      ancianos: ['personas mayores'],
      azafata: ['auxiliar de vuelo'],
      azafatas: ['auxiliares de vuelo'],
      'ama de casa': ['persona que cuida del hogar'],
    },
  },
  {
    source: 'Guías de lenguaje inclusivo',
    sure: 'possible',
    words: ['señorita', 'inválido', 'inválida', 'loco', 'loca', 'el hombre'],
  },
];

type Generic = {
  readonly neutral: readonly string[];
  readonly doubled: readonly string[];
  readonly e: readonly string[];
};

/**
 * Masculinos genéricos del plural, con lo que cada forma de lenguaje inclusivo pone en su lugar.
 * Fuente: guías de lenguaje no sexista de administraciones; la RAE los da por buenos, y por eso solo se
 * buscan donde el plan pide otra cosa.
 */
export const GENERIC: Readonly<Record<string, Generic>> = {
  bienvenidos: {
    neutral: ['te damos la bienvenida'],
    doubled: ['bienvenidas y bienvenidos'],
    e: ['bienvenides'],
  },
  'los usuarios': {
    neutral: ['quienes usan', 'las personas usuarias'],
    doubled: ['las usuarias y los usuarios'],
    e: ['les usuaries'],
  },
  'los clientes': {
    neutral: ['la clientela'],
    doubled: ['las clientas y los clientes'],
    e: ['les clientes'],
  },
  'los trabajadores': {
    neutral: ['el personal'],
    doubled: ['las trabajadoras y los trabajadores'],
    e: ['les trabajadores'],
  },
  'los empleados': {
    neutral: ['el personal'],
    doubled: ['las empleadas y los empleados'],
    e: ['les empleades'],
  },
  'los ciudadanos': {
    neutral: ['la ciudadanía'],
    doubled: ['las ciudadanas y los ciudadanos'],
    e: ['les ciudadanes'],
  },
  'los alumnos': { neutral: ['el alumnado'], doubled: ['las alumnas y los alumnos'], e: ['les alumnes'] },
  'los profesores': {
    neutral: ['el profesorado'],
    doubled: ['las profesoras y los profesores'],
    e: ['les profesores'],
  },
  'los suscriptores': {
    neutral: ['quienes tienen suscripción'],
    doubled: ['las suscriptoras y los suscriptores'],
    e: ['les suscriptores'],
  },
  'los seguidores': {
    neutral: ['la comunidad'],
    doubled: ['las seguidoras y los seguidores'],
    e: ['les seguidores'],
  },
  'los desarrolladores': {
    neutral: ['quienes desarrollan'],
    doubled: ['las desarrolladoras y los desarrolladores'],
    e: ['les desarrolladores'],
  },
  'los consumidores': {
    neutral: ['quienes consumen'],
    doubled: ['las consumidoras y los consumidores'],
    e: ['les consumidores'],
  },
  'los interesados': {
    neutral: ['quienes tengan interés'],
    doubled: ['las interesadas y los interesados'],
    e: ['les interesades'],
  },
  'los ganadores': {
    neutral: ['quienes ganen'],
    doubled: ['las ganadoras y los ganadores'],
    e: ['les ganadores'],
  },
  'los vecinos': { neutral: ['el vecindario'], doubled: ['las vecinas y los vecinos'], e: ['les vecines'] },
  'todos los que': { neutral: ['quienes'], doubled: ['todas y todos los que'], e: ['todes les que'] },
};
