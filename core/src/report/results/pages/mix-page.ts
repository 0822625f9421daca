import type { Words } from '../../../rules/rule.ts';
import { type Block, cell, NOTHING, numberCell, type Page, type Table, type Tone } from '../block.ts';
import { known, type PageContext, postsText } from '../page-context.ts';
import type { MixShare } from '../sections/mix.ts';

const KINDS: Readonly<Record<string, Words>> = {
  promotion: { en: 'Promotion', es: 'Promoción' },
  curated: { en: 'Curated', es: 'Contenido ajeno' },
  conversation: { en: 'Conversation', es: 'Conversación' },
};

/** A share this far from its target is told. */
const DRIFT = 0.1;

export function mixPage(context: PageContext): Page {
  const { report, format } = context;
  const { mix } = report.sections;
  const title = format.words({ en: 'Pillars and mix', es: 'Pilares y mezcla' });
  const kinds = mix.kinds.map((one) => ({
    ...one,
    name: format.words(KINDS[one.id] ?? { en: one.id, es: one.id }),
  }));
  const blocks: Block[] = [];
  if (mix.pillars.length > 0)
    blocks.push(chartOf(mix.pillars, format.words({ en: 'Pillars', es: 'Pilares' }), context));
  if (kinds.length > 0) blocks.push(chartOf(kinds, format.words({ en: 'Mix', es: 'Mezcla' }), context));
  const without =
    mix.without.length === 0
      ? ''
      : format.words({
          en: `; ${mix.without.length} without a pillar`,
          es: `; ${mix.without.length} sin pilar`,
        });
  blocks.push({
    kind: 'note',
    text: format.words({
      en: `Of ${postsText(format, mix.posts)} with a time in the period, each counted once whatever its channels${without}.`,
      es: `De ${postsText(format, mix.posts)} con hora en el período, cada una contada una vez sin importar sus canales${without}.`,
    }),
  });
  return { id: 'mix', title, blocks };
}

function chartOf(shares: readonly MixShare[], title: string, context: PageContext): Block {
  const { format } = context;
  return {
    kind: 'chart',
    title,
    alt: shares
      .map(
        ({ name, share, posts, ...wanted }) =>
          `${name}: ${known(share, format.share)} (n ${posts.length}), ${wantedText(wanted, context)}`,
      )
      .join('; '),
    chart: {
      kind: 'bars',
      markLabel: format.words({ en: 'plan', es: 'plan' }),
      rows: shares.map(({ name, share, posts, target, min, max }) => ({
        label: name,
        value: share,
        shown: share === undefined ? `n ${posts.length}` : `${format.share(share)} · n ${posts.length}`,
        marks: [target, min, max].filter((mark) => mark !== undefined),
      })),
    },
    table: tableOf(shares, title, context),
  };
}

function tableOf(shares: readonly MixShare[], caption: string, context: PageContext): Table {
  const { format } = context;
  const heading = (en: string, es: string, isNumber = true) => ({ text: format.words({ en, es }), isNumber });
  return {
    caption,
    head: [
      { text: caption },
      heading('Posts', 'Publicaciones'),
      heading('Share', 'Cuota'),
      heading('Before', 'Antes'),
      heading('Plan', 'Plan'),
    ],
    rows: shares.map((one) => [
      cell(one.name),
      numberCell(format.number(one.posts.length), one.posts),
      numberCell(known(one.share, format.share), [], toneOf(one)),
      numberCell(known(one.before, format.share)),
      numberCell(wantedText(one, context)),
    ]),
  };
}

function wantedText(
  { target, min, max }: Pick<MixShare, 'target' | 'min' | 'max'>,
  { format }: PageContext,
): string {
  if (target !== undefined) return format.share(target);
  if (min !== undefined && max !== undefined) return `${format.share(min)}–${format.share(max)}`;
  if (min !== undefined) return `≥ ${format.share(min)}`;
  return max === undefined ? NOTHING : `≤ ${format.share(max)}`;
}

function toneOf({ share, target, min, max }: MixShare): Tone | undefined {
  if (share === undefined) return undefined;
  if (target !== undefined) return Math.abs(share - target) > DRIFT ? 'warn' : undefined;
  return share < (min ?? 0) || share > (max ?? 1) ? 'warn' : undefined;
}
