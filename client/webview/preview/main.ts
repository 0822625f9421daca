import '../base.css';
import './preview.css';
import type { PreviewIntent, PreviewNews } from '../../../core/src/contract/webview/preview.ts';
import { element } from '../element.ts';
import { connectHost } from '../host.ts';
import { channelElement } from './channel.ts';
import { viewWords } from './words.ts';

const words = viewWords(document.documentElement.lang);
const main = element(
  'main',
  { 'aria-label': words.preview },
  element('p', { class: 'empty' }, words.loading),
);
document.body.append(main);

const unfolded = new Set<string>();
let cursor = 0;
let shown: string | undefined;

const host = connectHost<PreviewIntent, PreviewNews>({
  onStart: () => undefined,
  onNews: (news) => {
    if (news.kind === 'preview') show(news);
    else cursor = news.offset;
    mark(news.kind === 'cursor');
  },
});

function show({ preview, pictures }: Extract<PreviewNews, { kind: 'preview' }>): void {
  if (preview.kind === 'none') {
    const [title = '', hint = ''] = words.none[preview.why];
    main.replaceChildren(
      element('div', { class: 'empty' }, element('h1', {}, title), element('p', {}, hint)),
    );
    return;
  }
  const key = `${preview.uri} ${preview.name}`;
  if (key !== shown) unfolded.clear();
  const focused = focusPlace();
  const top = key === shown ? document.documentElement.scrollTop : 0;
  shown = key;
  const cards = preview.channels.map((channel, place) =>
    channelElement(channel, place, {
      words,
      channel,
      addresses: pictures,
      unfolded,
      open: (offset) => host.say({ kind: 'open', offset }),
    }),
  );
  main.replaceChildren(element('h1', { class: 'unseen' }, `${words.preview}: ${preview.name}`), ...cards);
  // Typing draws everything anew; who reads or tabs here stays where they are.
  document.documentElement.scrollTop = top;
  if (focused !== undefined) main.querySelectorAll<HTMLElement>('button, summary')[focused]?.focus();
}

function focusPlace(): number | undefined {
  const at = [...main.querySelectorAll('button, summary')].findIndex((one) => one === document.activeElement);
  return at < 0 ? undefined : at;
}

/** Marks the part that the cursor is in, and shows it when the cursor went somewhere else. */
function mark(follows: boolean): void {
  const parts = [...main.querySelectorAll<HTMLElement>('.part')];
  const isHere = ({ dataset }: HTMLElement) =>
    Number(dataset.start) <= cursor && cursor <= Number(dataset.end);
  const here = parts.filter(isHere);
  // Where every channel has the common text, a mark on all of them would say nothing.
  const says = here.length > 0 && here.length < parts.length;
  for (const part of parts) part.closest('li')?.classList.toggle('here', says && here.includes(part));
  if (!follows || !says || here.some(isInView)) return;
  here[0]?.closest('article')?.scrollIntoView({ block: 'nearest' });
}

function isInView(part: HTMLElement): boolean {
  const { top, bottom } = part.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
