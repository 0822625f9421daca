import type { Words } from '../rules/rule.ts';

/** What keeps a post from going out, in the order in which people are told; `{name}` stands for a value. */
export const OBSTACLES = {
  'no-channel': {
    en: 'The plan declares no channel “{channel}”. Declare it, or correct the name.',
    es: 'El plan no declara ningún canal «{channel}». Decláralo o corrige el nombre.',
  },
  'no-adapter': {
    en: 'Vocero cannot publish on {network} yet. Publish it there by hand.',
    es: 'Vocero todavía no puede publicar en {network}. Publícala allí a mano.',
  },
  'no-id': {
    en: 'It has no id, so that nobody could tell later whether it went out. Give it an “id”.',
    es: 'No tiene id, así que luego nadie podría saber si salió. Dale un «id».',
  },
  'same-id': {
    en: 'Another post is called “{id}” too, and receipts could not tell them apart. Give one of them another “id”.',
    es: 'Otra publicación también se llama «{id}» y los recibos no podrían distinguirlas. Dale otro «id» a una de ellas.',
  },
  unreadable: {
    en: 'Its file has mistakes that hide what it says. Mend them: “vocero lint” shows where.',
    es: 'Su archivo tiene errores que ocultan lo que dice. Corrígelos: «vocero lint» muestra dónde.',
  },
  'not-approved': {
    en: 'It is not approved (“{status}”). Set its status to “approved” when it is.',
    es: 'No está aprobada («{status}»). Cambia su estado a «approved» cuando lo esté.',
  },
  'few-approvals': {
    en: '{count} of {needed} approvals count. Ask for the rest and note them under “approvals”.',
    es: 'Valen {count} de {needed} aprobaciones. Pide las que faltan y anótalas en «approvals».',
  },
  changed: {
    en: 'It has changed since {people} approved it. Ask for a new approval, or undo the change.',
    es: 'Cambió después de que la aprobara {people}. Pide otra aprobación o deshaz el cambio.',
  },
  unsealed: {
    en: 'The approval of {people} has no digest, so that nobody can tell whether the post has changed since. Note “digest: {digest}” with it.',
    es: 'La aprobación de {people} no lleva resumen, así que nadie puede saber si la publicación cambió después. Anota en ella «digest: {digest}».',
  },
  paused: {
    en: 'Nothing goes out on {channel} while the plan is in state “{state}”.',
    es: 'No se publica nada en {channel} mientras el plan esté en estado «{state}».',
  },
  findings: {
    en: 'It has errors ({count}): {first}. “vocero lint” shows where.',
    es: 'Tiene errores ({count}): {first}. «vocero lint» muestra dónde.',
  },
  empty: {
    en: 'There is nothing to send: the text for this channel is empty.',
    es: 'No hay nada que enviar: el texto para este canal está vacío.',
  },
  media: {
    en: 'The file {file} is missing, or is no picture, video or document.',
    es: 'El archivo {file} falta o no es una imagen, un vídeo ni un documento.',
  },
  poll: {
    en: 'Vocero cannot publish polls on {network}. Leave this channel out, or the poll.',
    es: 'Vocero no puede publicar encuestas en {network}. Quita este canal o la encuesta.',
  },
  waits: {
    en: '“{id}” must be out before, and is not.',
    es: '«{id}» debe salir antes y aún no ha salido.',
  },
  embargo: { en: 'It may not go out before {when}.', es: 'No puede salir antes de {when}.' },
  expired: { en: 'It may not go out after {when}.', es: 'No puede salir después de {when}.' },
  'too-late': {
    en: 'Its time ({when}) passed too long ago for it to go out by itself. Move it, or publish it by name.',
    es: 'Su hora ({when}) pasó hace demasiado para que salga sola. Muévela o publícala por su nombre.',
  },
  'no-time': {
    en: 'It comes again, and none of its times is due now. Wait for the next, or publish a copy.',
    es: 'Se repite y ninguna de sus horas toca ahora. Espera a la próxima o publica una copia.',
  },
  'sent-before': {
    en: 'The same text went out on this channel as “{id}”. If the file was renamed, give the post back its “id”.',
    es: 'El mismo texto salió en este canal como «{id}». Si renombraste el archivo, devuélvele su «id» a la publicación.',
  },
  'sent-elsewhere': {
    en: 'The same text went out on “{channel}”, a channel of this network that the plan no longer has. If it was renamed, give it back its name; if this is another account, change the text.',
    es: 'El mismo texto salió en «{channel}», un canal de esta red que el plan ya no tiene. Si lo renombraste, devuélvele su nombre; si esta es otra cuenta, cambia el texto.',
  },
  held: {
    en: '{network} has it already and publishes it on {when}. “vocero unschedule” takes it back.',
    es: '{network} ya la tiene y la publica el {when}. «vocero unschedule» la retira.',
  },
  'held-otherwise': {
    en: '{network} has it already, as it was before, and publishes that on {when}. Take it back with “vocero unschedule”, then schedule it again.',
    es: '{network} ya la tiene, como era antes, y así la publica el {when}. Retírala con «vocero unschedule» y prográmala otra vez.',
  },
  'no-scheduling': {
    en: '{network} takes no posts ahead of their time. It stays here: the editor, a scheduled run or “vocero publish --due” sends it when it is due.',
    es: '{network} no admite publicaciones por adelantado. Se queda aquí: a su hora la envían el editor, una tarea programada o «vocero publish --due».',
  },
  untimed: {
    en: 'It has no time at which the network could publish it. Give it a “schedule”.',
    es: 'No tiene hora a la que la red pueda publicarla. Dale un «schedule».',
  },
  passed: {
    en: 'Its time ({when}) has passed, and a network would publish it at once. Move it, or publish it now.',
    es: 'Su hora ({when}) ya pasó y una red la publicaría en el acto. Muévela o publícala ya.',
  },
  'too-near': {
    en: 'Its time ({when}) is too near: {network} takes posts from {min} minutes ahead. Publish it when it is due, or move it.',
    es: 'Su hora ({when}) está demasiado cerca: {network} las admite con {min} minutos de antelación. Publícala a su hora o muévela.',
  },
  'too-far': {
    en: 'Its time ({when}) is too far away: {network} takes it from {from} on. Schedule it there then.',
    es: 'Su hora ({when}) queda demasiado lejos: {network} la admite a partir del {from}. Prográmala allí entonces.',
  },
  'text-only': {
    en: '{network} takes only texts ahead of their time, no files. It stays here, and goes out when it is due.',
    es: '{network} solo admite textos por adelantado, sin archivos. Se queda aquí y sale a su hora.',
  },
  'partly-out': {
    en: 'A part of it is out. The rest follows at once: “vocero publish”.',
    es: 'Ya salió una parte. El resto sigue en el acto: «vocero publish».',
  },
  others: {
    en: 'The plan says that “{by}” publishes on {channel}, so it does not go out from here by itself.',
    es: 'El plan dice que en {channel} publica «{by}», así que desde aquí no sale sola.',
  },
  'no-secrets': {
    en: 'There is no way into the account. Sign in in the editor, or put {names} into the environment.',
    es: 'No hay cómo entrar en la cuenta. Inicia sesión en el editor, o pon {names} en el entorno.',
  },
  insecure: {
    en: 'Nothing is sent to {server}, where others could read along. Write https.',
    es: 'No se envía nada a {server}, donde otros podrían leerlo por el camino. Escribe https.',
  },
  newer: {
    en: 'A later version of Vocero wrote receipts that this one does not understand. Update Vocero.',
    es: 'Una versión posterior de Vocero escribió recibos que esta no entiende. Actualiza Vocero.',
  },
  refused: {
    en: 'The network refused it before ({reason}). Change what was refused, or publish it by name to try again.',
    es: 'La red ya la rechazó ({reason}). Cambia lo que rechazó o publícala por su nombre para intentarlo otra vez.',
  },
} as const satisfies Readonly<Record<string, Words>>;

export type ObstacleKind = keyof typeof OBSTACLES;

/** These pass by themselves, or are what a person wanted: nothing to report as a failure of a scheduled run. */
export const PASSING: ReadonlySet<ObstacleKind> = new Set([
  'paused',
  'waits',
  'embargo',
  'expired',
  'too-late',
  'refused',
  'others',
]);

export type Obstacle = {
  readonly kind: ObstacleKind;
  readonly params: Readonly<Record<string, string>>;
};
