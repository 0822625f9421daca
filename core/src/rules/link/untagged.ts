import * as z from 'zod';
import { keyWith } from '../../model/add-variant.ts';
import { editText } from '../../model/edit-text.ts';
import { url } from '../../model/fields.ts';
import { hostOf, isWithin } from '../../model/host.ts';
import { insertKey, lineBreakOf } from '../../model/insert-key.ts';
import { LINK_PLACEHOLDER } from '../../model/link.ts';
import type { Post } from '../../model/parsed.ts';
import type { Edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { sentEntities } from '../../workspace/sent-entities.ts';
import { defineRule } from '../rule.ts';

export const untagged = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A link to the brand is typed into the text of a campaign that asks for UTM parameters.',
      es: 'Un enlace a la marca está escrito en el texto de una campaña que pide parámetros UTM.',
    },
    why: {
      en: 'Only {link} gets the parameters of the campaign. Visits by a typed link count for nobody.',
      es: 'Solo {link} recibe los parámetros de la campaña. Las visitas de un enlace escrito no cuentan para nadie.',
    },
    since: '0.1.0',
  },
  messages: {
    untagged: {
      en: 'The campaign “{campaign}” asks for UTM parameters, and this link has none. Write it under “link:” and put {link} here.',
      es: 'La campaña «{campaign}» pide parámetros UTM, y este enlace no los lleva. Escríbelo en «link:» y pon {link} aquí.',
    },
    use: { en: 'Use {link}', es: 'Usar {link}' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nbrand: { domains: [acme.dev] }\nchannels: { mastodon: { network: mastodon } }\ncampaigns: { v2: { utm: { medium: social } } }\n// file: a.post.md\n---\nchannels: mastodon\ncampaign: v2\n---\nOut now: ⟦https://acme.dev/v2⟧(link/untagged)\n',
      '// file: social.plan.yaml\nchannels: { mastodon: { network: mastodon } }\ncampaigns: { v2: { utm: { medium: social } } }\n// file: a.post.md\n---\nchannels: mastodon\ncampaign: v2\nlink: https://acme.dev/v2\n---\nOut now: {link}. Again: ⟦https://acme.dev/v2⟧(link/untagged)\n',
    ],
    allows: [
      '// file: social.plan.yaml\nbrand: { domains: [acme.dev] }\nchannels: { mastodon: { network: mastodon } }\ncampaigns: { v2: { utm: { medium: social } }, plain: {} }\n// file: a.post.md\n---\nchannels: mastodon\ncampaign: v2\nlink: https://acme.dev/v2\n---\n{link}, https://other.dev and https://acme.dev/a?utm_campaign=own\n// file: b.post.md\n---\nchannels: mastodon\ncampaign: plain\n---\nhttps://acme.dev/a\n',
    ],
  },
  *check({ post, plan, sent }) {
    const { campaign, link } = post.entry;
    const campaigns = plan?.campaigns ?? {};
    if (campaign === undefined || !Object.hasOwn(campaigns, campaign) || !campaigns[campaign]?.utm) return;
    const linked = link === undefined ? undefined : hostOf(link);
    const domains = [...(plan?.brand?.domains ?? []), ...(linked === undefined ? [] : [linked])];
    const { uri, text: fileText } = post.source;
    const typed = sentEntities(sent, 'link').filter(({ entity, span }) => {
      const host = hostOf(entity.value);
      const written = fileText.slice(span.start, span.end);
      if (host === undefined || !isWithin(host, domains) || !/^https?:\/\//i.test(written)) return false;
      return !/[?&]utm_/i.test(entity.value);
    });
    const addresses = new Set(typed.map(({ entity }) => entity.value));
    for (const { entity, span } of typed) {
      const edits =
        addresses.size === 1 || entity.value === link ? toPlaceholder(post, entity.value, span) : undefined;
      const title = { key: 'use', params: { link: LINK_PLACEHOLDER } } as const;
      const fixes = edits ? [{ title, edits: edits.map((edit) => ({ uri, edit })), safe: false }] : [];
      yield { key: 'untagged', params: { campaign, link: LINK_PLACEHOLDER }, span, fixes };
    }
  },
});

/** The edits that write the placeholder for an address, and the address under `link:` where that is free. */
function toPlaceholder(post: Post, address: string, place: Span): readonly Edit[] | undefined {
  const edit = editText(post, place, LINK_PLACEHOLDER);
  if (!edit || post.entry.link === address) return edit && [edit];
  if (post.entry.link !== undefined || post.node.kind !== 'map' || !url.safeParse(address).success)
    return undefined;
  const { text } = post.source;
  const key = insertKey(text, post.node, keyWith('link', address, lineBreakOf(text)));
  return key && [edit, key];
}
