import { lineBreakOf } from '../../model/insert-key.ts';
import { LINK_PLACEHOLDER } from '../../model/link.ts';
import { span } from '../../text/span.ts';
import { textAt } from '../cursor/text-at.ts';
import { label } from '../labels.ts';
import type { Completer } from './completion.ts';
import { idsFor } from './ids.ts';

/** Link placeholders, headings that open a variant, and the line that starts the next part of a thread. */
export const body: Completer = function* (ask) {
  const { file, cursor, post, plan, offset, language } = ask;
  const text = textAt(file, cursor, post, plan, offset);
  if (!text || text.inComment) return;
  const { before, inBody, inFirstComment, sent } = text;
  const isBlank = before.trim() === '';
  const brace = /\{[a-z]*$/.exec(before)?.[0] ?? (/(?:^|[^#]\s)$/.test(before) ? '' : undefined);
  const heading = /^#[ \t]*([\p{L}\p{M}\p{N}._/-]*)$/u.exec(before);
  const newLine = lineBreakOf(file.source.text);
  if (inBody && (heading || isBlank)) {
    const present = new Set(sent.sections.map(({ target }) => target));
    for (const { id, detail, documentation } of idsFor(ask, 'channel-or-network', '')) {
      if (present.has(id)) continue;
      yield {
        label: `# ${id}`,
        kind: 'snippet',
        detail: label('variantFor', language, { name: detail ?? id }),
        documentation,
        span: span(offset - before.length, offset),
        text: `# ${id}${newLine}${newLine}`,
        filter: heading ? `#${/^#[ \t]+/.test(before) ? ' ' : ''}${id}` : undefined,
      };
    }
  }
  if (/^-{0,2}$/.test(before) && post && !inFirstComment) {
    yield {
      label: '---',
      kind: 'snippet',
      detail: label('nextPart', language),
      span: span(offset - before.length, offset),
      text: `---${newLine}${newLine}`,
    };
  }
  if (brace !== undefined) {
    yield {
      label: LINK_PLACEHOLDER,
      kind: 'text',
      detail: post?.entry.link ?? label('linkPlaceholder', language),
      documentation: () => label('linkHere', language),
      span: span(offset - brace.length, file.source.text[offset] === '}' ? offset + 1 : offset),
      text: LINK_PLACEHOLDER,
    };
  }
};
