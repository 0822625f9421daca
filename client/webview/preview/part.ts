import type { PreviewChannel, PreviewPart, PreviewRun } from '../../../core/src/report/preview/preview.ts';
import { element } from '../element.ts';
import { meter } from './meter.ts';
import { pictures } from './pictures.ts';
import type { ViewWords } from './words.ts';

export type PartContext = {
  readonly words: ViewWords;
  readonly channel: PreviewChannel;
  /** Addresses of pictures as the page may load them. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Parts that the person unfolded. */
  readonly unfolded: Set<string>;
  open(offset: number): void;
};

/** One part of a post: its text, what comes with it, and how much of the limit it takes. */
export function partElement(part: PreviewPart, index: number, context: PartContext): HTMLElement {
  const { channel, words } = context;
  const media = pictures(part.media, context);
  const body = textElement(part, `${channel.id}/${index}`, context);
  const made = element(
    'div',
    { class: 'part', 'data-start': part.span.start, 'data-end': part.span.end },
    ...(channel.isMediaFirst ? [media, body] : [body, media]),
    part.poll && pollElement(part.poll, words),
    part.card && cardElement(part.card, words),
    footer(part, index, context),
  );
  return made;
}

function textElement(part: PreviewPart, key: string, context: PartContext): HTMLElement {
  const { words, channel, unfolded } = context;
  const text = element('p', { class: 'text', dir: 'auto', lang: channel.language });
  const draw = () => {
    const isOpen = unfolded.has(key);
    const isFolded = part.runs.some((run) => run.isFolded);
    const shown = part.runs.filter((run) => isOpen || !run.isFolded);
    text.replaceChildren(...shown.map((run) => runElement(run)));
    if (part.runs.length === 0) text.append(element('span', { class: 'faint' }, words.empty));
    if (!isFolded) return;
    const toggle = element(
      'button',
      {
        class: 'more',
        type: 'button',
        'aria-expanded': String(isOpen),
        title: words.foldSource,
      },
      isOpen ? words.less : words.more,
    );
    toggle.addEventListener('click', () => {
      if (isOpen) unfolded.delete(key);
      else unfolded.add(key);
      draw();
      text.querySelector<HTMLElement>('.more')?.focus();
    });
    text.append(isOpen ? ' ' : '… ', toggle);
  };
  draw();
  return text;
}

function runElement({ text, kind, isOver }: PreviewRun): Node {
  const inner =
    kind === undefined ? document.createTextNode(text) : element('span', { class: `entity ${kind}` }, text);
  return isOver ? element('mark', { class: 'over' }, inner) : inner;
}

function cardElement(card: NonNullable<PreviewPart['card']>, words: ViewWords): HTMLElement {
  return element(
    'div',
    { class: 'card', title: words.cardNote },
    element('div', { class: 'card-picture', 'aria-hidden': 'true' }),
    element(
      'div',
      { class: 'card-text' },
      element('span', { class: 'faint' }, card.host),
      element('span', { class: 'card-path' }, card.path === '' ? card.host : decoded(card.path)),
    ),
  );
}

/** A path as a person reads it, where it can be read. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function pollElement(poll: NonNullable<PreviewPart['poll']>, words: ViewWords): HTMLElement {
  const notes = [words.poll, words.open(poll.open), poll.isMultiple ? words.multiple : ''].filter(Boolean);
  return element(
    'div',
    { class: 'poll' },
    element(
      'ul',
      {},
      ...poll.options.map((option) => element('li', { class: 'choice', dir: 'auto' }, option)),
    ),
    element('p', { class: 'faint' }, notes.join(' · ')),
  );
}

function footer(part: PreviewPart, index: number, context: PartContext): HTMLElement {
  const { words, channel } = context;
  const all = channel.parts.length;
  const isPart = all > 1 && index < all;
  // Read without what stands around it, each of them says where it leads.
  const place = [
    words.goToText,
    channel.network,
    channel.id === channel.networkId ? '' : channel.id,
    isPart ? words.part(index + 1, all) : index < all ? '' : words.firstComment,
  ].filter(Boolean);
  const go = element(
    'button',
    { class: 'quiet', type: 'button', 'aria-label': place.join(', ') },
    words.goToText,
  );
  go.addEventListener('click', () => context.open(part.span.start));
  return element(
    'div',
    { class: 'footer' },
    meter(part, words),
    isPart ? element('span', { class: 'faint' }, words.part(index + 1, all)) : undefined,
    go,
  );
}
