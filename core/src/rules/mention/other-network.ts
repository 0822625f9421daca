import * as z from 'zod';
import { editText } from '../../model/edit-text.ts';
import { handlesOf } from '../../workspace/handles.ts';
import { deliveryName } from '../../workspace/sent.ts';
import { sentEntities } from '../../workspace/sent-entities.ts';
import { defineRule } from '../rule.ts';

const PLAN =
  '// file: social.plan.yaml\nchannels: { x: { network: x, handle: acme }, threads: { network: threads, handle: acme.co } }\ncommunity:\n  advocates:\n    - name: Wren\n      handles: { x: wren_types, threads: wren.example }\n';

/** What makes a name longer than a network without points in its names reads it. */
const LONGER = /^[.-][\p{L}\p{N}_.-]*[\p{L}\p{N}_]/u;

export const otherNetwork = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A mention by a handle that the plan has for another network.',
      es: 'Una mención con un nombre de usuario que el plan tiene para otra red.',
    },
    why: {
      en: 'Here the name belongs to nobody, or to a stranger who is told about the post instead.',
      es: 'Aquí ese nombre no es de nadie, o es de otra persona, que recibe el aviso en su lugar.',
    },
    since: '0.1.0',
  },
  messages: {
    other: {
      en: 'On {channels} this is “@{handle}”; “@{written}” is the name on another network.',
      es: 'En {channels} es «@{handle}»; «@{written}» es el nombre en otra red.',
    },
    change: { en: 'Change to “@{handle}”', es: 'Cambiar por «@{handle}»' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${PLAN}// file: a.post.md\n---\nchannels: threads\n---\nThank you, ⟦@wren_types⟧(mention/other-network)\n`,
    ],
    allows: [
      `${PLAN}// file: a.post.md\n---\nchannels: [x, threads]\n---\nThank you, @somebody\n\n# x\n\nThank you, @wren_types and @Acme\n`,
    ],
  },
  *check({ post, plan, sent }) {
    if (!plan) return;
    const handles = handlesOf(plan);
    const { uri } = post.source;
    for (const { entity, text, span, deliveries } of sentEntities(sent, 'mention')) {
      // `@acme/cli` is a package.
      if (text.text[entity.end] === '/') continue;
      const written = entity.value;
      const wrong = deliveries.filter(({ networkId }) => !handles.isKnown(networkId, written));
      const [first] = wrong;
      const handle = first && handles.meant(first.networkId, written);
      if (!first || handle === undefined) continue;
      // `@acme` of `@acme.co`: the whole name is told by another rule.
      const rest = LONGER.exec(text.text.slice(entity.end, entity.end + 100))?.[0];
      if (rest !== undefined && handles.meant(first.networkId, written + rest) !== undefined) continue;
      const alike = wrong.filter(({ networkId }) => handles.meant(networkId, written) === handle);
      // A text that also goes where the name is right must not be changed for all.
      const edit = alike.length === deliveries.length ? editText(post, span, `@${handle}`) : undefined;
      const title = { key: 'change', params: { handle } } as const;
      const fixes = edit ? [{ title, edits: [{ uri, edit }], safe: false }] : [];
      const channels = { kind: 'list', items: alike.map(deliveryName) } as const;
      yield { key: 'other', params: { channels, handle, written }, span, fixes };
    }
  },
});
