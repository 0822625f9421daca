import { type Block, cell, NOTHING, numberCell, type Page, type Table } from '../block.ts';
import { known, type PageContext, postsText } from '../page-context.ts';
import type { RankedPost } from '../sections/posts.ts';
import { FEW } from '../statistics.ts';
import { traitKind, traitName } from '../trait-words.ts';

export function postsPage(context: PageContext): Page {
  const { report, format } = context;
  const { posts } = report.sections;
  const title = format.words({ en: 'Best and worst posts', es: 'Las mejores y las peores publicaciones' });
  if (posts.best.length === 0) {
    const text = format.words({
      en: `${postsText(format, posts.ranked)} could be held against the median of their channel; a ranking needs ${FEW}.`,
      es: `${postsText(format, posts.ranked)} se pudieron comparar con la mediana de su canal; para ordenar hacen falta ${FEW}.`,
    });
    return { id: 'posts', title, blocks: [{ kind: 'text', text }, ...traitBlocks(context)] };
  }
  return {
    id: 'posts',
    title,
    blocks: [
      { kind: 'table', table: ranking(posts.best, format.words({ en: 'Best', es: 'Mejores' }), context) },
      { kind: 'table', table: ranking(posts.worst, format.words({ en: 'Worst', es: 'Peores' }), context) },
      ...traitBlocks(context),
      {
        kind: 'note',
        text: format.words({
          en: 'Each post beside the median of its channel (1×) over 90 days. What goes along with a result need not be its cause.',
          es: 'Cada publicación frente a la mediana de su canal (1×) en 90 días. Lo que acompaña a un resultado no tiene por qué causarlo.',
        }),
      },
    ],
  };
}

function ranking(posts: readonly RankedPost[], caption: string, context: PageContext): Table {
  const { format } = context;
  const heading = (en: string, es: string, isNumber = true) => ({ text: format.words({ en, es }), isNumber });
  return {
    caption,
    head: [
      heading('Post', 'Publicación', false),
      heading('Channel', 'Canal', false),
      heading('When', 'Cuándo'),
      heading('Interactions', 'Interacciones'),
      heading('Views', 'Visualizaciones'),
      heading('Beside median', 'Frente a la mediana'),
      heading('Goes along with', 'Coincide con', false),
    ],
    rows: posts.map(({ post, channel, instant, interactions, views, ratio, why }) => [
      { text: post.title, posts: [post] },
      cell(format.channel(channel)),
      numberCell(format.moment(instant)),
      numberCell(format.number(interactions)),
      numberCell(known(views, format.number)),
      numberCell(format.ratio(ratio), [], ratio >= 1 ? 'good' : 'bad'),
      cell(
        why
          .map(
            (trait) =>
              `${traitName(trait, format, pillarNames(context))} (${known(trait.ratio, format.ratio)}, n ${trait.posts.length})`,
          )
          .join('; ') || NOTHING,
      ),
    ]),
  };
}

function pillarNames({ report }: PageContext): ReadonlyMap<string, string> {
  return new Map(report.sections.mix.pillars.map(({ id, name }) => [id, name]));
}

function traitBlocks(context: PageContext): readonly Block[] {
  const { report, format } = context;
  const { traits } = report.sections.posts;
  if (traits.length === 0) return [];
  const table: Table = {
    caption: format.words({ en: 'What posts have in common', es: 'Qué tienen en común las publicaciones' }),
    head: [
      { text: format.words({ en: 'Trait', es: 'Rasgo' }) },
      { text: format.words({ en: 'Value', es: 'Valor' }) },
      { text: format.words({ en: 'Posts', es: 'Publicaciones' }), isNumber: true },
      { text: format.words({ en: 'Median ratio', es: 'Mediana' }), isNumber: true },
    ],
    rows: traits.map((trait) => [
      cell(traitKind(trait.kind, format)),
      cell(traitName(trait, format, pillarNames(context))),
      numberCell(format.number(trait.posts.length), trait.posts),
      numberCell(known(trait.ratio, format.ratio)),
    ]),
  };
  const enough = traits.filter(
    ({ ratio, kind }) => ratio !== undefined && kind !== 'weekday' && kind !== 'daypart',
  );
  if (enough.length < 2) return [{ kind: 'table', table }];
  const best = enough.toSorted((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0))[0];
  return [
    {
      kind: 'chart',
      title: format.words({
        en: 'How pillars, formats and lengths did',
        es: 'Cómo rindieron pilares, formatos y longitudes',
      }),
      alt: best
        ? format.words({
            en: `The highest is ${traitName(best, format, pillarNames(context))} with ${known(best.ratio, format.ratio)} the median of its channels.`,
            es: `La más alta es ${traitName(best, format, pillarNames(context))}, con ${known(best.ratio, format.ratio)} la mediana de sus canales.`,
          })
        : '',
      isFolded: true,
      chart: {
        kind: 'bars',
        markLabel: format.words({ en: 'median of the channel', es: 'mediana del canal' }),
        rows: enough.map((trait) => ({
          label: traitName(trait, format, pillarNames(context)),
          value: trait.ratio,
          shown: `${known(trait.ratio, format.ratio)} · n ${trait.posts.length}`,
          marks: [1],
        })),
      },
      table,
    },
  ];
}
