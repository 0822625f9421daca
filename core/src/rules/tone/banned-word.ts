import * as z from 'zod';
import { channelOf, type Plan } from '../../model/plan/plan.ts';
import { maskProse } from '../../syntax/prose.ts';
import { toFile } from '../../text/mapped.ts';
import { matchCase, phrasePattern } from '../../text/phrases.ts';
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
    for (const part of sent.sections.flatMap((section) => section.parts)) {
      const { uri } = post.source;
      for (const match of maskProse(part.text.text).matchAll(lexicon.pattern)) {
        const word = match[0];
        const banned = lexicon.words.get(keyOf(word));
        if (!banned || !speaks(banned.language, language)) continue;
        const span = toFile(part.text, match.index, match.index + word.length);
        const fixes = banned.prefer.slice(0, MAX_FIXES).map((prefer) => {
          const text = matchCase(word, prefer);
          return {
            title: { key: 'replace', params: { word: text } },
            edits: [{ uri, edit: { span, text } }],
            safe: false,
          } as const;
        });
        yield { ...describe(word, banned), span, fixes };
      }
    }
  },
});

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

/** How a word is looked up: composed, in small letters, with single spaces. */
function keyOf(word: string): string {
  return word.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ');
}
