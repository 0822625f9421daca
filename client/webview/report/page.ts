import type { ReportIntent, ReportNews } from '../../../core/src/contract/webview/report.ts';
import type { ReportBoard } from '../../../core/src/report/results/report-board.ts';
import { element } from '../element.ts';
import type { Host } from '../host.ts';
import { adopt } from './adopt.ts';
import { toolbar } from './toolbar.ts';
import type { ViewState } from './view-state.ts';
import { reportViewWords } from './words.ts';

export type Page = { take(news: ReportNews): void };

/** The page: the report that the host sends, and where the person is in it. */
export function createPage(host: Host<ReportIntent>, kept: ViewState): Page {
  const words = reportViewWords(document.documentElement.lang);
  let state = kept;
  let board: ReportBoard | undefined;
  const main = element('main', { class: 'report' }, element('p', { class: 'loading' }, words.loading));
  const top = element('header', { class: 'top' });
  const spoken = element('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  const told = element('p', { class: 'told', role: 'status', hidden: true });
  document.body.append(top, main, told, spoken);

  const change = (changes: Partial<ViewState>) => {
    state = { ...state, ...changes };
    host.keep(state);
    host.say({ kind: 'show', ...state });
  };
  main.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-post]') : null;
    const post = board?.posts[Number(link?.getAttribute('data-post') ?? -1)];
    if (!link) return;
    event.preventDefault();
    if (post) host.say({ kind: 'open', uri: post.uri, offset: post.offset });
  });

  const draw = (next: ReportBoard) => {
    const isOther = board?.period.name !== next.period.name;
    const open = openDetails(main);
    const focused = document.activeElement?.id;
    const scrolled = document.scrollingElement?.scrollTop ?? 0;
    board = next;
    top.replaceChildren(
      toolbar(next, state, words, {
        change,
        save: (form) => host.say({ kind: 'export', form, ...state }),
      }),
    );
    main.replaceChildren(
      element('h1', {}, next.title),
      element('p', { class: 'made' }, next.made),
      ...(next.notes.length > 0
        ? [
            element(
              'aside',
              { class: 'notes', 'aria-label': words.notes },
              ...next.notes.map((text) => element('p', { dir: 'auto' }, text)),
            ),
          ]
        : []),
      element(
        'nav',
        { 'aria-label': words.sections },
        element(
          'ul',
          {},
          ...next.sections.map(({ id, title }) => element('li', {}, element('a', { href: `#${id}` }, title))),
        ),
      ),
      adopt(next.html),
    );
    // While files change under the reader, the page stays where it was.
    if (isOther) spoken.textContent = words.shown(next.title);
    else {
      reopen(main, open);
      document.scrollingElement?.scrollTo({ top: scrolled });
    }
    if (focused) document.getElementById(focused)?.focus();
  };

  host.say({ kind: 'show', ...state });
  return {
    take: (news) => {
      switch (news.kind) {
        case 'board':
          draw(news.board);
          return;
        case 'nothing':
          board = undefined;
          top.replaceChildren();
          main.replaceChildren(element('p', { class: 'loading' }, words.nothing));
          return;
        case 'told':
          told.textContent = news.text;
          told.classList.toggle('failure', news.isFailure);
          told.hidden = false;
      }
    },
  };
}

/** Places of what is unfolded, so that a new report of the same period has it unfolded too. */
function openDetails(root: Element): ReadonlySet<number> {
  const all = [...root.querySelectorAll('details')];
  return new Set(all.flatMap((one, index) => (one.open ? [index] : [])));
}

function reopen(root: Element, open: ReadonlySet<number>): void {
  for (const [index, one] of [...root.querySelectorAll('details')].entries()) one.open = open.has(index);
}
