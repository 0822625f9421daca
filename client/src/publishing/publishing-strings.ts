import { dollars } from '../../../core/src/report/dollars.ts';

/** What the extension says of accounts and publishing. */
export type PublishingStrings = typeof english;

export const publishingStrings = (language: string): PublishingStrings =>
  /^es\b/i.test(language) ? spanish : english;

const list = (items: readonly string[]) => items.map((item) => `• ${item}`).join('\n');

const english = {
  notTrusted:
    'Vocero talks to no network in Restricted Mode: the plan of a folder that you do not trust could send your words and tokens anywhere.',
  manageTrust: 'Manage Workspace Trust',
  noPlan: 'There is no plan here to publish from. Create one first.',
  whichPlan: 'Which plan?',
  noPost: 'Open a post, or put the cursor into one, and publish it then.',
  publish: 'Publish',
  publishTitle: (title: string) => `Publish “${title}” now?`,
  publishDueTitle: (count: number) =>
    count === 1 ? 'Publish the post that is due?' : `Publish ${count} posts that are due?`,
  showRequests: 'Show What Would Be Sent',
  signIn: 'Sign In…',
  channel: (id: string, network: string, parts: number) =>
    `${id} (${network})${parts > 1 ? `: ${parts} messages` : ''}`,
  cost: (amount: number) => `It costs about ${dollars(amount, 'en')}.`,
  warned: (texts: readonly string[]) => `Before you do:\n${list(texts)}`,
  publishAnyway: 'Publish Anyway',
  staysHere: (texts: readonly string[]) => `Stays here:\n${list(texts)}`,
  cannot: (title: string) => `“${title}” cannot go out yet`,
  allOut: 'It is out on all of its channels already.',
  nothingDue: 'Nothing is due.',
  checking: 'Looking at what would be sent',
  publishing: 'Publishing',
  stopping: 'Stopping before the next request',
  step: (channel: string, step: string) => `${channel}: ${step}`,
  published: (count: number) => (count === 1 ? 'Published on 1 channel.' : `Published on ${count} channels.`),
  outcome: {
    refused: (channel: string, text: string) => `${channel} refused it: ${text}`,
    unknown: (channel: string) =>
      `${channel}: it may be out; the answer was lost. Reconcile asks the network.`,
    later: (channel: string) => `${channel}: not out yet; the next run tries again.`,
    left: (channel: string) => `${channel}: not sent.`,
    blocked: (channel: string, text: string) => `${channel}: ${text}`,
  },
  open: 'Open',
  reconcile: 'Reconcile',
  showOutput: 'Show Output',
  failed: (reason: string) => `Nothing was published: ${reason}`,
  reconciling: 'Asking the networks',
  reconciled: 'Nothing is unknown any more.',
  stillUnknown: 'The network could not tell. Look at the account, and note what you see.',
  fetching: 'Asking the networks for numbers',
  fetchedFrom: (channel: string, done: number, all: number) => `${channel} (${done} of ${all})`,
  fetched: (posts: number) =>
    posts === 0
      ? 'No numbers came in.'
      : posts === 1
        ? 'Numbers of 1 post came in.'
        : `Numbers of ${posts} posts came in.`,
  notFetched: (reason: string) => `No numbers came in: ${reason}`,
  toldNothing: (channel: string, text: string) => `${channel}: ${text}`,
  nobodyForNumbers: 'Nobody is signed in here whose network could be asked for numbers.',
  noNumbers: 'None of the networks that you are signed in to tells numbers.',
  fetchTitle: 'Reading numbers costs money here',
  readingCosts: (channel: string, posts: number, amount: number) =>
    `${channel}: ${posts === 1 ? '1 post' : `${posts} posts`}, about ${dollars(amount, 'en')}.`,
  fetch: 'Fetch',
  checkAccount: 'Check Account',
  leaveOut: (channels: string) => `Leave Out ${channels}`,
  showReport: 'Show Report',
  pauseWhy: 'Why is everything paused? The reason is written into the plan.',
  resumeWhy: 'Why does it go on? The reason is written into the plan.',
  reasonNeeded: 'Write a few words: others will ask.',
  paused: 'Everything is paused. Commit the plan so that it holds everywhere.',
  resumed: 'Publishing goes on. Commit the plan so that it holds everywhere.',
  notPaused:
    'The plan was left as it is: its section “crisis” is laid out in a way that could not be changed.',
  whichChannel: 'Which account?',
  signedIn: (label: string) => `Signed in: ${label}.`,
  signedOut: (label: string) => `Signed out: ${label}.`,
  signedOutHere: (label: string) =>
    `Signed out here: ${label}. The network did not confirm it: end the access of Vocero in the settings of the account.`,
  nobody: 'Nobody is signed in here.',
  isSignedIn: 'signed in',
  isNot: 'not signed in',
  noAccounts: 'The plan has no channel that Vocero can publish on.',
  how: 'How do you want to sign in?',
  inBrowser: 'In the Browser',
  inBrowserDetail: 'You say yes on the network’s own page. No password is typed here.',
  waitingForBrowser: (network: string) => `Waiting for ${network} in the browser`,
  youAreBack: 'You can close this page and go back to the editor.',
  noWayBack: (network: string) =>
    `${network} cannot come back to an editor in the browser. Sign in with a token here, or in VS Code on the desktop.`,
  missingServer: 'Give the channel its “server” in the plan, then sign in.',
  insecureServer: 'The “server” of the channel begins with http. Write https, so that nobody can read along.',
  missingSetting: (setting: string) =>
    `This network asks for an app of your own. Put its client id into the setting “${setting}”, or sign in with a token.`,
  openSettings: 'Open Settings',
  notSignedIn: (reason: string) => `Not signed in: ${reason}`,
  tookTooLong: 'The browser did not come back within five minutes.',
  cancelled: 'Cancelled.',
  empty: 'It is empty.',
  checkingAccount: 'Asking the networks who the accounts are',
  account: (channel: string, handle: string) => `${channel} is @${handle}`,
  mayNot: 'It may not publish.',
  may: (permissions: string) => `It may: ${permissions}.`,
  until: (day: string) => `Its access ends on ${day}.`,
  noEnd: 'The network names no end of its access.',
  doesNotWork: (channel: string, text: string) => `${channel} does not work: ${text}`,
  nextIn: (title: string, left: string) => `Vocero publishes “${title}” in ${left}. Click to stop.`,
  automaticOff: 'Vocero does not publish by itself in this window. Click to let it.',
  automaticStopped: 'Stopped: nothing goes out by itself from this window.',
  automaticOn: 'Posts that are due go out by themselves while this window is open.',
  off: 'stopped',
  requestsName: 'What Would Be Sent',
};

