import type { PreviewMedium } from '../../../core/src/report/preview/preview.ts';
import { element } from '../element.ts';
import type { PartContext } from './part.ts';

/** Pictures that are shown side by side; of more, the number is told. */
const MAX_SHOWN = 4;

/** The media of a part; undefined where it has none. */
export function pictures(media: readonly PreviewMedium[], context: PartContext): HTMLElement | undefined {
  if (media.length === 0) return undefined;
  const { words } = context;
  const shown = media.slice(0, MAX_SHOWN);
  const rest = media.length - shown.length;
  return element(
    'div',
    { class: `pictures of-${shown.length}` },
    ...shown.map((medium, index) =>
      frame(medium, index === shown.length - 1 && rest > 0 ? words.morePictures(rest) : undefined, context),
    ),
  );
}

function frame(
  medium: PreviewMedium,
  more: string | undefined,
  { words, addresses }: PartContext,
): HTMLElement {
  const { alt, isMissing, name, uri, size } = medium;
  const address = uri === undefined ? undefined : addresses[uri];
  const isPicture = medium.medium === 'image' || medium.medium === 'gif';
  const box = element('figure', { class: 'frame' });
  const tell = (text: string, kind: string) =>
    box.append(element('span', { class: `note ${kind}`, title: words.noAlt }, text));
  if (isPicture && !isMissing && address !== undefined) {
    const picture = element('img', {
      src: address,
      alt: alt ?? '',
      title: alt === undefined ? words.noAlt : words.altOf(alt),
      width: size?.[0],
      height: size?.[1],
    });
    // A file that is no picture after all.
    picture.addEventListener('error', () => picture.replaceWith(plate(words.missing(name), true)));
    box.append(picture);
  } else {
    const kind = words.media[medium.medium ?? 'document'];
    box.append(plate(isMissing ? words.missing(name) : `${kind}: ${name}`, isMissing));
  }
  if (isMissing) return box;
  if (alt === undefined && medium.medium !== 'audio' && medium.medium !== 'document')
    tell(words.noAltShort, 'problem');
  else if (alt !== undefined) box.append(altBadge(alt, words.alt, words.altOf(alt)));
  if (more !== undefined) box.append(element('span', { class: 'rest' }, more));
  return box;
}

function altBadge(alt: string, short: string, long: string): HTMLElement {
  // A button, so that what the mouse shows can be had with the keyboard.
  const badge = element(
    'button',
    { class: 'alt', type: 'button', 'aria-expanded': 'false', title: long },
    short,
  );
  badge.addEventListener('click', () => {
    const isOpen = badge.getAttribute('aria-expanded') === 'true';
    badge.setAttribute('aria-expanded', String(!isOpen));
    badge.textContent = isOpen ? short : alt;
  });
  return badge;
}

function plate(text: string, isProblem: boolean): HTMLElement {
  return element('div', { class: isProblem ? 'plate problem' : 'plate' }, text);
}
