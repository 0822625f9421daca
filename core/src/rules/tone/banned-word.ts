import * as z from 'zod';
import type { Post } from '../../model/parsed.ts';
import { channelOf, type Plan } from '../../model/plan/plan.ts';
import { nodeAt, type ScalarNode } from '../../syntax/node.ts';
import { maskProse } from '../../syntax/prose.ts';
import { spellScalar, textSpan } from '../../syntax/spell-scalar.ts';
import type { Edit } from '../../text/edit.ts';
import { toFile } from '../../text/mapped.ts';
import { matchCase, phrasePattern, plainApostrophes } from '../../text/phrases.ts';
import { contains, type Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

type Banned = {
  readonly prefer: readonly string[];
  readonly reason: string;
  readonly language: string | undefined;
};
type Lexicon = { readonly pattern: RegExp; readonly words: ReadonlyMap<string, Banned> };

/** Most replacements offered for one word. */
const MAX_FIXES = 10;

export const bannedWord = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: { en: 'A word that the brand does not use.', es: 'Una palabra que la marca no usa.' },
    why: {
      en: 'A voice is what a brand says, and as much what it leaves out.',
      es: 'Una voz es lo que una marca dice, y también lo que calla.',
    },
    since: '0.1.0',
  },
  messages: {
    banned: {
      en: 'The brand does not say “{word}”. Find another word.',
      es: 'La marca no dice «{word}». Busca otra palabra.',
    },
    bannedWhy: {
      en: 'The brand does not say “{word}”: {reason}',
      es: 'La marca no dice «{word}»: {reason}',
    },
    preferred: {
      en: 'The brand says {prefer} instead of “{word}”.',
      es: 'La marca dice {prefer} en vez de «{word}».',
    },
    preferredWhy: {
      en: 'The brand says {prefer} instead of “{word}”: {reason}',
      es: 'La marca dice {prefer} en vez de «{word}»: {reason}',
    },
    replace: { en: 'Change to “{word}”', es: 'Cambiar por «{word}»' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { banned: ["don\'t miss"] }\n// file: a.post.md\n---\nchannels: x\n---\n⟦Don’t miss⟧(tone/banned-word) it, ⟦don\'t miss⟧(tone/banned-word) it.\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { banned: [{ word: utilize, prefer: use }] }\n// file: a.post.md\n---\nchannels: x\n---\n⟦Utilize⟧(tone/banned-word) it wisely.\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { preferred: { correo: [e-mail, email] } }\n// file: a.post.md\n---\nchannels: x\n---\nEscríbenos un ⟦e-mail⟧(tone/banned-word).\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { banned: [game changer] }\n// file: week.posts.yaml\n- channels: x\n  text: "A real ⟦game\n    changer⟧(tone/banned-word)."\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { banned: [utilize] }\n// file: a.post.md\n---\nchannels: x\n---\nUtilizes, https://acme.example/utilize, @utilize and #utilize are other things.\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { banned: [{ word: super, language: en }] }\n// file: a.post.md\n---\nchannels: x\nlanguage: es\n---\nFuimos al super.\n',
    ],
  },
  *check({ post, plan, sent }) {
    const lexicon = plan?.voice && lexiconOf(plan.voice);
    if (!lexicon) return;
    const language = languageOf(post.entry.language, post.entry.channels ?? [], plan);
    const { uri, text: fileText } = post.source;
    const parts = sent.sections.flatMap((section) => section.parts.map((part) => ({ ...part, section })));
    for (const part of parts) {
      const node = scalarOf(post, part.section.target);
      for (const match of maskProse(part.text.text).matchAll(lexicon.pattern)) {
        const word = match[0];
        const banned = lexicon.words.get(keyOf(word));
        if (!banned || !speaks(banned.language, language)) continue;
        const span = toFile(part.text, match.index, match.index + word.length);
        const fixes = banned.prefer.slice(0, MAX_FIXES).flatMap((prefer) => {
          const text = matchCase(word, prefer);
          const edit = node ? editIn(fileText, node, span, text) : { span, text };
          if (!edit) return [];
          const title = { key: 'replace', params: { word: text } } as const;
          return [{ title, edits: [{ uri, edit }], safe: false }];
        });
        yield { ...describe(word, banned), span, fixes };
      }
    }
  },
});

/** The value that a text of a list of posts is written in; undefined for the body of a file. */
function scalarOf(post: Post, target: string | undefined): ScalarNode | undefined {
  if (post.body) return undefined;
  const node = nodeAt(post.node, target === undefined ? ['text'] : ['variants', target]);
  return node?.kind === 'scalar' ? node : undefined;
}

/** Another text for a part of a value, where its style can hold it. */
function editIn(fileText: string, node: ScalarNode, place: Span, text: string): Edit | undefined {
  if (!contains(textSpan(fileText, node), place)) return undefined;
  const spelt = spellScalar(text, node.style, {
    before: fileText.slice(node.span.start, place.start),
    after: fileText.slice(place.end, node.span.end),
    inFlow: node.inFlow === true,
  });
  return spelt === undefined ? undefined : { span: place, text: spelt };
}

function describe(word: string, { prefer, reason }: Banned) {
  const choice = { kind: 'choice', items: prefer } as const;
  if (prefer.length > 0 && reason !== '')
    return { key: 'preferredWhy', params: { word, prefer: choice, reason } } as const;
  if (prefer.length > 0) return { key: 'preferred', params: { word, prefer: choice } } as const;
  if (reason !== '') return { key: 'bannedWhy', params: { word, reason } } as const;
  return { key: 'banned', params: { word } } as const;
}

function speaks(wanted: string | undefined, language: string | undefined): boolean {
  const spoken = (tag: string) => tag.toLowerCase().split('-')[0];
  return wanted === undefined || language === undefined || spoken(language) === spoken(wanted);
}

/** The language of a post: its own, else that of its channels where they agree, else the brand's first. */
function languageOf(own: string | undefined, channels: readonly string[], plan: Plan): string | undefined {
  if (own !== undefined) return own;
  const spoken = new Set(channels.map((id) => channelOf(plan, id)?.language ?? plan.brand?.languages?.[0]));
  return spoken.size === 1 ? [...spoken][0] : undefined;
}

type Voice = NonNullable<Plan['voice']>;

/** The words of a voice, made once for each voice that is read. */
const lexicons = new WeakMap<Voice, Lexicon>();

function lexiconOf(voice: Voice): Lexicon | undefined {
  const known = lexicons.get(voice);
  if (known) return known;
  const words = new Map<string, Banned>();
  for (const [prefer, replaced] of Object.entries(voice.preferred ?? {})) {
    for (const word of replaced)
      words.set(keyOf(word), { prefer: [prefer], reason: '', language: undefined });
  }
  for (const entry of voice.banned ?? []) {
    const { word, prefer = [], reason = '', language } = typeof entry === 'string' ? { word: entry } : entry;
    words.set(keyOf(word), { prefer, reason, language });
  }
  // A word without letters would be found between any two.
  words.delete('');
  if (words.size === 0) return undefined;
  const lexicon = { pattern: phrasePattern([...words.keys()]), words };
  lexicons.set(voice, lexicon);
  return lexicon;
}

/** How a word is looked up: composed, in small letters, with straight apostrophes and single spaces. */
function keyOf(word: string): string {
  return plainApostrophes(word.normalize('NFC')).toLowerCase().trim().replace(/\s+/g, ' ');
}
