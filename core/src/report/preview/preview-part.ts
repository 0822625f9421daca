import type { Post } from '../../model/parsed.ts';
import type { TextLimit } from '../../networks/network.ts';
import { firstOverflow } from '../../networks/profile/first-overflow.ts';
import { foldAt } from '../../networks/profile/look.ts';
import { type Mapped, slice, toFile } from '../../text/mapped.ts';
import type { Delivery } from '../../workspace/sent.ts';
import { entitiesIn } from '../../workspace/sent-entities.ts';
import { sentMedia } from '../../workspace/sent-media.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { PreviewCount, PreviewMedium, PreviewPart, PreviewRun } from './preview.ts';

/** A text as its network shows it. Blank lines around it are not sent. */
export function previewPart(
  delivery: Delivery,
  written: Mapped,
  limits: readonly TextLimit[],
  warning: string,
): Omit<PreviewPart, 'media' | 'poll'> {
  const text = trimmed(written);
  const over = firstOverflow(text.text, limits, warning);
  return {
    runs: runsOf(delivery, text, over),
    count: countOf(text.text, limits, warning),
    isOver: over !== undefined,
    span: toFile(written, 0, written.text.length),
    card: cardOf(delivery, text),
  };
}

function trimmed(text: Mapped): Mapped {
  const start = text.text.length - text.text.trimStart().length;
  return slice(text, start, Math.max(start, text.text.trimEnd().length));
}

/** Cuts a text wherever what is shown changes: at what is active, at the fold and at the limit. */
function runsOf({ network }: Delivery, text: Mapped, over: number | undefined): readonly PreviewRun[] {
  const entities = entitiesIn(text, network);
  // What is refused never reaches a reader who could ask for more: there, all of it is shown.
  const fold =
    over === undefined && network?.look?.fold ? foldAt(text.text, network.look.fold.value) : undefined;
  const cuts = [0, text.text.length, ...entities.flatMap(({ start, end }) => [start, end])];
  if (over !== undefined) cuts.push(over);
  if (fold !== undefined) cuts.push(fold);
  const places = [...new Set(cuts)].sort((a, b) => a - b);
  return places.slice(0, -1).flatMap((start, index): PreviewRun[] => {
    const end = places[index + 1] ?? start;
    const kind = entities.find((entity) => entity.start <= start && end <= entity.end)?.kind;
    return [
      {
        text: text.text.slice(start, end),
        ...(kind && { kind }),
        ...(over !== undefined && start >= over && { isOver: true as const }),
        ...(fold !== undefined && start >= fold && { isFolded: true as const }),
      },
    ];
  });
}

/** By the first of the limits that is exceeded, else by the one that people know first. */
function countOf(text: string, limits: readonly TextLimit[], warning: string): PreviewCount | undefined {
  const counts = limits.map(({ count, max, unit, includesWarning }) => ({
    count: count((includesWarning ? warning : '') + text),
    max: max.value,
    unit,
  }));
  return counts.find(({ count, max }) => count > max) ?? counts[0];
}

function cardOf({ network }: Delivery, text: Mapped): PreviewPart['card'] {
  if (network?.look?.linkCard === false || network?.supports.clickableLinks?.value === false)
    return undefined;
  const link = entitiesIn(text, network).find(({ kind }) => kind === 'link');
  const [, host, path = ''] = /^https?:\/\/(?:www\.)?([^/?#]+)([^?#]*)/i.exec(link?.value ?? '') ?? [];
  return host === undefined ? undefined : { host, path: path.replace(/\/$/, '') };
}

export function previewMedia(post: Post, workspace: Workspace): readonly PreviewMedium[] {
  return sentMedia(post, workspace).map(({ uri, path, medium, alt, known }) => ({
    uri,
    name: path.slice(path.lastIndexOf('/') + 1),
    medium,
    alt: alt?.trim() === '' ? undefined : alt,
    isMissing: uri === undefined || known?.kind === 'missing',
    size:
      known?.kind === 'file' && known.width !== undefined && known.height !== undefined
        ? [known.width, known.height]
        : undefined,
  }));
}
