import { findBlueskyEntities } from '../../../networks/counting/entities/bluesky-entities.ts';
import { toShortLink } from '../../../networks/counting/short-link.ts';
import type { Step } from '../../adapter.ts';
import type { Json } from '../../json.ts';
import { facetsIn } from './facets.ts';
import type { Uploaded } from './upload-media.ts';

/** Languages that a post may state. */
const MAX_LANGUAGES = 3;

/** A post as the lexicon `app.bsky.feed.post` has it. */
export function postRecord(
  step: Step,
  media: readonly Uploaded[],
  identities: ReadonlyMap<string, string>,
): Json {
  const entities = findBlueskyEntities(step.text);
  const { text, facets } = facetsIn(
    step.text,
    entities,
    ({ kind, start, end }) => (kind === 'link' ? toShortLink(step.text.slice(start, end)) : undefined),
    identities,
  );
  const embed = embedOf(step, media, entities.find(({ kind }) => kind === 'link')?.value);
  const [first, parent] = [refOf(step.first), refOf(step.follows)];
  const langs = (step.language === undefined ? [] : [step.language]).slice(0, MAX_LANGUAGES);
  return {
    $type: 'app.bsky.feed.post',
    text,
    ...(facets.length > 0 && { facets }),
    ...(langs.length > 0 && { langs }),
    ...(embed && { embed }),
    ...(first && parent && { reply: { root: first, parent } }),
    createdAt: new Date(step.at).toISOString(),
  };
}

function refOf(sent: Step['first']): Json | undefined {
  const cid = sent?.data?.cid;
  return sent === undefined || cid === undefined ? undefined : { uri: sent.id, cid };
}

function embedOf(step: Step, media: readonly Uploaded[], link: string | undefined): Json | undefined {
  const [first] = media;
  if (first?.media.kind === 'video') {
    const { alt } = first.media;
    return {
      $type: 'app.bsky.embed.video',
      video: first.blob,
      ...(alt !== undefined && { alt }),
      ...ratioOf(first),
    };
  }
  if (first) {
    const images = media.map((one) => ({ image: one.blob, alt: one.media.alt ?? '', ...ratioOf(one) }));
    return { $type: 'app.bsky.embed.images', images };
  }
  return link === undefined ? undefined : cardOf(link, link === step.link ? step.title : undefined);
}

function ratioOf({ media: { width, height } }: Uploaded): { readonly aspectRatio?: Json } {
  return width && height ? { aspectRatio: { width, height } } : {};
}

/** A card for the first link, as the app makes one; of what stands behind the link, the post itself tells. */
function cardOf(uri: string, title: string | undefined): Json {
  const shown = title ?? uri.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[/?#].*$/, '');
  return { $type: 'app.bsky.embed.external', external: { uri, title: shown, description: '' } };
}