const spanish: PublishingStrings = {
  notTrusted:
    'En modo restringido Vocero no habla con ninguna red: el plan de una carpeta en la que no confías podría enviar tus palabras y tus tokens a cualquier sitio.',
  manageTrust: 'Gestionar la confianza',
  noPlan: 'Aquí no hay un plan desde el que publicar. Crea uno antes.',
  whichPlan: '¿Qué plan?',
  noPost: 'Abre una publicación, o pon el cursor en una, y publícala entonces.',
  publish: 'Publicar',
  publishTitle: (title) => `¿Publicar «${title}» ahora?`,
  publishDueTitle: (count) =>
    count === 1 ? '¿Publicar la publicación pendiente?' : `¿Publicar las ${count} publicaciones pendientes?`,
  showRequests: 'Mostrar qué se enviaría',
  signIn: 'Iniciar sesión…',
  channel: (id, network, parts) => `${id} (${network})${parts > 1 ? `: ${parts} mensajes` : ''}`,
  cost: (amount) => `Cuesta unos ${dollars(amount, 'es')}.`,
  warned: (texts) => `Antes de hacerlo:\n${list(texts)}`,
  publishAnyway: 'Publicar de todos modos',
  staysHere: (texts) => `Se queda aquí:\n${list(texts)}`,
  cannot: (title) => `«${title}» aún no puede salir`,
  allOut: 'Ya está en todos sus canales.',
  nothingDue: 'No hay nada pendiente.',
  checking: 'Mirando qué se enviaría',
  publishing: 'Publicando',
  stopping: 'Deteniendo antes de la próxima petición',
  step: (channel, step) => `${channel}: ${step}`,
  published: (count) => (count === 1 ? 'Publicada en 1 canal.' : `Publicada en ${count} canales.`),
  outcome: {
    refused: (channel, text) => `${channel} la rechazó: ${text}`,
    unknown: (channel) => `${channel}: quizá salió; la respuesta se perdió. Conciliar le pregunta a la red.`,
    later: (channel) => `${channel}: aún no salió; la próxima vez se intenta de nuevo.`,
    left: (channel) => `${channel}: no se envió.`,
    blocked: (channel, text) => `${channel}: ${text}`,
  },
  open: 'Abrir',
  reconcile: 'Conciliar',
  showOutput: 'Mostrar la salida',
  failed: (reason) => `No se publicó nada: ${reason}`,
  reconciling: 'Preguntando a las redes',
  reconciled: 'Ya se sabe todo.',
  stillUnknown: 'La red no pudo decirlo. Mira la cuenta y anota lo que veas.',
  fetching: 'Pidiendo los números a las redes',
  fetchedFrom: (channel, done, all) => `${channel} (${done} de ${all})`,
  fetched: (posts) =>
    posts === 0
      ? 'No llegó ningún número.'
      : posts === 1
        ? 'Llegaron los números de 1 publicación.'
        : `Llegaron los números de ${posts} publicaciones.`,
  notFetched: (reason) => `No llegó ningún número: ${reason}`,
  toldNothing: (channel, text) => `${channel}: ${text}`,
  nobodyForNumbers: 'Aquí no hay ninguna sesión iniciada en una red que dé números.',
  noNumbers: 'Ninguna de las redes con sesión iniciada da números.',
  fetchTitle: 'Aquí leer los números cuesta dinero',
  readingCosts: (channel, posts, amount) =>
    `${channel}: ${posts === 1 ? '1 publicación' : `${posts} publicaciones`}, unos ${dollars(amount, 'es')}.`,
  fetch: 'Traer',
  checkAccount: 'Comprobar la cuenta',
  leaveOut: (channels) => `Omitir ${channels}`,
  showReport: 'Mostrar el informe',
  pauseWhy: '¿Por qué se detiene todo? El motivo se escribe en el plan.',
  resumeWhy: '¿Por qué se reanuda? El motivo se escribe en el plan.',
  reasonNeeded: 'Escribe unas palabras: te lo preguntarán.',
  paused: 'Todo está en pausa. Confirma el plan en git para que valga en todas partes.',
  resumed: 'Se vuelve a publicar. Confirma el plan en git para que valga en todas partes.',
  notPaused:
    'El plan se ha dejado como estaba: su sección «crisis» está escrita de un modo que no se pudo cambiar.',
  whichChannel: '¿Qué cuenta?',
  signedIn: (label) => `Sesión iniciada: ${label}.`,
  signedOut: (label) => `Sesión cerrada: ${label}.`,
  signedOutHere: (label) =>
    `Sesión cerrada aquí: ${label}. La red no lo confirmó: quita el acceso de Vocero en los ajustes de la cuenta.`,
  nobody: 'Aquí no hay ninguna sesión iniciada.',
  isSignedIn: 'sesión iniciada',
  isNot: 'sin sesión',
  noAccounts: 'El plan no tiene ningún canal en el que Vocero pueda publicar.',
  how: '¿Cómo quieres iniciar sesión?',
  inBrowser: 'En el navegador',
  inBrowserDetail: 'Lo autorizas en la página de la propia red. Aquí no se escribe ninguna contraseña.',
  waitingForBrowser: (network) => `Esperando a ${network} en el navegador`,
  youAreBack: 'Puedes cerrar esta página y volver al editor.',
  noWayBack: (network) =>
    `${network} no puede volver a un editor en el navegador. Inicia sesión aquí con un token, o en VS Code de escritorio.`,
  missingServer: 'Dale al canal su «server» en el plan e inicia sesión después.',
  insecureServer:
    'El «server» del canal empieza por http. Escribe https, para que nadie pueda leerlo por el camino.',
  missingSetting: (setting) =>
    `Esta red pide una aplicación propia. Pon su id de cliente en el ajuste «${setting}» o inicia sesión con un token.`,
  openSettings: 'Abrir los ajustes',
  notSignedIn: (reason) => `No se inició sesión: ${reason}`,
  tookTooLong: 'El navegador no volvió en cinco minutos.',
  cancelled: 'Cancelado.',
  empty: 'Está vacío.',
  checkingAccount: 'Preguntando a las redes quiénes son las cuentas',
  account: (channel, handle) => `${channel} es @${handle}`,
  mayNot: 'No puede publicar.',
  may: (permissions) => `Puede: ${permissions}.`,
  until: (day) => `Su acceso acaba el ${day}.`,
  noEnd: 'La red no dice cuándo acaba su acceso.',
  doesNotWork: (channel, text) => `${channel} no funciona: ${text}`,
  nextIn: (title, left) => `Vocero publica «${title}» dentro de ${left}. Haz clic para detenerlo.`,
  automaticOff: 'Vocero no publica solo en esta ventana. Haz clic para permitirlo.',
  automaticStopped: 'Detenido: desde esta ventana no sale nada por sí solo.',
  automaticOn: 'Lo pendiente sale por sí solo mientras esta ventana esté abierta.',
  off: 'detenido',
  requestsName: 'Qué se enviaría',
};
