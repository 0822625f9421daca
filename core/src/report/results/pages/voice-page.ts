import { type Block, cell, numberCell, type Page } from '../block.ts';
import { known, type PageContext, postsText } from '../page-context.ts';

export function voicePage({ report, format }: PageContext): Page {
  const { voice } = report.sections;
  const title = format.words({ en: 'Voice', es: 'Voz' });
  const heading = (en: string, es: string) => ({ text: format.words({ en, es }), isNumber: true });
  const text = format.words({
    en: `${postsText(format, voice.posts)}, ${voice.clean} without a finding. Findings: ${voice.findings} (before: ${voice.findingsBefore} on ${postsText(format, voice.postsBefore)}).`,
    es: `${postsText(format, voice.posts)}, ${voice.clean} sin ningún hallazgo. Hallazgos: ${voice.findings} (antes: ${voice.findingsBefore} en ${postsText(format, voice.postsBefore)}).`,
  });
  const table: Block = {
    kind: 'table',
    table: {
      caption: format.words({
        en: 'Findings on a hundred posts, by rule',
        es: 'Hallazgos por cada cien publicaciones, por regla',
      }),
      head: [
        { text: format.words({ en: 'Rule', es: 'Regla' }) },
        heading('Findings', 'Hallazgos'),
        heading('Posts', 'Publicaciones'),
        heading('On a hundred', 'Por cada cien'),
        heading('Before', 'Antes'),
      ],
      rows: voice.rules.map(({ rule, count, rate, rateBefore, posts }) => [
        cell(rule),
        numberCell(format.number(count)),
        numberCell(format.number(posts.length), posts),
        numberCell(known(rate, format.decimal)),
        numberCell(known(rateBefore, format.decimal)),
      ]),
    },
  };
  return { id: 'voice', title, blocks: [{ kind: 'text', text }, ...(voice.rules.length > 0 ? [table] : [])] };
}
