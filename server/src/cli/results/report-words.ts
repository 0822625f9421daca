import type { Language } from '../../../../core/src/rules/words.ts';

/** What the command `report` says itself. The report has its words in `core`. */
export type ReportWords = typeof english;

export function reportCommandWords(language: Language): ReportWords {
  return language === 'es' ? spanish : english;
}

const english = {
  badPeriod: (text: string) => `“${text}” is no period.`,
  sayPeriod:
    'Write a month such as 2026-10, a week such as 2026-W45, a quarter such as 2026-Q4, a year, or 2026-10-01..2026-10-15.',
  pdfNeedsFile: 'A PDF needs a file.',
  sayFile: 'Name it with --output, such as --output report.pdf.',
  noChromium: 'There is no Chromium or Chrome on this machine to print the PDF with.',
  installChromium:
    'Install one, or name it in VOCERO_CHROMIUM. Or write --format html, open it in any browser and print it to a PDF.',
  notPrinted: (reason: string) => `Chromium did not print the PDF: ${reason}`,
  openHtml: 'Write --format html, open it in any browser and print it to a PDF.',
  noLogo: (path: string) =>
    `The logo ${path} was left out: it is no SVG, PNG, JPEG or WebP of up to 1 MiB beside the plan.`,
  checking: (done: number, total: number) => `Checking ${done} of ${total}`,
};

const spanish: ReportWords = {
  badPeriod: (text) => `«${text}» no es un período.`,
  sayPeriod:
    'Escribe un mes como 2026-10, una semana como 2026-W45, un trimestre como 2026-Q4, un año o 2026-10-01..2026-10-15.',
  pdfNeedsFile: 'Un PDF necesita un archivo.',
  sayFile: 'Nómbralo con --output, por ejemplo --output informe.pdf.',
  noChromium: 'En este equipo no hay un Chromium ni un Chrome con que imprimir el PDF.',
  installChromium:
    'Instala uno o nómbralo en VOCERO_CHROMIUM. También puedes escribir --format html, abrirlo en cualquier navegador e imprimirlo en PDF.',
  notPrinted: (reason) => `Chromium no imprimió el PDF: ${reason}`,
  openHtml: 'Escribe --format html, ábrelo en cualquier navegador e imprímelo en PDF.',
  noLogo: (path) =>
    `El logotipo ${path} se omitió: no es un SVG, PNG, JPEG o WebP de hasta 1 MiB junto al plan.`,
  checking: (done, total) => `Revisando ${done} de ${total}`,
};
