import * as z from 'zod';
import { doc } from './doc.ts';
import { id } from './fields.ts';

/**
 * What people say to the brand: `.vocero/conversations/*.jsonl`, one fact a line, only ever added to. A
 * message is one line; that it was answered, or what somebody says it is about, are lines of their own.
 */

const instant = z.iso.datetime({ offset: true });

const SENTIMENTS = ['positive', 'neutral', 'negative'] as const;

export type Sentiment = (typeof SENTIMENTS)[number];

const message = z
  .object({
    kind: z.literal('message'),
    id: z.string().min(1).meta(doc("The network's own name of it.", 'El nombre que le da la red.')),
    channel: id.meta(doc('The channel it came in on.', 'El canal por el que llegó.')),
    at: instant.meta(doc('When it was written.', 'Cuándo se escribió.')),
    text: z.string().meta(doc('What it says.', 'Qué dice.')),
    author: z
      .string()
      .meta(doc('The public name of its author.', 'El nombre público de quien la escribió.'))
      .optional(),
    post: z.string().meta(doc('The post it answers.', 'La publicación a la que responde.')).optional(),
    to: z.string().meta(doc('The message it answers.', 'El mensaje al que responde.')).optional(),
    type: z
      .enum(['reply', 'mention', 'direct', 'review'])
      .meta(doc('How it came.', 'Cómo llegó.'))
      .optional(),
    url: z.string().meta(doc('Where it can be read.', 'Dónde se puede leer.')).optional(),
    own: z.boolean().meta(doc('True where the brand wrote it.', 'Si la escribió la marca.')).optional(),
  })
  .meta(doc('What somebody said.', 'Lo que alguien dijo.'));

const answer = z
  .object({
    kind: z.literal('answer'),
    message: z.string().min(1).meta(doc('The message.', 'El mensaje.')),
    channel: id.meta(doc('Its channel.', 'Su canal.')),
    at: instant.meta(doc('When it was answered.', 'Cuándo se respondió.')),
    by: id.meta(doc('Who answered.', 'Quién respondió.')).optional(),
    none: z
      .boolean()
      .meta(
        doc('True where it was decided that none is needed.', 'Si se decidió que no hace falta respuesta.'),
      )
      .optional(),
  })
  .meta(doc('That a message was answered.', 'Que un mensaje se respondió.'));

const label = z
  .object({
    kind: z.literal('label'),
    message: z.string().min(1).meta(doc('The message.', 'El mensaje.')),
    channel: id.meta(doc('Its channel.', 'Su canal.')),
    at: instant.meta(doc('When somebody said so.', 'Cuándo lo dijo alguien.')),
    sentiment: z.enum(SENTIMENTS).meta(doc('How it is meant.', 'Con qué ánimo.')).optional(),
    themes: z.array(z.string().min(1)).meta(doc('What it is about.', 'De qué trata.')).optional(),
  })
  .meta(doc('What a person says a message is.', 'Lo que una persona dice que es un mensaje.'));

/** One line of a file of conversations. */
export const conversationSchema = z.discriminatedUnion('kind', [message, answer, label]);

export type ConversationFact = z.output<typeof conversationSchema>;

/** A message with what is known about it. Instants are milliseconds since 1970-01-01T00:00Z. */
export type Message = {
  readonly id: string;
  readonly channel: string;
  readonly at: number;
  readonly text: string;
  readonly post: string | undefined;
  readonly url: string | undefined;
  /** The first answer; undefined while there is none. */
  readonly answered: { readonly at: number; readonly by: string | undefined } | undefined;
  /** Somebody decided that it needs no answer. */
  readonly needsNone: boolean;
  /** What a person says of it; undefined where nobody did. */
  readonly sentiment: Sentiment | undefined;
  readonly themes: readonly string[] | undefined;
};

/**
 * The messages of other people in the order in which they were written, each once. An answer is a line
 * that says so, or a message of the brand's own to that message.
 */
export function foldConversations(facts: Iterable<ConversationFact>): readonly Message[] {
  const all = [...facts].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const messages = new Map<string, Message>();
  const keyOf = (channel: string, name: string) => `${channel}\n${name}`;
  for (const fact of all) {
    if (fact.kind !== 'message' || fact.own) continue;
    const { id: name, channel, text, post, url } = fact;
    const key = keyOf(channel, name);
    // Read twice, the later text counts: people correct what they wrote.
    const at = messages.get(key)?.at ?? Date.parse(fact.at);
    messages.set(key, {
      ...{ id: name, channel, text, post, url, at },
      ...{ answered: undefined, needsNone: false, sentiment: undefined, themes: undefined },
    });
  }
  for (const fact of all) {
    const target = fact.kind === 'message' ? fact.to : fact.message;
    const message = target === undefined ? undefined : messages.get(keyOf(fact.channel, target));
    if (!message) continue;
    const next = told(message, fact);
    if (next) messages.set(keyOf(message.channel, message.id), next);
  }
  return [...messages.values()].sort((a, b) => a.at - b.at);
}

function told(message: Message, fact: ConversationFact): Message | undefined {
  const at = Date.parse(fact.at);
  switch (fact.kind) {
    case 'message':
      return fact.own && !message.answered ? { ...message, answered: { at, by: undefined } } : undefined;
    case 'answer':
      if (fact.none) return { ...message, needsNone: true };
      return message.answered ? undefined : { ...message, answered: { at, by: fact.by } };
    case 'label': {
      const { sentiment = message.sentiment, themes = message.themes } = fact;
      return { ...message, sentiment, themes };
    }
  }
}
