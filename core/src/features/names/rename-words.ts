import type { Words } from '../../rules/rule.ts';
import type { Language } from '../../rules/words.ts';
import type { Name, NameKind } from '../../workspace/names.ts';

const REFUSALS = {
  nothing: {
    en: 'There is no name here that could be changed.',
    es: 'Aquí no hay ningún nombre que se pueda cambiar.',
  },
  network: {
    en: '“{id}” is the name of a network, and stays as it is. Rename the channel instead.',
    es: '«{id}» es el nombre de una red y se queda como está. Cambia el nombre del canal.',
  },
  undeclared: {
    en: '“{id}” is declared nowhere. Declare it in the plan, or correct it here.',
    es: '«{id}» no está declarado en ninguna parte. Decláralo en el plan o corrígelo aquí.',
  },
  'not-an-id': {
    en: '“{id}” cannot be a name: use letters, digits, “-”, “_”, “.” or “/”, and no spaces.',
    es: '«{id}» no puede ser un nombre: usa letras, cifras, «-», «_», «.» o «/», sin espacios.',
  },
  taken: {
    en: 'There already is {what} called “{id}”. Choose another name.',
    es: 'Ya hay {what} con el nombre «{id}». Elige otro.',
  },
  'names-network': {
    en: '“{id}” is the name of a network, and texts under it would go to other channels. Choose another name.',
    es: '«{id}» es el nombre de una red, y los textos bajo ese nombre irían a otros canales. Elige otro.',
  },
  published: {
    en: 'There are receipts for “{old}”. Under another name it would count as not published, and could go out a second time. Keep the name.',
    es: 'Hay recibos de «{old}». Con otro nombre contaría como no publicado y podría salir por segunda vez. Deja el nombre como está.',
  },
  'was-published': {
    en: 'There are receipts for “{id}”, so that whatever is called so counts as published. Choose another name.',
    es: 'Hay recibos de «{id}», así que lo que se llame así contaría como publicado. Elige otro nombre.',
  },
  beside: {
    en: '{file} already has “{id}” beside “{old}”. Choose another name, or join the two there first.',
    es: '{file} ya tiene «{id}» junto a «{old}». Elige otro nombre o junta los dos allí primero.',
  },
  file: {
    en: 'There already is a file for “{id}” in that folder. Choose another name.',
    es: 'Ya hay un archivo para «{id}» en esa carpeta. Elige otro nombre.',
  },
  unwritable: {
    en: '“{old}” is written in {file} in a way that cannot be changed. Write it plainly there first.',
    es: '«{old}» está escrito en {file} de un modo que no se puede cambiar. Escríbelo allí de forma simple primero.',
  },
} as const satisfies Readonly<Record<string, Words>>;

export type RefusalKey = keyof typeof REFUSALS;

/** Why a name cannot be given another id. */
export type RenameRefusal = { readonly key: RefusalKey; readonly name: Name; readonly id: string };

/** Names of kinds, as they stand behind “there is” and “hay”. */
const KINDS: Readonly<Record<NameKind, Words>> = {
  audience: { en: 'an audience', es: 'un público' },
  campaign: { en: 'a campaign', es: 'una campaña' },
  channel: { en: 'a channel', es: 'un canal' },
  kpi: { en: 'a KPI', es: 'un KPI' },
  member: { en: 'a team member', es: 'una persona del equipo' },
  network: { en: 'a network', es: 'una red' },
  objective: { en: 'an objective', es: 'un objetivo' },
  pillar: { en: 'a pillar', es: 'un pilar' },
  post: { en: 'a post', es: 'una publicación' },
};

/** Why something cannot be renamed, and what helps. `file` names the file at hand, if there is one. */
export function refusalText({ key, name, id }: RenameRefusal, file: string, language: Language): string {
  const params: Readonly<Record<string, string>> = {
    id,
    file,
    old: name.id,
    what: KINDS[name.kind][language],
  };
  return REFUSALS[key][language].replace(/\{(\w+)\}/g, (whole, param: string) => params[param] ?? whole);
}

const PARTS = {
  declaration: { en: 'Where it is declared', es: 'Donde se declara' },
  use: { en: 'Where it is used', es: 'Donde se usa' },
  file: { en: 'Name of the file', es: 'Nombre del archivo' },
} as const satisfies Readonly<Record<string, Words>>;

/** What a change of a rename is a change of, for whoever looks before agreeing. */
export function renamePartText(part: keyof typeof PARTS, language: Language): string {
  return PARTS[part][language];
}
