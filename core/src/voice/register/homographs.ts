function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

/** Forms of tú, vos and vosotros that are other words first; they count only behind `si`, `no`, `te` and the like. */
export const LOOKALIKES = words(`
arranques borras choques conquistas demoras desmontes despliegues pitas rebajes saques tuestes
agendas alcances alegres amas amenazas apuestas aportes apuntes armas ataques avances aventuras ayudas bailes bajas barras bastas
bates bebé bebés burlas calles cantes cargas casas causas cazas cenas charlas cierres citas cobras cobres colecciones comas completas
completes compras conservas consultas contratas controles copias cortas cortes cortés cosas costas crías cruces cuentas cuestas
cuestiones curas datas debates denuncias des descargas detalles diferencias dobles donas dones dudas duras embarques emociones
empaques empates encajes enfermas enfoques enganches enteras entregas envidias escapes esperas etiquetas extrañas facturas
fallas faltas fijas firmas firmes formas frías fuerzas fundas funciones ganas giras goces guardas guías hipotecas iguales
ilusiones importes impresiones informes intereses juntas lances lanzas lideres ligas ligues limpias llamas llenas luces luchas
maduras manchas maravillas marcas marqués matas mates mejoras mejores menciones meriendas metas mezclas midas miras molas moles
molestas montes montés muelas muestras nombres notas ocultas ocupas pagas pares partes pasas pases patines peines pesas picas
pintas piques planchas plantas platicas poses potencias practicas preguntas programas pruebas publicas quejas quemas reacciones
rebajas recargas recortes reflexiones reinas relaciones rellenas reportes rescates reservas restas rías rimas sales salvas sanas
secas selecciones señales siembras sobras sobres soluciones soportes sospechas sueltas sumas tapas tardes temas tiendas tomás tiras
tomas toques trazas unas vacunas vales valores vendas viajes vibras visitas vistas vivas zarpas sed id red dad piensos fotos
diseñes retos cepas limites participes continuas regalos
`);

/** What must stand before one of them. */
export const VERB_SIGNS = words('si cuando no tú te mientras aunque nunca qué ya lo');

/** Imperatives that are nouns, adjectives or small words first; they count only before what a verb takes. */
export const NOUN_IMPERATIVES = words(`
tueste
agenda ayuda carga cocina completa compra consulta copia denuncia descarga dona entrega escucha etiqueta firma guarda llama
llena marca mezcla plancha pregunta programa prueba recarga rellena reserva suma visita monta nota toma arma apunta mira
apunte aporte baile cante cargue corte cruce cure debate doble empaque enfoque escape firme informe integre mande monte nade
nombre note pase peine pique plante quede recorte reporte retire salve toque trate viaje vista coma cosa tema mate pare junte
alcance avance ataque cierre cite cobre goce importe ligue parte sobre tarde entre fije limpie toquen
`);

/** What tells a verb from a noun when it stands behind it. */
export const OBJECT_SIGNS = words(`
el la los las un una unos unas tu tus tú te su sus nuestro nuestra nuestros nuestras este esta estos estas ese esa esos esas
aquel aquella mi mis ya ahora hoy aquí acá cómo qué cuál cuáles quién dónde cuándo cuánto cuántos todo toda todos todas cada
`);

/** Wishes and set phrases that only look like the imperative of usted: “Viva…”, “Sea cual sea…”, “Pase lo que pase”. */
export const WISHES = words(`
viva vivan sea sean haya hayan vaya vayan pase cueste cuesten pese caiga llueva quiera quieran valga conste baste salga muera
diga oiga mande
`);

/** Imperatives of usted that speak to nobody: labels and recipes. */
export const IMPERSONAL = words(`
véase agítese consérvese léase dígase entiéndase úsese consúmase refrigérese guárdese añádase mézclese agréguese colóquese
hágase tómese cúmplase publíquese archívese
`);

/** Irregular imperatives of tú that are other words too, and what must follow. */
export const SHORT_IMPERATIVES: ReadonlyMap<string, RegExp> = new Map([
  ['ven', /^(?:a|al|y|con|por|temprano|hoy|mañana|este|esta|pronto|$)$/],
  ['di', /^(?:que|sí|no|adiós|hola|presente|qué|cuál|cómo)$/],
  ['sal', /^(?:a|al|de|del|y|con|por)$/],
  ['sé', /^(?:tú|parte|testigo|quien|auténtico|auténtica|feliz)$/],
  ['haz', /^(?!de$)/],
  ['pon', /^/],
  ['ten', /^/],
  ['venga', /^(?:a|al|y|con|por|temprano)$/],
  ['vengan', /^(?:a|al|y|con|por|temprano|todos|todas|$)/],
  ['vení', /^/],
  ['entre', /^(?:a|al|y)$/],
  ['entra', /^(?:a|al|y|en)$/],
  ['compra', /^\d/],
  ['cuenta', /^(?:cómo|qué|cuál|cuáles|cuándo|cuánto|cuántos|dónde|hasta)$/],
  [
    'disfrute',
    /^(?:de|del|el|la|los|las|sus?|una?|nuestr[oa]s?|est[ea]|estos|estas|más|hoy|con|en|cada|todo|toda|ya|al)$/,
  ],
  ['descargue', /^(?:el|la|los|las|sus?|una?|nuestr[oa]s?|est[ea]|aquí|ya|gratis|hoy)$/],
  ['etiqueta', /^(?:a|al|aquí|en)$/],
  ['llama', /^(?:a|al|ya|ahora|hoy)$/],
  ['pregunta', /^(?:a|al|por|en|sin)$/],
]);

/** Verbs behind which an infinitive tells what somebody else does: “Busca crecer”, “Intenta mejorar”. */
export const MODALS = words('busca intenta logra consigue promete evita planea propone considera');

/** Words that may stand before an imperative at the start of a clause. */
export const OPENERS = words(`
ya hoy ahora solo sólo también entonces luego después primero mañana además aquí pues hola ey oye mejor por favor y o e u pero
recuerda siempre
`);

/** First words of clauses behind whose comma an imperative may stand: “Si buscas café, visita…”. */
export const SUBORDINATORS = words(
  'si cuando para hola buenas hoy ahora mañana además primero luego después ey',
);

/** Words between the imperative of usted and what belongs to the reader: “Recoja aquí en caja su pedido”. */
export const BETWEEN = words(`
a al ante con de del desde en hacia hasta para por sin sobre y e o ya hoy ahora aquí acá allí también solo siempre todo toda todos
todas mejor bien gratis rápido fácilmente no como más
`);

/** Nouns and exclamations that look like an imperative with a pronoun behind it. */
export const NOT_ENCLITIC = words(`
caos bacalaos chocolate dale date dela dele denos dese deles dime idos irse llanos manos mate paganos parala planos regala salame
sanos sela selo sete tela tomate vela velas velo velos verano veranos vete ganos pasamela osito
`);

/** Small words that verbs happen to be written like: parar, sobrar, unir. */
export const SMALL_WORDS = words('para sobre una unas');
