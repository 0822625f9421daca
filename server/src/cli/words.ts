import type { Language } from '../../../core/src/rules/words.ts';

/** What the command line says itself. Findings and reports have their words in `core`. */
export type CliWords = typeof english;

export function cliWords(language: Language): CliWords {
  return language === 'es' ? spanish : english;
}

/** What kept the system from doing something, by the code of its error. */
export function reasonText({ reasons }: CliWords, code: string): string {
  return reasons[code] ?? code;
}

type MetricsTold = {
  readonly channel: string;
  readonly posts: number;
  readonly silent: number;
  readonly refused?: string;
};

const englishReasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it does not exist',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ELOOP: 'its links lead in a circle',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EMFILE: 'too many files are open',
  EBUSY: 'another program is using it',
};

const english = {
  headings: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    common: 'Everywhere:',
    commands: 'Commands:',
    examples: 'Examples:',
    exits: 'Exit codes:',
  },
  usage: '[options]',
  usageOfProgram: '<command> [options]',
  about:
    'Checks social media plans and posts that are kept as files: format, limits of each network, voice, calendar.',
  moreHelp: 'vocero help <command> tells more about a command.',
  help: 'shows this help',
  helpCommand: 'Shows the help of a command.',
  version: 'shows the version',
  lang: 'language of all that is said; if not given, that of LC_ALL, LC_MESSAGES or LANG',
  color: 'colours; auto if not given, which heeds the terminal and NO_COLOR',
  exitClean: 'Done.',
  exitFailure: 'Wrong usage, or a failure: the reason is on standard error.',
  choice: 'choice',
  standard: (choice: string) => `${choice} if not given`,

  accountByHand: 'publish there by hand: Vocero cannot yet',
  accountLacks: (names: string) => `not signed in: ${names} is missing`,
  accountReady: 'its secrets are there',
  accountMayNot: 'may not publish',
  accountUntil: (day: string) => `until ${day}`,
  noMetrics: 'No numbers to read: no channel has a way in, or its network tells none. See “vocero accounts”.',
  metricsRead: ({ channel, posts, silent, refused }: MetricsTold) =>
    `${channel}: numbers of ${posts === 1 ? '1 post' : `${posts} posts`}${silent > 0 ? `; the network told nothing of ${silent}` : ''}.${refused === undefined ? '' : ` ${refused}`}`,
  metricsWouldRead: ({ channel, silent, cost }: MetricsTold & { readonly cost: string }) =>
    `${channel}: would ask for ${silent === 1 ? '1 post' : `${silent} posts`}${cost ? `, which costs ${cost}` : ''}.`,
  noSecretsGiven: 'Standard input does not begin with a line of JSON: {"VOCERO_…": "…"}.',
  oneProject: 'The paths belong to several plans. Publish from one at a time.',
  notInPlan: (channel: string) => `The plan has no channel “${channel}”.`,
  noSuchPost: (post: string) => `There is no post “${post}” there.`,
  sayWhat: 'Say what to publish.',
  sayWhatHint: 'Name files, or take what is due with --due.',
  sayWhatAhead: 'Say what to hand over to the networks.',
  sayWhatAheadHint: 'Name posts, or a folder of them: vocero schedule posts/launch.post.md',
  sayWhatBack: 'Say what to take back.',
  sayWhatBackHint: 'Name posts, or “.” for all that the networks have; --dry-run lists it.',
  othersPublish: (who: string) =>
    `The plan says that posts go out by “${who}”, so nothing is sent from here.`,
  othersPublishHint: 'Change “publishing: by” in the plan, or publish a post by its file.',
  busy: (pid: number, host: string) =>
    `Another process (${pid}${host === '' ? '' : ` on ${host}`}) is publishing from this project.`,
  busyHint: 'Wait until it is done.',
  stopping: 'Stopping before the next request. Once more ends at once, and may leave an outcome unknown.',
  unknownCommand: (name: string) => `There is no command “${name}”.`,
  unknownOption: (flag: string) => `There is no option ${flag}.`,
  missingValue: (flag: string) => `The option ${flag} needs a value.`,
  badChoice: (flag: string, value: string) => `“${value}” is not a choice for ${flag}.`,
  excess: (first: string) => `“${first}” is one argument too many. Put a text with spaces in quotes.`,
  notADay: (text: string) => `“${text}” is no day and no month.`,
  badPeriod: 'The last day comes before the first, or more than ten years later.',
  sayPeriod: 'Write a day such as 2026-12-01, or a month such as 2026-12.',
  didYouMean: (name: string) => `Did you mean ${name}?`,
  choices: (names: readonly string[]) => `Choose one of: ${names.join(', ')}.`,
  seeHelp: (command: string) => `Run ${command} --help to see how it is used.`,

  noSuchPath: (path: string) => `There is no file or folder “${path}”.`,
  checkPath: 'Check the spelling, and the folder that you are in.',
  noPlainFile: (path: string) => `“${path}” is neither a file nor a folder.`,
  notReadable: (path: string, reason: string) => `Could not read ${path}: ${reason}.`,
  notWritable: (path: string, reason: string) => `Could not write ${path}: ${reason}.`,
  notFixed: (path: string) => `${path} was left as it is: it changed meanwhile, or it is not UTF-8.`,
  skipped: {
    'no-config': (path: string) => `Skipped ${path}: Vocero reads *.plan.yaml, *.post.md and *.posts.yaml.`,
    'no-rules': (path: string) => `Skipped ${path}: its .vale.ini gives it no rules.`,
    'no-format': (path: string) => `Skipped ${path}: of other texts, .md, .txt and .html are read.`,
  },
  nothingToCheck: 'Nothing was checked: no plans and no posts there.',
  whatIsRead: 'Vocero reads *.plan.yaml, *.post.md and *.posts.yaml, in all folders below.',
  incomplete: 'Not everything could be read, so this is not the whole result.',
  savedTo: (path: string) => `The report is in ${path}.`,
  reading: (done: number, total: number) => `Reading ${done} of ${total}`,
  checking: (done: number, total: number) => `Checking ${done} of ${total}`,

  noRule: 'Which rule?',
  sayRule: 'Name it as findings do, such as limit/too-long. vocero rules lists them.',
  unknownRule: (name: string) => `There is no rule “${name}” here.`,
  seeRules: 'vocero rules lists those that run here.',

  noNetwork: 'Which network should count?',
  sayNetwork: 'Say it with --network, such as --network x, or name a channel of your plan with --channel.',
  unknownNetwork: (name: string) => `There is no network “${name}”.`,
  unknownChannel: (name: string, plan: string) => `${plan} has no channel “${name}”.`,
  noPlan: 'No *.plan.yaml here or in a folder above.',
  sayPlan: 'Name the plan with --plan, or count with --network.',
  noChannel: 'Which channel? Say it with --channel.',
  badNumber: (flag: string, value: string, max: number) =>
    `“${value}” is no number from 1 to ${max} for ${flag}.`,
  badTime: (flag: string, value: string) =>
    `“${value}” is no day such as 2026-12-01, and no time such as "2026-12-01 09:30", for ${flag}.`,
  startPlan: 'Name a folder of a project, or write a plan first.',
  noTable: 'Which file should be imported?',
  sayTable: 'Name a CSV file, such as vocero import posts.csv.',
  notATable: (path: string) => `${path} is no table that Vocero understands.`,
  sayHeadings: 'Its first line should name the columns, such as Date, Text, Link, Media, Label.',
  tableTooLarge: (path: string) => `${path} is larger than 16 MiB.`,
  splitTable: 'Split it, and import the parts.',
  readAsWindows: (path: string) => `${path} is not UTF-8; it was read as Windows-1252.`,
  whichChannel: 'To which channel do the posts go?',
  severalChannels: (names: readonly string[]) =>
    `These are posts of several channels, and one file is for one account: ${names.join(', ')}.`,
  sayOutput: 'Choose one with --channel, or name an --output: then each channel gets its own file.',
  datesRead: (order: 'day-first' | 'month-first') =>
    `Dates were read with the ${order === 'day-first' ? 'day' : 'month'} first, as some of them must be.`,
  imported: (made: number, known: number, isTrial: boolean) => {
    const posts = made === 1 ? '1 post' : `${made} posts`;
    const rest = known === 0 ? '' : ` ${known === 1 ? '1 was' : `${known} were`} there already.`;
    return `${posts} ${isTrial ? 'would be made' : made === 1 ? 'was made' : 'were made'}.${rest}`;
  },
  isPaused: (channel: string, state: string) =>
    `${channel} is paused: the plan is in state “${state}”. Nothing is free until that ends.`,
  alreadyThere: 'already there',
  editedSince: 'already there, edited since',
  noTime: 'no time',
  exported: (count: number, service: string) =>
    `${count === 1 ? '1 post' : `${count} posts`} for ${service}.`,
  clockOf: (service: string, zone: string) => `Times are those of ${zone}: ${service} must use that zone.`,
  tooManyRows: (service: string, most: number) =>
    `${service} takes ${most} posts from one file. Choose fewer days.`,
  leftUnapproved: (count: number) =>
    `${count === 1 ? '1 post is' : `${count} posts are`} not approved and left out; --status any takes all.`,
  leftPast: (count: number) =>
    `${count === 1 ? '1 time is' : `${count} times are`} past and left out; --from takes them too.`,
  leftUndated: (count: number) =>
    `${count === 1 ? '1 post has' : `${count} posts have`} no time and cannot go.`,
  exchangeHints: {
    'choose-day-first': 'While uploading, choose dd/mm/yyyy.',
    'set-integrations':
      'Put the ids that GET /integrations of Postiz tells where the names of channels stand.',
  },
  notTogether: (first: string, second: string) => `${first} and ${second} exclude each other.`,
  leaveOneOut: 'Leave one of them out.',
  notAPlan: (path: string) => `${path} is not a plan: the name of a plan ends in .plan.yaml.`,
  typeText: 'Type the text, and end it with Ctrl+D (Ctrl+Z and Enter on Windows).',
  textTooLong: 'That is too long to be a post: more than 4 MiB.',
  lines: {
    json: 'This line is not JSON.',
    object: 'This line is not an object such as {"id": 1, "network": "x", "text": "…"}.',
    id: '“id” must be a text or a whole number up to 9007199254740991.',
    text: '“text” must be a text.',
    warning: '“warning” must be a text.',
    network: '“network” must name a network.',
    reply: '“reply” must be true or false.',
    length: 'This line is longer than 4 MiB.',
  },

  systemFailure: (reason: string, path = '') =>
    `The system refused: ${reason}${path === '' ? '' : ` (${path})`}.`,
  crash: (reason: string) => `Vocero failed, and that is a bug: ${reason}`,
  reportCrash: 'Run it again with VOCERO_DEBUG=1 for the details, and please report them.',
  reasons: englishReasons,
};

