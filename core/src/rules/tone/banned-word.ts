import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import { toFile } from '../../text/mapped.ts';
import { phraseKey } from '../../text/phrases.ts';
import { type BannedWords, bannedWords } from '../../voice/banned-words.ts';
import { openHashtags } from '../../voice/hashtags.ts';
import { replacements } from '../rewrite.ts';
import { defineRule } from '../rule.ts';

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
  options: z.strictObject({
    inflect: z
      .boolean()
      .default(true)
      .meta(
        doc('Also find plurals, feminines, -ed and -ing.', 'Buscar también plurales, femeninos, -ed e -ing.'),
      ),
    hashtags: z
      .boolean()
      .default(false)
      .meta(doc('Also look at the words of hashtags.', 'Mirar también las palabras de los hashtags.')),
  }),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: en } }\nvoice: { banned: [{ word: utilize, prefer: [use, build on] }] }\n// file: a.post.md\n---\nchannels: x\n---\nWe ⟦utilized⟧(tone/banned-word) it, and ⟦UTILIZING⟧(tone/banned-word) it is fun.\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: es } }\nvoice: { banned: [{ word: maravilloso, prefer: bueno }], preferred: { punto: { words: tip, language: es } } }\n// file: a.post.md\n---\nchannels: x\n---\nTres ⟦tips⟧(tone/banned-word) y dos recetas ⟦maravillosas⟧(tone/banned-word).\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: es } }\nvoice: { banned: [{ word: barato, prefer: económico }] }\n// file: a.post.md\n---\nchannels: x\n---\nUna suscripción ⟦barata⟧(tone/banned-word) y dos bolsas ⟦baratas⟧(tone/banned-word).\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { banned: [game changer] }\nrules: { tone/banned-word: { hashtags: true } }\n// file: a.post.md\n---\nchannels: x\n---\nOut now. #⟦GameChanger⟧(tone/banned-word)\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { banned: ["don\'t miss"] }\n// file: a.post.md\n---\nchannels: x\n---\n⟦Don’t miss⟧(tone/banned-word) it, ⟦don\'t miss⟧(tone/banned-word) it.\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { banned: [{ word: utilize, prefer: use }] }\n// file: a.post.md\n---\nchannels: x\n---\n⟦Utilize⟧(tone/banned-word) it wisely.\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { preferred: { correo: [e-mail, email] } }\n// file: a.post.md\n---\nchannels: x\n---\nEscríbenos un ⟦e-mail⟧(tone/banned-word).\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { banned: [game changer] }\n// file: week.posts.yaml\n- channels: x\n  text: "A real ⟦game\n    changer⟧(tone/banned-word)."\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { banned: [utilize] }\n// file: a.post.md\n---\nchannels: x\n---\nUtility, https://acme.example/utilize, @utilize and #utilize are other things.\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { banned: [{ word: super, language: en }] }\n// file: a.post.md\n---\nchannels: x\nlanguage: es\n---\nFuimos al super.\n',
    ],
  },
  *check({ post, plan, prose, options }) {
    const lexicon = plan?.voice && bannedWords(plan.voice, options.inflect);
    if (!lexicon) return;
    for (const text of prose) {
      for (const { word, index } of lexicon.find(text.masked)) {
        const found = find(lexicon, word, text.language);
        if (!found) continue;
        const place = { start: index, end: index + word.length };
        const fixes = replacements(post, text, { ...place, word }, found.prefer);
        yield { ...describe(word, found), span: toFile(text.text, place.start, place.end), fixes };
      }
      for (const hashtag of options.hashtags ? openHashtags(text.text.text) : []) {
        for (const { word, index } of lexicon.find(hashtag.text)) {
          const found = find(lexicon, word, text.language);
          if (!found) continue;
          const place = hashtag.toSource({ start: index, end: index + word.length });
          yield { ...describe(word, found), span: toFile(text.text, place.start, place.end) };
        }
      }
    }
  },
});

type Found = { readonly prefer: readonly string[]; readonly reason: string };

/** What is said of a word as written; in a text of unknown language a word of any may be meant. */
function find({ forms }: BannedWords, word: string, language: string | undefined): Found | undefined {
  const banned = forms.get(phraseKey(word))?.find(({ isForeign }) => !isForeign(language));
  return banned && { prefer: banned.prefer(language), reason: banned.reason };
}

function describe(word: string, { prefer, reason }: Found) {
  const choice = { kind: 'choice', items: prefer } as const;
  if (prefer.length > 0 && reason !== '')
    return { key: 'preferredWhy', params: { word, prefer: choice, reason } } as const;
  if (prefer.length > 0) return { key: 'preferred', params: { word, prefer: choice } } as const;
  if (reason !== '') return { key: 'bannedWhy', params: { word, reason } } as const;
  return { key: 'banned', params: { word } } as const;
}
