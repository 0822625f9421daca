import type { Conversation } from '../../core/src/publish/adapter.ts';
import type { HttpAnswer, HttpRequest, Veiled } from '../../core/src/publish/http.ts';
import type { Json } from '../../core/src/publish/json.ts';

/** What a conversation asked for, and how it ended. */
export type Course<Result> = { readonly requests: readonly HttpRequest[]; readonly result: Result };

/** Has a conversation with somebody who answers each request. */
export function converse<Result>(
  conversation: Conversation<Result>,
  answer: (request: HttpRequest, index: number) => HttpAnswer,
): Course<Result> {
  const requests: HttpRequest[] = [];
  for (let next = conversation.next(); ; ) {
    if (next.done) return { requests, result: next.value };
    requests.push(next.value);
    if (requests.length > 400) throw new Error('The conversation does not end.');
    next = conversation.next(answer(next.value, requests.length - 1));
  }
}

/** Has it with the successes that the requests themselves imagine, as a dry run does. */
export function imagine<Result>(conversation: Conversation<Result>): Course<Result> {
  return converse(conversation, ({ imagined, imaginedHeaders }) => {
    return answerOf(imagined ?? {}, { headers: imaginedHeaders ?? {} });
  });
}

/** Answers in their order, and nothing behind them. */
export function script(
  ...answers: readonly HttpAnswer[]
): (request: HttpRequest, index: number) => HttpAnswer {
  return (request, index) => {
    const answer = answers[index];
    if (!answer) throw new Error(`Nobody expected ${request.method} ${unveiled(request.url)}.`);
    return answer;
  };
}

/** The imagined success to all but the publish. */
export function publishAnswers(answer: HttpAnswer): (request: HttpRequest) => HttpAnswer {
  return ({ effect, imagined, imaginedHeaders }) => {
    return effect === 'publish' ? answer : answerOf(imagined ?? {}, { headers: imaginedHeaders ?? {} });
  };
}

export function answerOf(
  body: Json | string,
  { status = 200, headers = {} }: Partial<Pick<HttpAnswer, 'status' | 'headers'>> = {},
): HttpAnswer {
  return { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) };
}

/** A text with its secrets by name. */
export function unveiled(veiled: Veiled): string {
  if (typeof veiled === 'string') return veiled;
  return veiled.map((piece) => (typeof piece === 'string' ? piece : `«${piece.secret}»`)).join('');
}

/** The request by which people come to see it. */
export function publishOf({ requests }: Course<unknown>): HttpRequest {
  const found = requests.find(({ effect }) => effect === 'publish');
  if (!found) throw new Error('Nothing was published.');
  return found;
}

/** What a request says in JSON, be it its body or the part of a form. */
export function jsonOf({ body }: HttpRequest): Json {
  if (body?.kind === 'json') return body.value;
  const part = body?.kind === 'multipart' && body.parts.find((one) => 'json' in one);
  return part && 'json' in part ? part.json : null;
}

/** The fields of a form as texts; a file is shown by its address. */
export function formOf({ body }: HttpRequest): Readonly<Record<string, string>> {
  if (body?.kind === 'form') {
    return Object.fromEntries(body.fields.map(([name, value]) => [name, unveiled(value)]));
  }
  if (body?.kind !== 'multipart') return {};
  return Object.fromEntries(
    body.parts.map((part) => {
      if ('value' in part) return [part.name, unveiled(part.value)];
      return [part.name, 'json' in part ? JSON.stringify(part.json) : part.file.media];
    }),
  );
}
