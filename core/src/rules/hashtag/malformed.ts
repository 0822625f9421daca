import * as z from 'zod';
import { editText } from '../../model/edit-text.ts';
import type { Post } from '../../model/parsed.ts';
import type { Edit } from '../../text/edit.ts';
import { toFile } from '../../text/mapped.ts';
import type { Span } from '../../text/span.ts';
import { capitalsOf } from '../../voice/hashtags/spell-tag.ts';
import { deliveryName } from '../../workspace/sent.ts';
import { sentEntities, textsSent } from '../../workspace/sent-entities.ts';
import { defineRule } from '../rule.ts';

/** What goes on behind a hashtag as if it still belonged to it. */
const GOES_ON = /[-.&+'’][\p{L}\p{N}][\p{L}\p{M}\p{N}_]*/uy;
/** `’s`, `'ll` and the like follow any name. */
const ENDING = /^['’](?:s|d|m|ll|re|ve|t|es)(?![\p{L}\p{N}])/iu;
/** A line that has nothing but hashtags, some of them broken. */
const LINE = /^[ \t]*(?:[#＃][ \t]?[\p{L}\p{M}\p{N}_]+[ \t,]*)+$/gmu;
const IN_LINE = /[#＃](?<gap>[ \t]?)(?<tag>[\p{L}\p{M}\p{N}_]+)/gu;

export const malformed = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A hashtag with a space, a mark or only digits, which its network cuts short or does not see.',
      es: 'Un hashtag con un espacio, un signo o solo cifras, que su red corta o no ve.',
    },
    why: {
      en: 'Networks end a hashtag at the first mark: #Black-Friday leads to #Black.',
      es: 'Las redes terminan el hashtag en el primer signo: #Black-Friday lleva a #Black.',
    },
    since: '0.1.0',
  },
  messages: {
    cut: {
      en: 'On {channels} the hashtag is “{read}”, without “{rest}”. It has letters, digits and “_” only.',
      es: 'En {channels} el hashtag es «{read}», sin «{rest}». Solo tiene letras, cifras y «_».',
    },
    space: {
      en: 'With a space behind the “#” this is no hashtag. Write “{better}”.',
      es: 'Con un espacio después de «#» esto no es un hashtag. Escribe «{better}».',
    },
    digits: {
      en: '“{tag}” is no hashtag: it needs a letter. Add a word.',
      es: '«{tag}» no es un hashtag: le falta una letra. Añade una palabra.',
    },
    change: { en: 'Change to “{better}”', es: 'Cambiar por «{better}»' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\n---\nToday: ⟦#Black-Friday⟧(hashtag/malformed) and ⟦#Food&Drink⟧(hashtag/malformed).\n\n#Offers ⟦# Coffee⟧(hashtag/malformed) ⟦#2026⟧(hashtag/malformed)\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\n---\nThe #1 tip of #Acme’s team, issue #42, the # of users, C# and #MeToo-era art. See #Orbit.\n',
    ],
  },
  *check({ post, sent }) {
    const { uri } = post.source;
    const fixes = (edit: Edit | undefined, better: string) =>
      edit
        ? [{ title: { key: 'change', params: { better } } as const, edits: [{ uri, edit }], safe: false }]
        : [];
    for (const { entity, text, span, deliveries } of sentEntities(sent, 'hashtag')) {
      const rest = restOf(text.text, entity.end, entity.value);
      if (rest === '') continue;
      const read = text.text.slice(entity.start, entity.end);
      const whole = toFile(text, entity.start, entity.end + rest.length);
      const joined = read + rest.replace(/[-&+'’]+(\p{L})?/gu, (_, next = '') => next.toUpperCase());
      const capitals = capitalsOf(joined.slice(1));
      const better = capitals === undefined ? joined : `#${capitals}`;
      const edit = rest.includes('.') ? undefined : editText(post, whole, better);
      const channels = { kind: 'list', items: deliveries.map(deliveryName) } as const;
      yield {
        key: 'cut',
        params: { channels, read, rest },
        span: { ...whole, start: span.start },
        fixes: fixes(edit, better),
      };
    }
    for (const { span, gap, tag } of inLines(post, sent.deliveries.flatMap(textsSent))) {
      const better = `#${tag}`;
      if (gap !== '')
        yield { key: 'space', params: { better }, span, fixes: fixes(editText(post, span, better), better) };
      else yield { key: 'digits', params: { tag: better }, span };
    }
  },
});

/** What follows a hashtag without a space and was surely meant to belong to it. */
function restOf(text: string, from: number, tag: string): string {
  let end = from;
  for (GOES_ON.lastIndex = end; GOES_ON.test(text); GOES_ON.lastIndex = end) end = GOES_ON.lastIndex;
  const rest = text.slice(from, end);
  if (rest === '' || ENDING.test(rest)) return '';
  // `#MeToo-era` is a hashtag in a compound; `#Black-Friday`, `#covid-19` and `#black-friday` are not.
  const isCompound = /^-\p{Ll}/u.test(rest) && tag !== tag.toLowerCase();
  // A full stop without a space behind it ends a sentence more often than it belongs to a number.
  const isSentence = /^\.\D/.test(rest) || (rest.startsWith('.') && !/\p{N}$/u.test(tag));
  return isCompound || isSentence ? '' : rest;
}

type Broken = { readonly span: Span; readonly gap: string; readonly tag: string };

/** Broken ones in lines of hashtags: anywhere else a lone `#` or `#42` may be meant. */
function inLines(post: Post, texts: Iterable<Parameters<typeof toFile>[0]>): readonly Broken[] {
  const places = new Map<number, Broken>();
  for (const text of texts) {
    if (!text.text.includes('#')) continue;
    for (const { 0: line, index } of text.text.matchAll(LINE)) {
      const found = [...line.matchAll(IN_LINE)];
      // At the start of a line `# word` is a heading.
      const isRun = found.some(({ groups }) => groups?.gap === '' && /\p{L}/u.test(groups.tag ?? ''));
      for (const { 0: written, index: at, groups: { gap = '', tag = '' } = {} } of isRun ? found : []) {
        if (gap === '' && /\p{L}/u.test(tag)) continue;
        const start = index + at;
        const span = toFile(text, start, start + written.length);
        if (post.source.text.charAt(span.start) === '#') places.set(span.start, { span, gap, tag });
      }
    }
  }
  return [...places.values()];
}
