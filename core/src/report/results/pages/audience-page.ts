import type { Words } from '../../../rules/rule.ts';
import { type Block, cell, numberCell, type Page, type Table } from '../block.ts';
import { known, type PageContext } from '../page-context.ts';
import type { FollowerReport } from '../sections/audience.ts';
import { FEW } from '../statistics.ts';

const THEMES: Readonly<Record<string, Words>> = {
  price: { en: 'Price', es: 'Precio' },
  delivery: { en: 'Orders and delivery', es: 'Pedidos y envíos' },
  stock: { en: 'Stock', es: 'Existencias' },
  quality: { en: 'Quality', es: 'Calidad' },
  'how-to': { en: 'How to', es: 'Cómo se hace' },
  problem: { en: 'Problems', es: 'Problemas' },
  thanks: { en: 'Thanks', es: 'Agradecimientos' },
  visit: { en: 'Events and visits', es: 'Eventos y visitas' },
};

/** Unanswered messages that are quoted. */
const QUOTED = 5;
const MAX_QUOTE = 220;

export function audiencePage(context: PageContext): Page {
  const { report, format } = context;
  const { audience } = report.sections;
  const blocks: Block[] = [];
  if (audience.followers.length > 0) blocks.push(followersBlock(audience.followers, context));
  if (audience.messages > 0) blocks.push(...messageBlocks(context));
  if (audience.responses.length > 0) blocks.push({ kind: 'table', table: responseTable(context) });
  if (audience.unanswered.length > 0) blocks.push(...unansweredBlocks(context));
  const nothing = format.words({
    en: 'There are no follower counts and no conversations in this period.',
    es: 'No hay recuentos de seguidores ni conversaciones en este período.',
  });
  return {
    id: 'audience',
    title: format.words({ en: 'Audience', es: 'Audiencia' }),
    blocks: blocks.length > 0 ? blocks : [{ kind: 'text', text: nothing }],
  };
}

function followersBlock(followers: readonly FollowerReport[], { format }: PageContext): Block {
  const heading = (en: string, es: string) => ({ text: format.words({ en, es }), isNumber: true });
  const table: Table = {
    caption: format.words({ en: 'Followers by channel', es: 'Seguidores por canal' }),
    head: [
      { text: format.words({ en: 'Channel', es: 'Canal' }) },
      heading('Start', 'Inicio'),
      heading('End', 'Fin'),
      heading('Change', 'Cambio'),
      heading('Change before', 'Cambio anterior'),
    ],
    rows: followers.map(({ channel, start, end, change, changeBefore }) => [
      cell(format.channel(channel)),
      numberCell(known(start?.value, format.number)),
      numberCell(known(end?.value, format.number)),
      numberCell(known(change, format.signed)),
      numberCell(known(changeBefore, format.signed)),
    ]),
  };
  const drawn = followers.filter(({ points }) => points.length > 1);
  if (drawn.length === 0) return { kind: 'table', table };
  return {
    kind: 'chart',
    title: format.words({ en: 'Followers, beside the first day', es: 'Seguidores, frente al primer día' }),
    alt: drawn
      .map(({ channel, change }) => `${format.channel(channel)}: ${known(change, format.signed)}`)
      .join('; '),
    chart: {
      kind: 'lines',
      dayText: format.shortDay,
      valueText: format.signed,
      series: drawn.map(({ channel, points }) => ({
        label: format.channel(channel),
        // Channels differ tenfold in size; what can be seen of all in one picture is how they change.
        points: points.map(({ day, value }) => ({ day, value: value - (points[0]?.value ?? 0) })),
      })),
    },
    table,
  };
}

