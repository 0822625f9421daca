import { cell, numberCell, type Page } from '../block.ts';
import { known, type PageContext } from '../page-context.ts';

export function accessibilityPage({ report, format }: PageContext): Page {
  const { media, described, share, before, posts, missing } = report.sections.accessibility;
  const title = format.words({ en: 'Accessibility', es: 'Accesibilidad' });
  if (media === 0) {
    const text = format.words({
      en: 'No post of the period shows a picture or a video.',
      es: 'Ninguna publicación del período muestra imágenes ni vídeos.',
    });
    return { id: 'accessibility', title, blocks: [{ kind: 'text', text }] };
  }
  const heading = (en: string, es: string) => ({ text: format.words({ en, es }), isNumber: true });
  return {
    id: 'accessibility',
    title,
    blocks: [
      {
        kind: 'table',
        table: {
          caption: format.words({ en: 'Alternative texts', es: 'Textos alternativos' }),
          head: [
            { text: format.words({ en: 'What', es: 'Qué' }) },
            heading('Pictures and videos', 'Imágenes y vídeos'),
            heading('With a text', 'Con texto'),
            heading('Share', 'Cuota'),
            heading('Before', 'Antes'),
            heading('Posts that lack one', 'Publicaciones sin él'),
          ],
          rows: [
            [
              cell(format.words({ en: 'All channels', es: 'Todos los canales' })),
              numberCell(format.number(media), posts),
              numberCell(format.number(described)),
              numberCell(known(share, format.share), [], described === media ? 'good' : 'warn'),
              numberCell(known(before, format.share)),
              numberCell(format.number(missing.length), missing, missing.length > 0 ? 'bad' : undefined),
            ],
          ],
        },
      },
    ],
  };
}
