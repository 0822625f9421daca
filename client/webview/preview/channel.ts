import type { PreviewChannel } from '../../../core/src/report/preview/preview.ts';
import { element } from '../element.ts';
import { type PartContext, partElement } from './part.ts';

/** A post as one channel shows it. */
export function channelElement(channel: PreviewChannel, place: number, context: PartContext): HTMLElement {
  const { words } = context;
  const { id, network, when, parts, counting, firstComment } = channel;
  const heading = element(
    'header',
    {},
    element('h2', {}, network),
    id === channel.networkId ? undefined : element('span', { class: 'channel' }, id),
    element('span', { class: 'when faint' }, when ?? words.noTime),
  );
  const thread = element('ol', { class: parts.length > 1 ? 'thread' : 'single' });
  for (const [index, part] of parts.entries()) {
    thread.append(
      element(
        'li',
        {},
        element('div', { class: 'side' }, avatar(channel, place)),
        element(
          'div',
          { class: 'main' },
          names(channel),
          index === 0 && channel.title !== undefined
            ? element('h3', { dir: 'auto' }, channel.title)
            : undefined,
          index === 0 && channel.warning !== undefined
            ? warned(channel.warning, partElement(part, index, context), context)
            : partElement(part, index, context),
        ),
      ),
    );
  }
  return element(
    'article',
    { class: 'channel-card', 'aria-label': `${network}, ${id}` },
    heading,
    element('div', { class: 'post' }, thread, firstComment && comment(channel, place, context)),
    counting === undefined
      ? undefined
      : element(
          'details',
          { class: 'faint' },
          element('summary', {}, words.howCounted(network)),
          element('p', {}, counting),
          channel.fold && foldNote(channel.fold, words),
        ),
  );
}

function foldNote(
  { source, read }: NonNullable<PreviewChannel['fold']>,
  words: PartContext['words'],
): HTMLElement {
  return element('p', {}, `${words.foldFrom(read)} `, element('a', { href: source }, source));
}

function comment(channel: PreviewChannel, place: number, context: PartContext): HTMLElement | undefined {
  const { firstComment, parts } = channel;
  if (!firstComment) return undefined;
  return element(
    'div',
    { class: 'comment' },
    element('div', { class: 'side' }, avatar(channel, place)),
    element(
      'div',
      { class: 'main' },
      element('p', { class: 'names' }, element('strong', {}, context.words.firstComment)),
      partElement(firstComment, parts.length, context),
    ),
  );
}

function avatar({ initials }: PreviewChannel, place: number): HTMLElement {
  return element('span', { class: `avatar tint-${place % 6}`, 'aria-hidden': 'true' }, initials);
}

function names({ brand, handle }: PreviewChannel): HTMLElement {
  return element(
    'p',
    { class: 'names' },
    element('strong', { dir: 'auto' }, brand),
    handle === undefined ? undefined : element('span', { class: 'faint' }, handle),
  );
}

/** What stands behind a content warning is there when somebody asks for it. */
function warned(warning: string, inside: HTMLElement, { words }: PartContext): HTMLElement {
  const toggle = element('button', { class: 'quiet', type: 'button', 'aria-expanded': 'true' }, words.hide);
  toggle.addEventListener('click', () => {
    inside.hidden = !inside.hidden;
    toggle.setAttribute('aria-expanded', String(!inside.hidden));
    toggle.textContent = inside.hidden ? words.show : words.hide;
  });
  return element(
    'div',
    {},
    element(
      'p',
      { class: 'warning' },
      element('span', {}, `${words.warning}: `),
      element('strong', { dir: 'auto' }, warning),
      toggle,
    ),
    inside,
  );
}
