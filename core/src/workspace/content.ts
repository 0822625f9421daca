import type { Post } from '../model/parsed.ts';
import type { Entry } from '../model/post.ts';
import { textsOf } from '../model/variants.ts';
import { sketchOf, sketchSimilarity } from '../text/similarity.ts';
import { mediaUri } from './media-file.ts';

/** What rules about other posts ask of the content of one. What is not there is left out: there are very many. */
export type Content = {
  readonly kind?: Entry['kind'];
  readonly pillar?: string;
  /** True when something in it invites an answer. */
  readonly asks?: true;
  /** Addresses it points to, without what only counts visits. */
  readonly links?: readonly string[];
  /** Addresses of its media files. */
  readonly media?: readonly string[];
  /** Sketches of its texts, each once. A level-1 heading may open a variant, which only the plan knows. */
  readonly sketches?: readonly string[];
  /** The hashtags and mentions of each of its channels, and of variants for whole networks. */
  readonly tags?: readonly TagsOf[];
  /** The objective and the campaign that it names; a cancelled post serves none. */
  readonly objective?: string;
  readonly campaign?: string;
};

/** What is used on a channel, or in a variant for a network, each once. */
export type TagsOf = { readonly on: string; readonly tags: readonly string[] };

/** Sketches of texts that are this much alike are worth a closer look. */
const LIKELY = 0.45;

/** What a post contains, without its plan. */
export function contentOf(post: Post): Content {
  const { kind, pillar, link, poll, status, objective, campaign } = post.entry;
  const serves = status !== 'cancelled';
  const { sections } = textsOf(post, () => true);
  const texts = sections.map(({ parts }) => parts.map(({ text }) => text.text).join('\n'));
  const sketches = [...new Set(texts.map(sketchOf))].filter((one) => one !== '');
  const links = [
    ...new Set([...(link === undefined ? [] : [link]), ...texts.flatMap(linksIn)].map(bareLink)),
  ];
  const media = mediaOf(post);
  const tags = tagsOf(
    post.entry.channels ?? [],
    sections.map(({ target }, index) => [target, texts[index] ?? '']),
  );
  return {
    ...(kind && { kind }),
    ...(pillar !== undefined && { pillar }),
    ...((kind === 'conversation' || poll !== undefined || texts.some(invites)) && { asks: true as const }),
    ...(links.length > 0 && { links }),
    ...(media.length > 0 && { media }),
    ...(sketches.length > 0 && { sketches }),
    ...(tags.length > 0 && { tags }),
    ...(serves && objective !== undefined && { objective }),
    ...(serves && campaign !== undefined && { campaign }),
  };
}

/** What looks like a hashtag or a mention on any network: which it is on one, only the plan and the network know. */
const TAG =
  /(?<![\p{L}\p{M}\p{N}_&/#@.])(?:#(?!\d+(?![\p{L}\p{M}\p{N}_]))[\p{L}\p{M}\p{N}_]+|@[a-z\d](?:[\w.-]*\w)?(?:@[\w-]+(?:\.[\w-]+)+)?)/giu;

function tagsIn(text: string): readonly string[] {
  return text.includes('#') || text.includes('@') ? [...new Set(text.match(TAG) ?? [])] : [];
}

function tagsOf(
  channels: readonly string[],
  sections: readonly (readonly [target: string | undefined, text: string])[],
): readonly TagsOf[] {
  const used = sections.map(([target, text]) => ({ target, tags: tagsIn(text) }));
  if (used.every(({ tags }) => tags.length === 0)) return [];
  const tagsFor = (name: string | undefined) => used.find(({ target }) => target === name)?.tags;
  const others = used.flatMap(({ target }) =>
    target === undefined || channels.includes(target) ? [] : [target],
  );
  return [...new Set([...channels, ...others])].flatMap((on) => {
    const tags = tagsFor(on) ?? tagsFor(undefined) ?? [];
    return tags.length === 0 ? [] : [{ on, tags }];
  });
}

/** The addresses of the media files that a post names, each once. */
function mediaOf({ entry, source }: Post): readonly string[] {
  return [...new Set((entry.media ?? []).flatMap(({ file }) => mediaUri(source.uri, file) ?? []))];
}

function linksIn(text: string): readonly string[] {
  return text.includes('://') ? (text.match(/https?:\/\/[^\s<>"«»“”)\]]+/gi) ?? []) : [];
}

/** A link without its fragment, without parameters for counting, and without signs that end a sentence. */
function bareLink(link: string): string {
  const [address = '', query = ''] = link
    .replace(/#.*$/, '')
    .replace(/[.,;:!?…]+$/, '')
    .split('?');
  const kept = query
    .split('&')
    .filter((pair) => pair !== '' && !/^(?:utm_\w+|fbclid|gclid|ref)=/i.test(pair));
  const bare = address.replace(/\/+$/, '').replace(/^https?:\/\/(?:www\.)?/i, '');
  return kept.length > 0 ? `${bare}?${kept.join('&')}` : bare;
}

/** Questions, and the usual ways to ask for an answer without one. Too much counts rather than too little. */
const INVITES =
  /[¿？]|\b(?:tell us|let us know|share your|send us|reply|comments?|dm us|message us|join us|cu[eé]nta(?:nos|me|lo)|di(?:nos|me)|comenta|comentarios|comparte|respond(?:e|an|enos)|respónde(?:nos|me)|escríbe(?:nos|me)|mánda(?:nos|me)|envía(?:nos|me)|déja(?:nos|me)|vota|etiqueta)(?![\p{L}\p{N}])/iu;

function invites(text: string): boolean {
  return text.includes('?') || INVITES.test(text);
}

/** True when some text of one post may be much the same as some text of another. */
export function isAlike(a: Content, b: Content): boolean {
  const others = b.sketches ?? [];
  return (a.sketches ?? []).some((one) => others.some((other) => sketchSimilarity(one, other) >= LIKELY));
}
