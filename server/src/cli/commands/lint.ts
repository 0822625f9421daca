import { SEVERITIES, type Severity } from '../../../../core/src/model/rule-settings.ts';
import { compareSeverity } from '../../../../core/src/rules/configure.ts';
import { defineCommand } from '../define-command.ts';
import { checkProject } from '../lint/check.ts';
import { FORMATS, publish } from '../lint/publish.ts';

export const lint = defineCommand({
  summary: {
    en: 'Checks plans and posts: format, limits of each network, voice, calendar.',
    es: 'Revisa planes y publicaciones: formato, límites de cada red, voz, calendario.',
  },
  argument: {
    name: { en: 'paths', es: 'rutas' },
    isList: true,
    about: {
      en: 'files or folders; the current folder if not given',
      es: 'archivos o carpetas; si faltan, la carpeta actual',
    },
  },
  options: {
    format: {
      kind: 'choice',
      choices: FORMATS,
      standard: 'text',
      about: { en: 'form of the report', es: 'forma del informe' },
    },
    failOn: {
      kind: 'choice',
      choices: [...SEVERITIES, 'never'],
      standard: 'error',
      about: {
        en: 'least severity of a finding that makes the exit code 1',
        es: 'gravedad mínima de un hallazgo para que el código de salida sea 1',
      },
    },
    fix: {
      kind: 'flag',
      about: {
        en: 'apply the safe fixes and report what is left',
        es: 'aplica las correcciones seguras e informa de lo que queda',
      },
    },
    texts: {
      kind: 'flag',
      about: {
        en: 'in folders, also check .md, .txt and .html files that a .vale.ini gives rules',
        es: 'en las carpetas revisa también los .md, .txt y .html a los que un .vale.ini da reglas',
      },
    },
    quiet: {
      kind: 'flag',
      about: {
        en: 'report errors only, and nothing when there are none; the exit code stays the same',
        es: 'informa solo de errores, y de nada si no los hay; el código de salida no cambia',
      },
    },
    output: {
      kind: 'value',
      placeholder: { en: 'file', es: 'archivo' },
      about: { en: 'write the report to a file', es: 'escribe el informe en un archivo' },
    },
  },
  notes: [
    {
      en: 'A file or folder is checked against the whole project that it belongs to: the nearest\nfolder at or above it that holds a *.plan.yaml. Only its own findings are reported.',
      es: 'Cada archivo o carpeta se revisa con todo su proyecto: la carpeta más cercana, ella misma\no una superior, que tenga un *.plan.yaml. Solo se informa de sus propios hallazgos.',
    },
    {
      en: 'Styles in the format of Vale are found through the nearest .vale.ini or the plan. Other texts\nthat are named (README.md, docs/*.txt) are checked with the styles of their .vale.ini.',
      es: 'Los estilos en formato de Vale se encuentran por el .vale.ini más cercano o por el plan. Otros textos\nque se nombren (README.md, docs/*.txt) se revisan con los estilos de su .vale.ini.',
    },
    {
      en: 'Lines and columns count from 1, columns in UTF-16 code units. With --format json, nothing\nbut JSON is on standard output: {"version": 1, "findings": […]}.',
      es: 'Las líneas y columnas se cuentan desde 1, las columnas en unidades UTF-16. Con --format json\nla salida estándar contiene solo JSON: {"version": 1, "findings": […]}.',
    },
  ],
  examples: [
    {
      line: 'vocero lint',
      about: { en: 'all that lies below this folder', es: 'todo lo que hay bajo esta carpeta' },
    },
    {
      line: 'vocero lint posts/launch.post.md',
      about: {
        en: 'one post, with its plan and its neighbours',
        es: 'una publicación, con su plan y sus vecinas',
      },
    },
    {
      line: 'vocero lint --fix --fail-on warning',
      about: { en: 'before a commit', es: 'antes de un commit' },
    },
    {
      line: 'vocero lint --format github',
      about: {
        en: 'notes on the changed lines of a pull request',
        es: 'notas en las líneas de un pull request',
      },
    },
    {
      line: 'vocero lint --format sarif --output vocero.sarif',
      about: { en: 'for code scanning services', es: 'para servicios de análisis de código' },
    },
  ],
  exits: {
    0: { en: 'No finding as serious as --fail-on.', es: 'Ningún hallazgo tan grave como --fail-on.' },
    1: { en: 'There are such findings.', es: 'Hay hallazgos así.' },
  },
  run: async (cli, operands, { format, failOn, fix, texts, quiet, output }) => {
    const paths = operands.length > 0 ? operands : ['.'];
    const checked = await checkProject(cli, paths, { mayFix: fix, withTexts: texts });
    await publish(cli, checked, { format, isQuiet: quiet, output });
    if (!checked.isComplete) return 2;
    return checked.findings.some(({ severity }) => failsOn(severity, failOn)) ? 1 : 0;
  },
});

function failsOn(severity: Severity, least: Severity | 'never'): boolean {
  return least !== 'never' && compareSeverity(severity, least) <= 0;
}
