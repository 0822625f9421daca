import type { HttpBody, HttpRequest, Veiled } from '../../publish/http.ts';
import type { Json } from '../../publish/json.ts';

/** A request as people read it: secrets as their names, files as theirs, JSON laid out. */
export function requestText({ method, url, headers = {}, body }: HttpRequest): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${veiledText(value)}`);
  return [`${method} ${veiledText(url)}`, ...lines, ...(body ? ['', bodyText(body)] : [])].join('\n');
}

/** A text in which secrets stand as ‹name›. */
export function veiledText(text: Veiled): string {
  if (typeof text === 'string') return text;
  return text.map((piece) => (typeof piece === 'string' ? piece : `‹${piece.secret}›`)).join('');
}

function bodyText(body: HttpBody): string {
  switch (body.kind) {
    case 'json':
      return JSON.stringify(veiledJson(body.value), null, 2);
    case 'form':
      return body.fields.map(([name, value]) => `${name}=${veiledText(value)}`).join('\n');
    case 'media':
      return `‹${nameOf(body.bytes.media)}› (${body.bytes.type})`;
    case 'multipart':
      return body.parts
        .map((part) => {
          if ('file' in part) return `${part.name}=‹${part.fileName}› (${part.file.type})`;
          return `${part.name}=${'json' in part ? JSON.stringify(veiledJson(part.json)) : veiledText(part.value)}`;
        })
        .join('\n');
  }
}

function veiledJson(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map((item: Json) => veiledJson(item) ?? null);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === 'secret') return `‹${String(first[1])}›`;
  return Object.fromEntries(entries.map(([key, inner]) => [key, veiledJson(inner)]));
}

function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}
