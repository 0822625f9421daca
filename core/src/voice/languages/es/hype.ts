import type { WordList } from '../../word-list.ts';

/** Superlativos y afirmaciones absolutas que necesitan prueba. */
export const HYPE: WordList = [
  {
    source:
      'Autocontrol, Código de Conducta Publicitaria: veracidad y prueba; las frases se ven en publicaciones',
    sure: 'sure',
    words: [
      'líder del mercado',
      'líderes del mercado',
      'líder en el mercado',
      'líderes en el mercado',
      'líder mundial',
      'líder indiscutible',
      'empresa líder',
      'líderes del sector',
      'único en el mundo',
      'única en el mundo',
      'únicos en el mundo',
      'inigualable',
      'inigualables',
      'insuperable',
      'insuperables',
      'imbatible',
      'imbatibles',
      'nunca antes visto',
      'nunca antes vista',
      'resultados garantizados',
      'garantizado al 100 %',
      'garantizado al 100%',
      '100 % garantizado',
      '100% garantizado',
      '100 % garantizada',
      '100% garantizada',
      '100 % efectivo',
      '100% efectivo',
      '100 % seguro',
      '100% seguro',
      'sin ningún riesgo',
      'cero riesgos',
      'libre de riesgos',
      'infalible',
      'infalibles',
      'milagroso',
      'milagrosa',
      'resultados inmediatos',
      'resultados instantáneos',
      'la solución definitiva',
      'única en el mercado',
      'único en el mercado',
      'únicas en el mercado',
      'únicos en el mercado',
      'nadie iguala nuestros',
      'nadie supera nuestros',
      'nadie mejora nuestros',
      'el más innovador',
      'la más innovadora',
      'el más avanzado',
      'la más avanzada',
      'número uno del mundo',
      'número uno del mercado',
    ],
  },
  {
    source: 'Visto en publicaciones; cada una tiene también un uso honrado',
    sure: 'likely',
    words: [
      'revolucionario',
      'revolucionaria',
      'sin precedentes',
      'incomparable',
      'de última generación',
      'número uno',
      'de otro nivel',
      'perfecto',
      'perfecta',
      'sin igual',
    ],
  },
  {
    source: 'Visto en publicaciones',
    sure: 'possible',
    words: [
      'increíble',
      'impresionante',
      'espectacular',
      'alucinante',
      'siempre',
      'nunca',
      'todo el mundo',
      'nadie',
    ],
  },
];

/** Una pregunta barata que descarta casi todos los textos. */
export const PERHAPS = /#1|n[.º°o]* ?1|número (?:1|uno)|mejor|únic|más|jamás|revolucionari/iu;
/** Superlativos sobre todo un mundo o un mercado. Los de `self: false` nadie los puede decir sin prueba. */
export const ABSOLUTES: readonly { readonly self: boolean; readonly pattern: RegExp }[] = [
  {
    self: true,
    pattern:
      /(?<![\p{L}\p{N}])(?:(?:el|la|los|las) mejor(?:es)?|nuestr[oa]s? mejor(?:es)?|(?:el|la|los|las) únic[oa]s?|(?:el|la|los|las) (?:\p{L}+ ){0,3}más \p{L}+) (?:\p{L}+ ){0,3}(?:del mundo|del mercado|del país|del planeta|de la historia|del universo|de todo \p{L}+)(?!\p{L})/giu,
  },
  {
    self: false,
    pattern:
      /(?<![\p{L}\p{N}])(?:el|la|los|las) (?:\p{L}+ ){0,4}(?:más \p{L}+|mejor(?:es)?) (?:\p{L}+ ){0,2}jamás (?:cread|hech|vist|construid|inventad)[oa]s?(?!\p{L})/giu,
  },
  {
    self: false,
    pattern:
      /(?<![\p{L}\p{N}])(?:plataforma|producto|solución|herramienta|tecnología|servicio|sistema|aplicación|app|forma|manera|método|experiencia) (?:\p{L}+ ){0,2}revolucionari[oa]s?(?!\p{L})/giu,
  },
  // «La herramienta n.º 1»: un puesto que nadie dio. Un paso, un número de revista o un capítulo no lo son.
  {
    self: false,
    pattern:
      /(?<![\p{L}\p{N}])(?:aplicación|app|curso|empresa|herramienta|marca|plataforma|producto|programa|proveedor|servicio|sistema|software|solución|tienda)s? (?:\p{L}+ ){0,2}(?:#1|n(?:\.?[º°]|úm\.?|ro\.?) ?1|número (?:1|uno))(?![\p{L}\p{N}])/giu,
  },
  {
    self: false,
    pattern:
      /(?<![\p{L}\p{N}])(?:#1|n(?:\.?[º°]|úm\.?|ro\.?) ?1|número (?:1|uno)) (?:en ventas|en el mundo|en España|en México|en Colombia|en Argentina|en Chile|en Perú|del país|del mundo|del mercado|del sector)(?!\p{L})/giu,
  },
  {
    self: false,
    pattern:
      /(?<![\p{L}\p{N}])(?:el |la )?mejor (?:aplicación|app|curso|función|herramienta|lanzamiento|oferta|plataforma|producto|programa|servicio|sistema|solución|versión) (?:\p{L}+ ){0,3}de la historia(?!\p{L})/giu,
  },
];
/** Quien habla de sí. */
export const SELF =
  /(?<!\p{L})(?:nuestr[oa]s?|nosotr[oa]s|somos|tenemos|ofrecemos|hacemos|vendemos|creamos|hicimos|nos)(?!\p{L})/iu;
/** Palabras que dicen de dónde sale una afirmación. */
export const PROOF =
  /(?<!\p{L})(?:según|fuentes?:|fuente|estudio|estudios|encuesta|medid[oa]s?|certificad[oa]s?|auditad[oa]s?|premiad[oa]s?|premios?|informe|datos de|ensayo|análisis|probad[oa])(?!\p{L})/iu;
export const DENIAL = /(?<!\p{L})(?:no|ni|nunca|jamás|sin|tampoco|nadie)(?!\p{L})/iu;
