import { encodeHtml } from '../../encode-html.ts';
import type { Block, Cell, Page, Table } from '../block.ts';
import { drawChart } from '../charts/draw-chart.ts';
import type { PostLink } from '../outing.ts';
import type { ReportFormat } from '../report-format.ts';
import { eachOnce } from '../sections/mix.ts';

/** How a page of HTML leads from a number to its posts. */
export type HtmlLinks = {
  readonly format: ReportFormat;
  /** Attributes of the link to a post, such as its `href`. */
  readonly attributesOf: (post: PostLink) => Readonly<Record<string, string>>;
};

/** Posts that are listed behind one number. */
const MOST_LINKS = 50;

/** The sections of a report as HTML. What people wrote is encoded wherever it stands. */
export function renderSections(pages: readonly Page[], links: HtmlLinks): string {
  return pages.map((page) => section(page, links)).join('\n');
}

function section({ id, title, blocks }: Page, links: HtmlLinks): string {
  const content = blocks.map((block, index) => renderBlock(block, `${id}-${index + 1}`, links)).join('\n');
  return `<section id="${id}" aria-labelledby="${id}-h" class="${id}"><h2 id="${id}-h">${encodeHtml(title)}</h2>\n${content}\n</section>`;
}

function renderBlock(block: Block, id: string, links: HtmlLinks): string {
  const { format } = links;
  switch (block.kind) {
    case 'text':
      return `<p class="text${block.tone ? ` ${block.tone}` : ''}">${encodeHtml(block.text)}</p>`;
    case 'note':
      return `<p class="note">${encodeHtml(block.text)}</p>`;
    case 'figures':
      return `<dl class="figures">${block.figures
        .map(
          ({ label, value, note }) =>
            `<div><dt>${encodeHtml(label)}</dt><dd><b>${cellContent(value, links)}</b><span class="change">${encodeHtml(note)}</span></dd></div>`,
        )
        .join('')}</dl>`;
    case 'table':
      return renderTable(block.table, links);
    case 'chart': {
      const drawn = `<figure class="${block.chart.kind}"><figcaption>${encodeHtml(block.title)}</figcaption>${drawChart(block, id)}</figure>`;
      if (!block.isFolded) return `${drawn}\n${renderTable(block.table, links)}`;
      const words = format.words({ en: 'Numbers as a table', es: 'Los números en una tabla' });
      return `${drawn}\n<details class="data"><summary>${words}</summary>${renderTable(block.table, links)}</details>`;
    }
    case 'list':
      return `<ol class="list">${block.items
        .map(({ title, text, posts }) => {
          const evidence = text === '' ? '' : `<p>${encodeHtml(text)}</p>`;
          return `<li><h3>${encodeHtml(title)}</h3>${evidence}${evidenceList(posts, links)}</li>`;
        })
        .join('')}</ol>`;
    case 'quotes':
      return block.quotes
        .map(
          ({ text, source }) =>
            `<figure class="quote"><blockquote dir="auto">${encodeHtml(text)}</blockquote><figcaption>${encodeHtml(source)}</figcaption></figure>`,
        )
        .join('');
  }
}

function renderTable({ caption, head, rows }: Table, links: HtmlLinks): string {
  const heads = head.map(
    ({ text, isNumber }) => `<th scope="col"${isNumber ? ' class="n"' : ''}>${encodeHtml(text)}</th>`,
  );
  const body = rows.map((row) => {
    const cells = row.map((cell, index) => {
      const content = cellContent(cell, links);
      const classes = [cell.isNumber ? 'n' : '', cell.tone ?? ''].filter((name) => name !== '').join(' ');
      const attributes = classes === '' ? '' : ` class="${classes}"`;
      if (index === 0) return `<th scope="row"${attributes} dir="auto">${content}</th>`;
      return `<td${attributes}${cell.isNumber ? '' : ' dir="auto"'}>${content}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const name = encodeHtml(caption);
  return `<div class="scroll" role="group" tabindex="0" aria-label="${name}"><table><caption>${name}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function cellContent({ text, posts = [], isNumber }: Cell, links: HtmlLinks): string {
  const [post] = posts;
  if (!post) return encodeHtml(text);
  if (!isNumber && posts.length === 1) return anchor(post, text, links);
  const words = links.format.words({ en: 'posts', es: 'publicaciones' });
  return `<details class="evidence"><summary>${encodeHtml(text)}<span class="hidden"> ${words}</span></summary>${postList(posts, links)}</details>`;
}

function evidenceList(all: readonly PostLink[], links: HtmlLinks): string {
  const posts = eachOnce(all);
  if (posts.length === 0) return '';
  const { format } = links;
  const words = format.words({
    en: posts.length === 1 ? 'The post behind it' : `The ${posts.length} posts behind it`,
    es:
      posts.length === 1
        ? 'La publicación en que se basa'
        : `Las ${posts.length} publicaciones en que se basa`,
  });
  return `<details class="evidence"><summary>${words}</summary>${postList(posts, links)}</details>`;
}

function postList(all: readonly PostLink[], links: HtmlLinks): string {
  const posts = eachOnce(all);
  const items = posts.slice(0, MOST_LINKS).map((post) => `<li>${anchor(post, post.title, links)}</li>`);
  const more = posts.length - MOST_LINKS;
  const rest =
    more > 0 ? `<li>${links.format.words({ en: `and ${more} more`, es: `y ${more} más` })}</li>` : '';
  return `<ul>${items.join('')}${rest}</ul>`;
}

function anchor(post: PostLink, text: string, links: HtmlLinks): string {
  const attributes = Object.entries(links.attributesOf(post))
    .map(([name, value]) => ` ${name}="${encodeHtml(value)}"`)
    .join('');
  return `<a${attributes} dir="auto">${encodeHtml(text)}</a>`;
}
