import * as z from 'zod';
import { toFile } from '../../text/mapped.ts';
import { type Delivery, deliveryName } from '../../workspace/sent.ts';
import { entitiesIn } from '../../workspace/sent-entities.ts';
import { defineRule } from '../rule.ts';

export const costsMore = defineRule({
  scope: 'post',
  severity: 'hint',
  docs: {
    summary: {
      en: 'A post with a link costs more by API than one without.',
      es: 'Publicar por API con un enlace cuesta más que sin él.',
    },
    why: {
      en: 'Where a network charges for posts with links, a plan with many of them has a bill. Teams that publish by hand turn this rule off.',
      es: 'Donde una red cobra las publicaciones con enlace, un plan con muchas tiene su factura. Quien publica a mano desactiva esta regla.',
    },
    since: '0.1.0',
  },
  messages: {
    costs: {
      en: 'By API, a post with a link costs {withLink} on {channels}, and {post} without. Leave the link to the profile or to the other channels if it is not worth that.',
      es: 'Por API, una publicación con enlace cuesta {withLink} en {channels}, y {post} sin él. Si no lo vale, deja el enlace para el perfil o los otros canales.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\nlink: https://acme.dev\n---\nOut now: ⟦{link}⟧(link/costs-more)\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x: { network: x }, mastodon: { network: mastodon } }\n// file: a.post.md\n---\nchannels: [x, mastodon]\nlink: https://acme.dev\n---\nOut now; the link is in our profile.\n\n# mastodon\n\nOut now: {link}\n',
    ],
  },
  *check({ sent }) {
    const places = new Map<
      string,
      { readonly first: Delivery; readonly span: ReturnType<typeof toFile>; names: string[] }
    >();
    for (const delivery of sent.deliveries) {
      const price = delivery.network?.price;
      if (!price || price.postWithLink.value <= price.post.value) continue;
      for (const part of delivery.parts) {
        // The second link of a message costs nothing more.
        const link = entitiesIn(part, delivery.network).find(({ kind }) => kind === 'link');
        if (!link) continue;
        const span = toFile(part, link.start, link.end);
        const key = `${delivery.networkId} ${span.start} ${span.end}`;
        const known = places.get(key);
        if (known) known.names.push(deliveryName(delivery));
        else places.set(key, { first: delivery, span, names: [deliveryName(delivery)] });
      }
    }
    for (const { first, span, names } of places.values()) {
      const price = first.network?.price;
      if (!price) continue;
      const dollars = (amount: number) => ({ kind: 'dollars', amount }) as const;
      const channels = { kind: 'list', items: names } as const;
      const params = {
        withLink: dollars(price.postWithLink.value),
        post: dollars(price.post.value),
        channels,
      };
      yield { key: 'costs', params, span };
    }
  },
});
