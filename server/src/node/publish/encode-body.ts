import { randomBytes } from 'node:crypto';
import { createReadStream, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { FormPart, HttpBody, MediaBytes, Veiled } from '../../../../core/src/publish/http.ts';
import type { Json } from '../../../../core/src/publish/json.ts';
import type { Secrets } from './secrets.ts';

/** A body as it is sent. */
export type EncodedBody = {
  readonly type: string;
  /** In bytes. */
  readonly length: number;
  readonly open: () => Readable;
};

/** A text with its secrets in it. */
export function unveil(text: Veiled, secrets: Secrets): string {
  if (typeof text === 'string') return text;
  return text.map((piece) => (typeof piece === 'string' ? piece : secrets.get(piece.secret))).join('');
}

/**
 * Makes the bytes of a body; files are read while they are sent.
 *
 * @param root folder out of which no media file is taken, however its path got there.
 * @throws when a file is missing or lies elsewhere.
 */
export function encodeBody(body: HttpBody, secrets: Secrets, root: string): EncodedBody {
  switch (body.kind) {
    case 'json':
      return bytes('application/json', JSON.stringify(unveilJson(body.value, secrets)));
    case 'form': {
      const form = new URLSearchParams();
      for (const [name, value] of body.fields) form.append(name, unveil(value, secrets));
      return bytes('application/x-www-form-urlencoded', form.toString());
    }
    case 'media': {
      const { length, open } = fileBytes(body.bytes, root);
      return { type: body.bytes.type, length, open };
    }
    case 'multipart':
      return multipart(body.parts, secrets, root);
  }
}

function bytes(type: string, text: string): EncodedBody {
  const buffer = Buffer.from(text, 'utf8');
  return { type, length: buffer.length, open: () => Readable.from([buffer]) };
}

function unveilJson(value: Json | undefined, secrets: Secrets): unknown {
  if (Array.isArray(value)) return value.map((item: Json) => unveilJson(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === 'secret' && typeof first[1] === 'string')
    return secrets.get(first[1]);
  return Object.fromEntries(entries.map(([key, inner]) => [key, unveilJson(inner, secrets)]));
}

function fileBytes({ media, from = 0, to }: MediaBytes, root: string): Omit<EncodedBody, 'type'> {
  const path = realpathSync(fileURLToPath(media));
  if (!path.startsWith(root.endsWith(sep) ? root : root + sep))
    throw new Error('A media file lies outside of the repository.');
  const { size } = statSync(path);
  const end = Math.min(to ?? size, size);
  const length = Math.max(0, end - from);
  return {
    length,
    open: () => (length === 0 ? Readable.from([]) : createReadStream(path, { start: from, end: end - 1 })),
  };
}

function multipart(parts: readonly FormPart[], secrets: Secrets, root: string): EncodedBody {
  const boundary = `vocero-${randomBytes(12).toString('hex')}`;
  const pieces = parts.flatMap((part): Omit<EncodedBody, 'type'>[] => [
    bytes('', `--${boundary}\r\n${headOf(part)}\r\n\r\n`),
    'file' in part
      ? fileBytes(part.file, root)
      : bytes(
          '',
          'json' in part ? JSON.stringify(unveilJson(part.json, secrets)) : unveil(part.value, secrets),
        ),
    bytes('', '\r\n'),
  ]);
  const all = [...pieces, bytes('', `--${boundary}--\r\n`)];
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    length: all.reduce((sum, { length }) => sum + length, 0),
    open: () =>
      Readable.from(
        (async function* () {
          for (const { open } of all) yield* open();
        })(),
        { objectMode: false },
      ),
  };
}

function headOf(part: FormPart): string {
  const name = `content-disposition: form-data; name="${quote(part.name)}"`;
  if ('file' in part) return `${name}; filename="${quote(part.fileName)}"\r\ncontent-type: ${part.file.type}`;
  return 'json' in part ? `${name}\r\ncontent-type: application/json` : name;
}

/** As browsers write names: https://html.spec.whatwg.org/#multipart-form-data (read 2026-11-21). */
function quote(text: string): string {
  return text.replace(/[\r\n"]/g, (character) => encodeURIComponent(character));
}
