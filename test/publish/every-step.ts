import type { Account, Step } from '../../core/src/publish/adapter.ts';
import type { HttpRequest } from '../../core/src/publish/http.ts';
import { imagine } from './conversing.ts';
import { AT, accountOf, adapterOf, DOCUMENT, PICTURE, stepOf, VIDEO } from './steps.ts';

/** A part to hang replies on, as each network names it. */
const ABOVE = {
  id: '1700000000',
  url: 'https://example.org/1',
  data: { channel: '1234567890123456789', guild: '1' },
};

/** Steps of all kinds, by what is tried. */
const STEPS: Readonly<Record<string, Partial<Step>>> = {
  text: { text: 'Hola **mundo** <1> & {2} #tres', language: 'es-CO' },
  reply: { text: 'Dos', id: 'part/2', index: 1, parts: 2, follows: ABOVE, first: ABOVE },
  comment: { text: 'Más (hoy)', id: 'comment', kind: 'comment', follows: ABOVE, first: ABOVE },
  picture: { text: 'Con imagen', media: [PICTURE], warning: 'Spoiler' },
  album: { text: '', media: [PICTURE, { ...PICTURE, alt: undefined }] },
  video: { text: 'Con vídeo', media: [VIDEO] },
  document: { text: 'Con documento', media: [DOCUMENT] },
  poll: { text: 'Antes.\n\n¿Y tú?', poll: { options: ['Sí', 'No'], minutes: 90, isMultiple: true } },
  titled: { text: 'Texto\n\n#uno', title: 'Título', link: 'https://acme.dev/?utm_source=a' },
  scheduled: { text: 'Mañana', scheduleAt: AT + 3_600_000 },
};

/** Every request of every kind of step, with what was tried. */
export function everyRequest(
  network: string,
  given: Partial<Account> = {},
): readonly { readonly tried: string; readonly request: HttpRequest }[] {
  const account = accountOf(network, given);
  return Object.entries(STEPS).flatMap(([tried, step]) => {
    const { requests } = imagine(adapterOf(network).publish(stepOf(network, step), account));
    return requests.map((request) => ({ tried, request }));
  });
}
