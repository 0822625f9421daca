import { type Arrived, at, type FakeNetwork, type Reply, textAt } from './fake-server.ts';

type Message = { id: string; text: string; replyTo?: string; files: number };

/** Telegram's Bot API, of one channel; a bot cannot read it. */
export function fakeTelegram(): FakeNetwork & { readonly published: readonly Message[] } {
  const published: Message[] = [];

  const answer = (arrived: Arrived): Reply => {
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(arrived.path) ?? [];
    if (token !== '1:token-of-telegram') return no(401, 'Unauthorized');
    const field = (name: string) => arrived.form.get(name) ?? textAt(arrived.json, name);
    if (method === 'getMe') return yes({ id: 1, is_bot: true, first_name: 'Acme', username: 'acme_bot' });
    if (field('chat_id') !== '@acme') return no(400, 'Bad Request: chat not found');
    if (method === 'getChat') return yes({ id: -1001234, type: 'channel', title: 'Acme', username: 'acme' });
    if (method === 'getChatMember') {
      return yes({ status: 'administrator', user: { id: 1 }, can_post_messages: true });
    }
    if (method === 'getChatMemberCount') return yes(321);
    const text = field('text') || field('caption') || field('question') || captionOf(field('media'));
    if (method === 'sendMessage' && text === '') return no(400, 'Bad Request: message text is empty');
    if (text.length > 4096) return no(400, 'Bad Request: message is too long');
    if (/<(?!\/?(?:b|i|s|a|code|pre|tg-spoiler)\b)/.test(text)) {
      return no(400, "Bad Request: can't parse entities: Unsupported start tag");
    }
    const inForm = arrived.form.get('reply_parameters');
    const parameters: unknown = inForm ? JSON.parse(inForm) : at(arrived.json, 'reply_parameters');
    const replyTo = textAt(parameters, 'message_id');
    if (replyTo !== '' && !published.some(({ id }) => id === replyTo)) {
      return no(400, 'Bad Request: message to be replied not found');
    }
    const message = {
      id: String(published.length + 1),
      text,
      ...(replyTo && { replyTo }),
      files: arrived.files.length,
    };
    published.push(message);
    const result = {
      message_id: Number(message.id),
      date: 0,
      chat: { id: -1001234, type: 'channel', username: 'acme' },
    };
    return yes(
      method === 'sendMediaGroup' ? [result, { ...result, message_id: result.message_id + 1 }] : result,
    );
  };
  return { published, answer };
}

function captionOf(media: string): string {
  return media === '' ? '' : textAt(JSON.parse(media), 0, 'caption');
}

function yes(result: unknown): Reply {
  return { status: 200, body: { ok: true, result } };
}

function no(status: number, description: string): Reply {
  return { status, body: { ok: false, error_code: status, description } };
}
