import * as z from 'zod';
import { editText } from '../../model/edit-text.ts';
import type { Network } from '../../networks/network.ts';
import { maskCode } from '../../syntax/prose.ts';
import { type Mapped, toFile } from '../../text/mapped.ts';
import type { Span } from '../../text/span.ts';
import { type Handles, handlesOf } from '../../workspace/handles.ts';
import { type Delivery, deliveryName } from '../../workspace/sent.ts';
import { entitiesIn, textsSent } from '../../workspace/sent-entities.ts';
import { defineRule } from '../rule.ts';

/** `@ana`, `@ana@server.example`, `@ana.bsky.social`; not what follows a word, a slash or a point, nor `@scope/name`. */
const MENTION =
  /(?<![\p{L}\p{M}\p{N}_@./&=+-])@(?<user>[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]{0,100}[\p{L}\p{N}_])?)(?:@(?<host>[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?\.[a-z]{2,63}))?(?![\p{L}\p{N}_/@])/giu;
const BLUESKY = /\.bsky\.social$/i;

/** What is wrong with a mention there. */
type Fault = 'remote' | 'bluesky' | 'handle' | 'server' | 'known';

export const foreignForm = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A mention in the form of another network.',
      es: 'Una mención con la forma de otra red.',
    },
    why: {
      en: 'It goes out as dead text or names a stranger, and the person never learns of it.',
      es: 'Sale como texto muerto o nombra a otra persona, y la mencionada no se entera.',
    },
    since: '0.1.0',
  },
  messages: {
    remote: {
      en: '“@{written}” is a name on Mastodon and its kin; on {channels} it is no mention. Use the name there, or write it out.',
      es: '«@{written}» es un nombre de Mastodon y redes afines; en {channels} no es una mención. Usa el nombre de allí o escríbelo con palabras.',
    },
    bluesky: {
      en: '“@{written}” is a name on Bluesky; on {channels} it is none. Use the name there, or write it out.',
      es: '«@{written}» es un nombre de Bluesky; en {channels} no lo es. Usa el nombre de allí o escríbelo con palabras.',
    },
    handle: {
      en: 'On {channels} a name is a domain, such as “@{written}.bsky.social”; this is no mention there. Use the whole name.',
      es: 'En {channels} un nombre es un dominio, como «@{written}.bsky.social»; esto no es una mención. Usa el nombre completo.',
    },
    server: {
      en: 'Without a server, “@{written}” is somebody on the server of {channels} itself. Add it: “@{written}@server”.',
      es: 'Sin servidor, «@{written}» es alguien del propio servidor de {channels}. Añádelo: «@{written}@servidor».',
    },
    known: {
      en: '“@{written}” is the name on another network; on {channels} it is “@{handle}”.',
      es: '«@{written}» es el nombre en otra red; en {channels} es «@{handle}».',
    },
    change: { en: 'Change to “@{handle}”', es: 'Cambiar por «@{handle}»' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { x: { network: x }, b: { network: bluesky }, m: { network: mastodon } }\n// file: a.post.md\n---\nchannels: [x, b, m]\n---\nHi\n\n# x\n\nThanks, ⟦@ana@hachyderm.io⟧(mention/foreign-form) and ⟦@eve.bsky.social⟧(mention/foreign-form)\n\n# b\n\nThanks, ⟦@ana⟧(mention/foreign-form)\n\n# m\n\nThanks, ⟦@ana⟧(mention/foreign-form)\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x: { network: x }, b: { network: bluesky }, m: { network: mastodon, handle: acme, server: social.dev } }\n// file: a.post.md\n---\nchannels: [x, b, m]\n---\nHi\n\n# x\n\nThanks, @ana. Write to hi@acme.example or install @acme/cli. We are @acme@social.dev on Mastodon.\n\n# b\n\nThanks, @ana.bsky.social\n\n# m\n\nThanks, @ana@hachyderm.io and @acme; `@Override` is code.\n',
    ],
  },
  *check({ post, plan, sent }) {
    const handles = plan && handlesOf(plan);
    const { uri } = post.source;
    const places = new Map<
      string,
      { readonly fault: Fault; written: string; span: Span; found: Delivery[] }
    >();
    for (const delivery of sent.deliveries) {
      for (const text of textsSent(delivery)) {
        for (const { start, end, written, fault } of faultsIn(text, delivery, handles)) {
          const span = toFile(text, start, end);
          const key = `${fault} ${span.start}`;
          const known = places.get(key);
          if (known) known.found.push(delivery);
          else places.set(key, { fault, written, span, found: [delivery] });
        }
      }
    }
    for (const { fault, written, span, found } of places.values()) {
      const channels = { kind: 'list', items: found.map(deliveryName) } as const;
      const meant = new Set(found.map(({ networkId }) => handles?.meant(networkId, written)));
      const [handle] = meant;
      // A text that also goes where the name is right must not be changed for all.
      const isShared = sent.deliveries.some((one) => !found.includes(one) && isSentTo(one, span));
      const edit =
        meant.size === 1 && handle !== undefined && !isShared
          ? editText(post, span, `@${handle}`)
          : undefined;
      const fixes =
        edit && handle !== undefined
          ? [{ title: { key: 'change', params: { handle } } as const, edits: [{ uri, edit }], safe: false }]
          : [];
      if (fault !== 'known') yield { key: fault, params: { channels, written }, span, fixes };
      else if (handle !== undefined) yield { key: fault, params: { channels, written, handle }, span, fixes };
    }
  },
});

