import * as z from 'zod';
import { editText } from '../../model/edit-text.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { capitalsOf } from '../../voice/hashtags/spell-tag.ts';
import { sentEntities } from '../../workspace/sent-entities.ts';
import { defineRule } from '../rule.ts';

const PLAN = '// file: social.plan.yaml\nchannels: { x: { network: x } }\n';

export const unreadable = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'The words of a hashtag are not told apart, or not as the plan writes them.',
      es: 'Las palabras de un hashtag no se distinguen, o no como las escribe el plan.',
    },
    why: {
      en: 'Screen readers spell #blackfriday out or swallow it, and people stumble. A capital for each word settles it; networks take both for the same hashtag.',
      es: 'Los lectores de pantalla deletrean #blackfriday o se lo comen, y la gente tropieza. Una mayúscula por palabra lo resuelve; las redes lo toman por el mismo hashtag.',
    },
    since: '0.1.0',
  },
  messages: {
    capitals: {
      en: 'The words of “{tag}” run together. Give each a capital: “{better}”.',
      es: 'Las palabras de «{tag}» se confunden. Pon mayúscula a cada una: «{better}».',
    },
    plan: {
      en: 'The plan writes this hashtag “{better}”. Write it the same way.',
      es: 'El plan escribe este hashtag «{better}». Escríbelo igual.',
    },
    change: { en: 'Change to “{better}”', es: 'Cambiar por «{better}»' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${PLAN}// file: a.post.md\n---\nchannels: x\n---\nWe stay open. ⟦#blackfriday⟧(hashtag/unreadable) ⟦#cafecolombiano⟧(hashtag/unreadable)\n`,
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { hashtags: { allow: ["#CaféAndino"] } }\n// file: a.post.md\n---\nchannels: x\n---\nHoy, cata. ⟦#caféandino⟧(hashtag/unreadable)\n',
    ],
    allows: [
      `${PLAN}// file: a.post.md\n---\nchannels: x\n---\n#BlackFriday #coffee #SEO #NASA #weekend #newsletter #football #bogotá #feedback #javascript\n`,
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { hashtags: { style: lower } }\n// file: a.post.md\n---\nchannels: x\n---\nWe stay open. #blackfriday\n',
    ],
  },
  *check({ post, plan, sent }) {
    const known = plan ? spellings(plan) : undefined;
    const wantsCapitals = (plan?.voice?.hashtags?.style ?? 'camel') === 'camel';
    const { uri } = post.source;
    for (const { entity, span } of sentEntities(sent, 'hashtag')) {
      const tag = entity.value;
      const planned = known?.get(keyOf(tag));
      const isOneCase = tag === tag.toLowerCase() || tag === tag.toUpperCase() || isOneWord(tag);
      const better = planned ?? (wantsCapitals && isOneCase ? capitalsOf(tag) : undefined);
      if (better === undefined || better === tag) continue;
      // A plan may name a hashtag twice, once for each way to write it.
      if (planned !== undefined && tag.normalize('NFC') === planned.normalize('NFC')) continue;
      const edit = editText(post, { start: span.start + 1, end: span.end }, better);
      const title = { key: 'change', params: { better: `#${better}` } } as const;
      const fixes = edit ? [{ title, edits: [{ uri, edit }], safe: true }] : [];
      if (planned === undefined)
        yield { key: 'capitals', params: { tag: `#${tag}`, better: `#${better}` }, span, fixes };
      else yield { key: 'plan', params: { better: `#${better}` }, span, fixes };
    }
  },
});

/** One capital at the start and none behind: `#Blackfriday`. */
function isOneWord(tag: string): boolean {
  return tag.slice(1) === tag.slice(1).toLowerCase();
}

/** How a plan writes its hashtags, by their letters; made once for each plan that is read. */
const known = new WeakMap<Plan, ReadonlyMap<string, string>>();

function spellings(plan: Plan): ReadonlyMap<string, string> {
  const made = known.get(plan);
  if (made) return made;
  const tags = [
    ...Object.values(plan.campaigns ?? {}).flatMap(({ hashtags = [] }) => hashtags),
    ...(plan.voice?.hashtags?.allow ?? []),
  ];
  const map = new Map(tags.map((tag) => [keyOf(tag.slice(1)), tag.slice(1)]));
  known.set(plan, map);
  return map;
}

function keyOf(tag: string): string {
  return tag.normalize('NFC').toLowerCase();
}
