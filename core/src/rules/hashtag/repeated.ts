import * as z from 'zod';
import { editText } from '../../model/edit-text.ts';
import type { Entity } from '../../networks/profile/entity.ts';
import { type Mapped, toFile } from '../../text/mapped.ts';
import { entitiesIn } from '../../workspace/sent-entities.ts';
import { defineRule } from '../rule.ts';

export const repeated = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: { en: 'The same hashtag twice in one text.', es: 'El mismo hashtag dos veces en un texto.' },
    why: {
      en: 'It is found by the first one; the second only takes room.',
      es: 'Ya se encuentra por el primero; el segundo solo ocupa sitio.',
    },
    since: '0.1.0',
  },
  messages: {
    again: {
      en: '“{tag}” is in this text already. Write it as a word, or leave it out.',
      es: '«{tag}» ya está en este texto. Escríbelo como una palabra o quítalo.',
    },
    first: { en: 'The first one.', es: 'El primero.' },
    remove: { en: 'Remove this one', es: 'Quitar este' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\n---\nThe first #Orbit meetup. #Meetup ⟦#orbit⟧(hashtag/repeated)\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\n---\nThe first #Orbit meetup. #OrbitMeetup\n\n---\n\nMore of it. #Orbit\n',
    ],
  },
  *check({ post, sent }) {
    const { uri } = post.source;
    const told = new Set<number>();
    for (const delivery of sent.deliveries) {
      for (const part of delivery.parts) {
        const first = new Map<string, Entity>();
        for (const entity of entitiesIn(part, delivery.network)) {
          if (entity.kind !== 'hashtag') continue;
          const key = entity.value.normalize('NFC').toLowerCase();
          const earlier = first.get(key);
          if (!earlier) first.set(key, entity);
          const span = toFile(part, entity.start, entity.end);
          if (!earlier || told.has(span.start)) continue;
          told.add(span.start);
          const related = [
            { uri, span: toFile(part, earlier.start, earlier.end), key: 'first', params: {} } as const,
          ];
          const edit = isAtEnd(part, entity) ? cut(part, entity) : undefined;
          const spelt = edit && editText(post, edit, '');
          const title = { key: 'remove', params: {} } as const;
          const fixes = spelt ? [{ title, edits: [{ uri, edit: spelt }], safe: false }] : [];
          yield { key: 'again', params: { tag: `#${entity.value}` }, span, related, fixes };
        }
      }
    }
  },
});

/** True for one among others at the end of its line, where no sentence misses it. */
function isAtEnd({ text }: Mapped, { start, end }: Entity): boolean {
  const lineEnd = text.indexOf('\n', end);
  // Nobody writes so many; and each of ten thousand would look at all of them.
  if ((lineEnd < 0 ? text.length : lineEnd) - end > 300) return false;
  const before = text.slice(Math.max(0, start - 200), start);
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  return (
    /[#＃][\p{L}\p{M}\p{N}_]+[ \t]+$/u.test(before) &&
    /^(?:[ \t]+[#＃][\p{L}\p{M}\p{N}_]+)*[ \t]*$/u.test(after)
  );
}

/** The hashtag and the space before it, in the file. */
function cut(part: Mapped, { start, end }: Entity) {
  const before = part.text.slice(Math.max(0, start - 200), start);
  return toFile(part, start - (before.length - before.trimEnd().length), end);
}
