import type { Words } from '../../../rules/rule.ts';
import { type FigureBlock, NOTHING, numberCell, type Page } from '../block.ts';
import { changeText, known, type PageContext } from '../page-context.ts';
import type { Figure } from '../sections/overview.ts';

const LABELS: Readonly<Record<keyof PageContext['report']['sections']['overview'], Words>> = {
  published: { en: 'Posts that went out', es: 'Publicaciones que salieron' },
  interactions: { en: 'Interactions', es: 'Interacciones' },
  median: { en: 'Median interactions of a post', es: 'Mediana de interacciones por publicación' },
  views: { en: 'Views', es: 'Visualizaciones' },
  clicks: { en: 'Clicks', es: 'Clics' },
  followers: { en: 'New followers', es: 'Seguidores nuevos' },
  messages: { en: 'Messages from people', es: 'Mensajes de la gente' },
};

const BASED: Readonly<Partial<Record<string, Words>>> = {
  interactions: { en: 'counted on', es: 'contadas en' },
  median: { en: 'of', es: 'de' },
  views: { en: 'counted on', es: 'contadas en' },
  clicks: { en: 'counted on', es: 'contados en' },
};

export function overviewPage(context: PageContext): Page {
  const { report, format } = context;
  const { overview } = report.sections;
  const show = (name: keyof typeof LABELS): FigureBlock => {
    const figure: Figure = overview[name];
    const based = BASED[name];
    const of = based ? `${format.words(based)} ${format.number(figure.of)} · ` : '';
    const value =
      name === 'followers' ? known(figure.value, format.signed) : known(figure.value, format.number);
    return {
      label: format.words(LABELS[name]),
      value: numberCell(value, figure.posts),
      note:
        value === NOTHING
          ? changeText(context, undefined, undefined)
          : of + changeText(context, figure.value, figure.before),
    };
  };
  const names = ['published', 'interactions', 'median', 'views', 'clicks', 'followers', 'messages'] as const;
  return {
    id: 'overview',
    title: format.words({ en: 'Overview', es: 'Resumen' }),
    blocks: [
      { kind: 'figures', figures: names.map(show) },
      {
        kind: 'note',
        text: format.words({
          en: `Compared with ${format.period(report.previous)}. Interactions are likes, reposts, replies and saves together.`,
          es: `Comparado con ${format.period(report.previous)}. Las interacciones suman me gusta, compartidos, respuestas y guardados.`,
        }),
      },
    ],
  };
}