function messageBlocks({ report, format }: PageContext): readonly Block[] {
  const { audience } = report.sections;
  const { positive, neutral, negative, unclear } = audience.sentiments;
  const heading = (en: string, es: string) => ({ text: format.words({ en, es }), isNumber: true });
  const text = format.words({
    en: `${format.number(audience.messages)} messages (${format.number(audience.messagesBefore)} before): ${positive} positive, ${negative} negative, ${neutral} neutral; of ${unclear} the words do not tell.`,
    es: `${format.number(audience.messages)} mensajes (${format.number(audience.messagesBefore)} antes): ${positive} positivos, ${negative} negativos, ${neutral} neutros; de ${unclear} las palabras no lo dicen.`,
  });
  const table: Table = {
    caption: format.words({ en: 'What people say', es: 'De qué habla la gente' }),
    head: [
      { text: format.words({ en: 'Theme', es: 'Tema' }) },
      heading('Messages', 'Mensajes'),
      heading('Before', 'Antes'),
      heading('Positive', 'Positivos'),
      heading('Negative', 'Negativos'),
      { text: format.words({ en: 'For example', es: 'Por ejemplo' }) },
    ],
    rows: audience.themes.map(({ theme, count, before, positive, negative, sample }) => [
      cell(format.words(THEMES[theme] ?? { en: theme, es: theme })),
      numberCell(format.number(count)),
      numberCell(format.number(before)),
      numberCell(format.number(positive)),
      numberCell(format.number(negative)),
      cell(sample ? shortened(sample.text) : ''),
    ]),
  };
  const note = format.words({
    en: 'Theme and sentiment are read from single words, unless somebody has labelled the message. They show where to look, not how people feel.',
    es: 'El tema y el ánimo salen de palabras sueltas, salvo que alguien haya etiquetado el mensaje. Indican dónde mirar, no lo que siente la gente.',
  });
  const tables: Block[] = audience.themes.length > 0 ? [{ kind: 'table', table }] : [];
  return [{ kind: 'text', text }, ...tables, { kind: 'note', text: note }];
}

function responseTable({ report, format }: PageContext): Table {
  const heading = (en: string, es: string) => ({ text: format.words({ en, es }), isNumber: true });
  return {
    caption: format.words({
      en: 'Response times beside the promise',
      es: 'Tiempos de respuesta frente a la promesa',
    }),
    head: [
      { text: format.words({ en: 'Channel', es: 'Canal' }) },
      heading('To answer', 'Por responder'),
      heading('Answered', 'Respondidos'),
      heading('Median', 'Mediana'),
      heading('Slowest', 'El más lento'),
      heading('Promised', 'Prometido'),
      heading('In time', 'A tiempo'),
    ],
    rows: report.sections.audience.responses.map((one) => [
      cell(format.channel(one.channel)),
      numberCell(format.number(one.messages)),
      numberCell(format.number(one.answered)),
      numberCell(known(one.median, format.minutes)),
      numberCell(known(one.slowest, format.minutes)),
      numberCell(known(one.promise, format.minutes)),
      numberCell(
        one.inTime === undefined
          ? '–'
          : one.answered < FEW
            ? `${one.inTime}/${one.answered}`
            : `${one.inTime}/${one.answered} (${format.share(one.inTime / one.answered)})`,
      ),
    ]),
  };
}

function unansweredBlocks({ report, format }: PageContext): readonly Block[] {
  const { unanswered } = report.sections.audience;
  const text = format.words({
    en: `${unanswered.length} messages wait for longer than was promised:`,
    es: `${unanswered.length} mensajes esperan más de lo prometido:`,
  });
  const quotes = unanswered.slice(0, QUOTED).map((one) => ({
    text: shortened(one.text),
    source: `${format.channel(one.channel)}, ${format.moment(one.at)}`,
    url: one.url,
  }));
  return [
    { kind: 'text', text, tone: 'warn' },
    { kind: 'quotes', quotes },
  ];
}

function shortened(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim());
  return characters.length <= MAX_QUOTE
    ? characters.join('')
    : `${characters.slice(0, MAX_QUOTE).join('').trimEnd()}…`;
}