/** Whether a place in the file is part of what a channel is sent; the parts of a thread lie together. */
function isSentTo({ parts, firstComment }: Delivery, { start, end }: Span): boolean {
  const holds = (first: Mapped | undefined, last: Mapped | undefined) =>
    first !== undefined &&
    last !== undefined &&
    toFile(first, 0, 0).start <= start &&
    end <= toFile(last, last.text.length, last.text.length).end;
  return holds(parts[0], parts.at(-1)) || holds(firstComment, firstComment);
}

function* faultsIn(text: Parameters<typeof toFile>[0], delivery: Delivery, handles: Handles | undefined) {
  const { network, networkId } = delivery;
  if (!network || !text.text.includes('@') || !hasMentions(network)) return;
  const entities = entitiesIn(text, network);
  let next = 0;
  for (const { 0: found, index, groups = {} } of maskCode(text.text).matchAll(MENTION)) {
    const written = found.slice(1);
    while ((entities[next]?.end ?? text.text.length) <= index) next++;
    const entity = entities[next];
    // What stands inside a link is part of it.
    if (entity && entity.start < index) continue;
    const isRead = entity?.kind === 'mention' && entity.start === index && entity.value === written;
    if (handles?.isKnown(networkId, written)) continue;
    const isOwn = handles?.isOwn(written) ?? false;
    // A name of another network in the right form is told by another rule, and with the right name.
    if (isRead && handles?.meant(networkId, written) !== undefined) continue;
    const isRemote = groups.host !== undefined;
    const isKnown = handles?.meant(networkId, written) !== undefined && !(isRemote && isOwn);
    const fault = isKnown ? 'known' : faultOf(written, isRemote, isRead, network, isOwn);
    if (fault) yield { start: index, end: index + found.length, written, fault };
  }
}

function faultOf(
  written: string,
  isRemote: boolean,
  isRead: boolean,
  { handle: form }: Network,
  isOwn: boolean,
): Fault | undefined {
  if (!form) return undefined;
  const isFederated = form.test('ana@vocero.dev');
  const needsDomain = form.test('ana.vocero.dev') && !form.test('ana');
  // Telling where else the brand is found is no mention.
  if (isRemote) return isRead || isFederated || isOwn ? undefined : 'remote';
  if (BLUESKY.test(written)) return needsDomain || isOwn ? undefined : 'bluesky';
  if (written.includes('.')) return undefined;
  if (isFederated) return isRead ? 'server' : undefined;
  return needsDomain && !isRead ? 'handle' : undefined;
}

/** Asked once for each network: whether it finds a mention in any of the usual forms. */
const withMentions = new WeakMap<Network, boolean>();

function hasMentions(network: Network): boolean {
  const forms = ['@vocero', '@vocero.dev', '@vocero@vocero.dev'];
  const known =
    withMentions.get(network) ??
    forms.some((form) => network.entities(form).some(({ kind }) => kind === 'mention'));
  withMentions.set(network, known);
  return known;
}