const spanish: CliWords = {
  headings: {
    usage: 'Uso:',
    arguments: 'Argumentos:',
    options: 'Opciones:',
    common: 'En todas partes:',
    commands: 'Órdenes:',
    examples: 'Ejemplos:',
    exits: 'Códigos de salida:',
  },
  usage: '[opciones]',
  usageOfProgram: '<orden> [opciones]',
  about:
    'Revisa planes y publicaciones de redes sociales guardados como archivos: formato, límites de cada red, voz, calendario.',
  moreHelp: 'vocero help <orden> cuenta más sobre una orden.',
  help: 'muestra esta ayuda',
  helpCommand: 'Muestra la ayuda de una orden.',
  version: 'muestra la versión',
  lang: 'idioma de todo lo que se dice; si falta, el de LC_ALL, LC_MESSAGES o LANG',
  color: 'colores; si falta, auto, que atiende al terminal y a NO_COLOR',
  exitClean: 'Hecho.',
  exitFailure: 'Uso incorrecto o fallo: el motivo está en la salida de errores.',
  choice: 'valor',
  standard: (choice) => `si falta, ${choice}`,

  accountByHand: 'publica allí a mano: Vocero aún no puede',
  accountLacks: (names) => `sin acceso: falta ${names}`,
  accountReady: 'sus secretos están',
  accountMayNot: 'no puede publicar',
  accountUntil: (day) => `hasta el ${day}`,
  noMetrics:
    'No hay números que leer: ningún canal tiene acceso, o su red no los da. Mira «vocero accounts».',
  metricsRead: ({ channel, posts, silent, refused }) =>
    `${channel}: números de ${posts === 1 ? '1 publicación' : `${posts} publicaciones`}${silent > 0 ? `; de ${silent} la red no dijo nada` : ''}.${refused === undefined ? '' : ` ${refused}`}`,
  metricsWouldRead: ({ channel, silent, cost }) =>
    `${channel}: pediría ${silent === 1 ? '1 publicación' : `${silent} publicaciones`}${cost ? `, lo que cuesta ${cost}` : ''}.`,
  noSecretsGiven: 'La entrada estándar no empieza con una línea de JSON: {"VOCERO_…": "…"}.',
  oneProject: 'Las rutas pertenecen a varios planes. Publica desde uno cada vez.',
  notInPlan: (channel) => `El plan no tiene ningún canal «${channel}».`,
  noSuchPost: (post) => `Ahí no hay ninguna publicación «${post}».`,
  sayWhat: 'Di qué hay que publicar.',
  sayWhatHint: 'Nombra archivos o toma lo pendiente con --due.',
  sayWhatAhead: 'Di qué hay que entregar a las redes.',
  sayWhatAheadHint: 'Nombra publicaciones o una carpeta: vocero schedule posts/launch.post.md',
  sayWhatBack: 'Di qué hay que retirar.',
  sayWhatBackHint: 'Nombra publicaciones, o «.» para todo lo que tengan las redes; --dry-run lo lista.',
  othersPublish: (who) => `El plan dice que publica «${who}», así que desde aquí no se envía nada.`,
  othersPublishHint: 'Cambia «publishing: by» en el plan o publica por su archivo.',
  busy: (pid, host) =>
    `Otro proceso (${pid}${host === '' ? '' : ` en ${host}`}) está publicando desde este proyecto.`,
  busyHint: 'Espera a que termine.',
  stopping:
    'Se detiene antes de la próxima petición. Otra vez termina ya, y puede dejar un resultado sin saber.',
  unknownCommand: (name) => `No existe la orden «${name}».`,
  unknownOption: (flag) => `No existe la opción ${flag}.`,
  missingValue: (flag) => `A la opción ${flag} le falta un valor.`,
  badChoice: (flag, value) => `«${value}» no es un valor de ${flag}.`,
  excess: (first) => `«${first}» es un argumento de más. Pon entre comillas los textos con espacios.`,
  notADay: (text) => `«${text}» no es un día ni un mes.`,
  badPeriod: 'El último día es anterior al primero, o más de diez años posterior.',
  sayPeriod: 'Escribe un día como 2026-12-01 o un mes como 2026-12.',
  didYouMean: (name) => `¿Querías decir ${name}?`,
  choices: (names) => `Elige entre: ${names.join(', ')}.`,
  seeHelp: (command) => `${command} --help explica cómo se usa.`,

  noSuchPath: (path) => `No existe el archivo o la carpeta «${path}».`,
  checkPath: 'Comprueba cómo está escrito y en qué carpeta estás.',
  noPlainFile: (path) => `«${path}» no es ni un archivo ni una carpeta.`,
  notReadable: (path, reason) => `No se pudo leer ${path}: ${reason}.`,
  notWritable: (path, reason) => `No se pudo escribir ${path}: ${reason}.`,
  notFixed: (path) => `${path} se dejó como está: cambió mientras tanto o no es UTF-8.`,
  skipped: {
    'no-config': (path) => `Se pasó por alto ${path}: Vocero lee *.plan.yaml, *.post.md y *.posts.yaml.`,
    'no-rules': (path) => `Se pasó por alto ${path}: su .vale.ini no le da ninguna regla.`,
    'no-format': (path) => `Se pasó por alto ${path}: de los demás textos se leen .md, .txt y .html.`,
  },
  nothingToCheck: 'No se revisó nada: ahí no hay planes ni publicaciones.',
  whatIsRead: 'Vocero lee *.plan.yaml, *.post.md y *.posts.yaml, en todas las carpetas de abajo.',
  incomplete: 'No se pudo leer todo, así que este no es el resultado completo.',
  savedTo: (path) => `El informe está en ${path}.`,
  reading: (done, total) => `Leyendo ${done} de ${total}`,
  checking: (done, total) => `Revisando ${done} de ${total}`,

  noRule: '¿Qué regla?',
  sayRule: 'Nómbrala como los hallazgos, por ejemplo limit/too-long. vocero rules las enumera.',
  unknownRule: (name) => `Aquí no hay ninguna regla «${name}».`,
  seeRules: 'vocero rules enumera las que se ejecutan aquí.',

  noNetwork: '¿Para qué red hay que contar?',
  sayNetwork: 'Dilo con --network, por ejemplo --network x, o nombra un canal de tu plan con --channel.',
  unknownNetwork: (name) => `No existe la red «${name}».`,
  unknownChannel: (name, plan) => `${plan} no tiene ningún canal «${name}».`,
  noPlan: 'No hay ningún *.plan.yaml aquí ni en las carpetas de arriba.',
  sayPlan: 'Nombra el plan con --plan o cuenta con --network.',
  noChannel: '¿Qué canal? Dilo con --channel.',
  badNumber: (flag, value, max) => `«${value}» no es un número de 1 a ${max} para ${flag}.`,
  badTime: (flag, value) =>
    `«${value}» no es un día como 2026-12-01 ni una hora como "2026-12-01 09:30" para ${flag}.`,
  startPlan: 'Nombra una carpeta de un proyecto o escribe antes un plan.',
  noTable: '¿Qué archivo hay que importar?',
  sayTable: 'Nombra un archivo CSV, por ejemplo vocero import posts.csv.',
  notATable: (path) => `${path} no es una tabla que Vocero entienda.`,
  sayHeadings:
    'Su primera línea debe nombrar las columnas, por ejemplo Fecha, Texto, Enlace, Imagen, Etiqueta.',
  tableTooLarge: (path) => `${path} ocupa más de 16 MiB.`,
  splitTable: 'Divídelo e importa las partes.',
  readAsWindows: (path) => `${path} no es UTF-8; se leyó como Windows-1252.`,
  whichChannel: '¿A qué canal van las publicaciones?',
  severalChannels: (names) =>
    `Son publicaciones de varios canales y un archivo es para una sola cuenta: ${names.join(', ')}.`,
  sayOutput: 'Elige uno con --channel o nombra un archivo con --output: cada canal tendrá el suyo.',
  datesRead: (order) =>
    `Las fechas se leyeron con el ${order === 'day-first' ? 'día' : 'mes'} delante, como exigen algunas.`,
  imported: (made, known, isTrial) => {
    const verb = isTrial ? 'crearía' : 'creó';
    const posts =
      made === 1
        ? `Se ${verb} 1 publicación`
        : `Se ${isTrial ? 'crearían' : 'crearon'} ${made} publicaciones`;
    return `${posts}.${known === 0 ? '' : ` ${known} ya ${known === 1 ? 'estaba' : 'estaban'}.`}`;
  },
  isPaused: (channel, state) =>
    `${channel} está en pausa: el plan está en estado «${state}». No hay horas libres hasta que acabe.`,
  alreadyThere: 'ya estaba',
  editedSince: 'ya estaba, editada después',
  noTime: 'sin hora',
  exported: (count, service) =>
    `${count === 1 ? '1 publicación' : `${count} publicaciones`} para ${service}.`,
  clockOf: (service, zone) => `Las horas son las de ${zone}: ${service} debe usar esa zona.`,
  tooManyRows: (service, most) => `${service} admite ${most} publicaciones por archivo. Elige menos días.`,
  leftUnapproved: (count) =>
    count === 1
      ? '1 publicación no está aprobada y queda fuera; con --status any van todas.'
      : `${count} publicaciones no están aprobadas y quedan fuera; con --status any van todas.`,
  leftPast: (count) =>
    count === 1
      ? '1 hora ya pasó y queda fuera; con --from también va.'
      : `${count} horas ya pasaron y quedan fuera; con --from también van.`,
  leftUndated: (count) =>
    count === 1
      ? '1 publicación no tiene hora y no puede ir.'
      : `${count} publicaciones no tienen hora y no pueden ir.`,
  exchangeHints: {
    'choose-day-first': 'Al subir el archivo, elige dd/mm/yyyy.',
    'set-integrations':
      'Donde están los nombres de los canales van los identificadores que da GET /integrations de Postiz.',
  },
  notTogether: (first, second) => `${first} y ${second} se excluyen.`,
  leaveOneOut: 'Deja fuera uno de los dos.',
  notAPlan: (path) => `${path} no es un plan: el nombre de un plan termina en .plan.yaml.`,
  typeText: 'Escribe el texto y termínalo con Ctrl+D (en Windows, Ctrl+Z e Intro).',
  textTooLong: 'Es demasiado largo para una publicación: más de 4 MiB.',
  lines: {
    json: 'Esta línea no es JSON.',
    object: 'Esta línea no es un objeto como {"id": 1, "network": "x", "text": "…"}.',
    id: '«id» debe ser un texto o un número entero de hasta 9007199254740991.',
    text: '«text» debe ser un texto.',
    warning: '«warning» debe ser un texto.',
    network: '«network» debe nombrar una red.',
    reply: '«reply» debe ser true o false.',
    length: 'Esta línea tiene más de 4 MiB.',
  },

  systemFailure: (reason, path = '') =>
    `El sistema no lo permitió: ${reason}${path === '' ? '' : ` (${path})`}.`,
  crash: (reason) => `Vocero falló, y es un error suyo: ${reason}`,
  reportCrash: 'Repítelo con VOCERO_DEBUG=1 para ver los detalles y, por favor, avísanos.',
  reasons: {
    EACCES: 'permiso denegado',
    EPERM: 'permiso denegado',
    ENOENT: 'no existe',
    EISDIR: 'es una carpeta',
    ENOTDIR: 'una parte de la ruta no es una carpeta',
    ELOOP: 'sus enlaces forman un círculo',
    EROFS: 'el disco es de solo lectura',
    ENOSPC: 'el disco está lleno',
    EMFILE: 'hay demasiados archivos abiertos',
    EBUSY: 'otro programa lo está usando',
  },
};
