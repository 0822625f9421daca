import { type Arrived, at, type FakeNetwork, type Reply, textAt } from './fake-server.ts';

type Message = { id: string; text: string; replyTo?: string; key: string; files: readonly string[] };

const CHANNEL = 'C0123456789';

/** Slack, of one channel. It says no with status 200, shares files a moment later, and takes no JSON to read. */
export function fakeSlack(clock: () => number): FakeNetwork & {
  readonly published: readonly Message[];
  readonly scheduled: readonly { readonly id: string; readonly text: string; readonly postAt: string }[];
} {
  const published: Message[] = [];
  let scheduled: { id: string; text: string; postAt: string }[] = [];
  let given = 0;
  const files = new Map<string, { alt: string; bytes: number; message?: Message; looks: number }>();

  const post = (
    text: string,
    thread: string,
    key: string,
    shared: readonly string[],
    second = Math.floor(clock() / 1000),
  ): Message | undefined => {
    if (thread !== '' && !published.some(({ id }) => id === thread)) return undefined;
    const id = `${second}.${String(published.length).padStart(6, '0')}`;
    const message = { id, text, ...(thread && { replyTo: thread }), key, files: shared };
    published.push(message);
    return message;
  };

  /** What has come due is posted, without anything that nobody sees. */
  const settle = () => {
    const isDue = ({ postAt }: { readonly postAt: string }) => Number(postAt) * 1000 <= clock();
    for (const { text, postAt } of scheduled.filter(isDue)) post(text, '', '', [], Number(postAt));
    scheduled = scheduled.filter((one) => !isDue(one));
  };

  const answer = (arrived: Arrived, origin: string): Reply => {
    settle();
    const { path, headers, json, form, bytes } = arrived;
    const [, uploaded] = /^\/upload\/(\w+)$/.exec(path) ?? [];
    const file = files.get(uploaded ?? '');
    if (file) {
      file.bytes = bytes;
      return { status: 200, body: `OK - ${bytes}` };
    }
    if (headers.authorization !== 'Bearer xoxb-token-of-slack') return no('invalid_auth');
    const field = (name: string) => form.get(name) ?? textAt(json, name);
    switch (path) {
      case '/api/auth.test':
        return yes(
          { url: 'https://acme.slack.com/', user: 'vocero', user_id: 'U1' },
          { 'x-oauth-scopes': 'chat:write,channels:history' },
        );
      case '/api/conversations.info':
        return field('channel') === CHANNEL
          ? yes({ channel: { id: CHANNEL, is_member: true, num_members: 42 } })
          : no('channel_not_found');
      case '/api/files.getUploadURLExternal': {
        const id = `F${files.size + 1}`;
        files.set(id, { alt: field('alt_txt'), bytes: 0, looks: 0 });
        return yes({ upload_url: `${origin}/upload/${id}`, file_id: id });
      }
      case '/api/files.completeUploadExternal': {
        const list = at(json, 'files');
        const ids = Array.isArray(list) ? list.map((one) => textAt(one, 'id')) : [];
        if (ids.some((id) => (files.get(id)?.bytes ?? 0) === 0)) return no('file_not_found');
        const message = post(field('initial_comment'), field('thread_ts'), '', ids);
        if (!message) return no('invalid_thread_ts');
        for (const id of ids) Object.assign(files.get(id) ?? {}, { message });
        return yes({ files: ids.map((id) => ({ id, permalink: `https://acme.slack.com/files/U1/${id}` })) });
      }
      case '/api/files.info': {
        const one = files.get(field('file'));
        if (!one) return no('file_not_found');
        one.looks += 1;
        const shares =
          one.message && one.looks > 1 ? { public: { [CHANNEL]: [{ ts: one.message.id }] } } : {};
        return yes({ file: { id: field('file'), shares } });
      }
      case '/api/chat.postMessage': {
        if (field('channel') !== CHANNEL) return no('channel_not_found');
        if (field('text') === '') return no('no_text');
        const key = textAt(json, 'metadata', 'event_payload', 'key');
        const message = post(field('text'), field('thread_ts'), key, []);
        return message ? yes({ ts: message.id, channel: CHANNEL }) : no('thread_not_found');
      }
      case '/api/chat.scheduleMessage': {
        const ahead = Number(field('post_at')) * 1000 - clock();
        if (!(ahead > 0)) return no('time_in_past');
        if (ahead > 120 * 86_400_000) return no('time_too_far');
        given += 1;
        const id = `Q${100 + given}`;
        // A message with metadata is taken, and never sent.
        if (at(json, 'metadata') === undefined)
          scheduled.push({ id, text: field('text'), postAt: field('post_at') });
        return yes({ scheduled_message_id: id, channel: CHANNEL, post_at: Number(field('post_at')) });
      }
      case '/api/chat.scheduledMessages.list': {
        // Two at a time, and without the letter that other answers begin the same id with.
        const from = Number(form.get('cursor') ?? '0');
        const listed = scheduled.slice(from, from + 2);
        return yes({
          scheduled_messages: listed.map(({ id, text, postAt }) => ({
            id: Number(id.slice(1)),
            text,
            post_at: Number(postAt),
          })),
          response_metadata: { next_cursor: from + 2 < scheduled.length ? String(from + 2) : '' },
        });
      }
      case '/api/chat.deleteScheduledMessage': {
        const found = scheduled.find(({ id }) => id === field('scheduled_message_id'));
        // Nothing is given back within the last minute.
        if (!found || Number(found.postAt) * 1000 - clock() < 60_000)
          return no('invalid_scheduled_message_id');
        scheduled = scheduled.filter((one) => one !== found);
        return yes({});
      }
      case '/api/conversations.history':
      case '/api/conversations.replies': {
        if (json !== undefined) return no('invalid_form_data');
        const thread = form.get('ts');
        const listed = published.filter(({ id, replyTo }) =>
          thread === undefined ? replyTo === undefined : id === thread || replyTo === thread,
        );
        // The latest first, but for the replies of a thread.
        if (thread === undefined) listed.reverse();
        return yes({ messages: listed.map((one) => shown(one)), has_more: false });
      }
      default:
        return no('unknown_method');
    }
  };
  return {
    get published() {
      settle();
      return published;
    },
    get scheduled() {
      settle();
      return scheduled;
    },
    answer,
  };
}

function shown({ id, text, key, files, replyTo }: Message) {
  return {
    ts: id,
    text,
    bot_id: 'B1',
    ...(replyTo && { thread_ts: replyTo }),
    ...(key && { metadata: { event_type: 'vocero_post', event_payload: { key } } }),
    ...(files.length > 0 && { files: files.map((file) => ({ id: file })) }),
    reactions: [{ name: 'tada', count: 4 }],
    reply_count: 2,
  };
}

function yes(body: object, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 200, headers, body: { ok: true, ...body } };
}

function no(error: string): Reply {
  return { status: 200, body: { ok: false, error } };
}
