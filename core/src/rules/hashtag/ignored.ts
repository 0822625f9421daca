import * as z from 'zod';
import type { Plan } from '../../model/plan/plan.ts';
import type { Network } from '../../networks/network.ts';
import { toFile } from '../../text/mapped.ts';
import { deliveryName } from '../../workspace/sent.ts';
import { entitiesIn } from '../../workspace/sent-entities.ts';
import { defineRule } from '../rule.ts';

const TAG = /(?<![\p{L}\p{M}\p{N}_&/#＃*`<])#(?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]+(?![-\p{L}\p{M}\p{N}_])/gu;
/** A line of two hashtags or more and nothing else. */
const LINE = /^[ \t]*(?:#[\p{L}\p{M}\p{N}_]+[ \t]+)+#[\p{L}\p{M}\p{N}_]+[ \t]*$/u;

export const ignored = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'A hashtag in a text whose network has none.',
      es: 'Un hashtag en un texto cuya red no los tiene.',
    },
    why: {
      en: 'There it is a word with a sharp in front, and shows that the text was written for somewhere else.',
      es: 'Allí es una palabra con una almohadilla delante, y delata que el texto se escribió para otro sitio.',
    },
    since: '0.1.0',
  },
  messages: {
    ignored: {
      en: 'On {channels}, “{tag}” is no hashtag. Leave hashtags out of that text.',
      es: 'En {channels}, «{tag}» no es un hashtag. Quita los hashtags de ese texto.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { discord: { network: discord } }\nvoice: { hashtags: { allow: ["#OrbitCLI"] } }\n// file: a.post.md\n---\nchannels: discord\n---\nOut now: Orbit 2. ⟦#OrbitCLI⟧(hashtag/ignored)\n',
      '// file: social.plan.yaml\nchannels: { blog: { network: reddit } }\n// file: a.post.md\n---\nchannels: blog\n---\nOut now.\n\n⟦#DevTools⟧(hashtag/ignored) ⟦#Release⟧(hashtag/ignored)\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { discord: { network: discord } }\nvoice: { hashtags: { allow: ["#OrbitCLI"] } }\n// file: a.post.md\n---\nchannels: discord\n---\nCome to #help and **#voice-lounge**, write `#OrbitCLI`, or use C#.\n',
    ],
  },
  *check({ plan, sent }) {
    const planned = new Set((plan ? hashtagsOf(plan) : []).map((tag) => tag.toLowerCase()));
    const places = new Map<number, { span: ReturnType<typeof toFile>; tag: string; names: string[] }>();
    for (const delivery of sent.deliveries) {
      const { network } = delivery;
      if (!network || hasHashtags(network)) continue;
      for (const part of delivery.parts) {
        if (!part.text.includes('#')) continue;
        const links = entitiesIn(part, network);
        let next = 0;
        for (const { 0: tag, index } of part.text.matchAll(TAG)) {
          while ((links[next]?.end ?? part.text.length) <= index) next++;
          const isInside = (links[next]?.start ?? part.text.length) <= index;
          if (isInside || !(planned.has(tag.toLowerCase()) || LINE.test(lineAt(part.text, index)))) continue;
          const span = toFile(part, index, index + tag.length);
          const known = places.get(span.start);
          if (known) known.names.push(deliveryName(delivery));
          else places.set(span.start, { span, tag, names: [deliveryName(delivery)] });
        }
      }
    }
    for (const { span, tag, names } of places.values())
      yield { key: 'ignored', params: { channels: { kind: 'list', items: names }, tag }, span };
  },
});

/** Asked once for each network: whether it finds the plainest of hashtags. */
const withHashtags = new WeakMap<Network, boolean>();

function hasHashtags(network: Network): boolean {
  const known =
    withHashtags.get(network) ?? network.entities('#Vocero').some(({ kind }) => kind === 'hashtag');
  withHashtags.set(network, known);
  return known;
}

/** The hashtags of the brand and of its campaigns, with `#`. */
function hashtagsOf({ voice, campaigns = {} }: Plan): readonly string[] {
  const ofCampaigns = Object.values(campaigns).flatMap(({ hashtags = [] }) => hashtags);
  return [...(voice?.hashtags?.allow ?? []), ...ofCampaigns];
}

/** The line of an offset; of a very long one, which is no line of hashtags, a piece. */
function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end < 0 ? text.length : end);
  return line.length > 500 ? '' : line;
}
