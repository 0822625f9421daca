import type { Words } from '../../../../core/src/rules/rule.ts';
import type { OptionSpec } from '../define-command.ts';
import { SEND_FORMATS } from './send-jobs.ts';

/** Options that commands share which send something, or ask about it. */

export const CHANNEL_OPTION = {
  kind: 'value',
  placeholder: { en: 'channel', es: 'canal' },
  about: { en: 'only these channels, parted by commas', es: 'solo estos canales, separados por comas' },
} as const satisfies OptionSpec;

export const POST_OPTION = {
  kind: 'value',
  placeholder: { en: 'id', es: 'id' },
  about: {
    en: 'only this post, by its id or as #2 by its place in its file',
    es: 'solo esta publicación, por su id o como #2 por su lugar en el archivo',
  },
} as const satisfies OptionSpec;

export const DRY_RUN_OPTION = {
  kind: 'flag',
  about: {
    en: 'show every request that would be sent, and send none',
    es: 'muestra cada petición que se enviaría, sin enviar ninguna',
  },
} as const satisfies OptionSpec;

export const STARTED_BY_OPTION = {
  kind: 'choice',
  choices: ['cli', 'editor'],
  standard: 'cli',
  about: { en: 'who starts it, for the receipts', es: 'quién la inicia, para los recibos' },
} as const satisfies OptionSpec;

export const SEND_FORMAT_OPTION = {
  kind: 'choice',
  choices: SEND_FORMATS,
  standard: 'text',
  about: {
    en: 'form of the report; ndjson: a line for each step as it ends',
    es: 'forma del informe; ndjson: una línea por paso según termina',
  },
} as const satisfies OptionSpec;

export const SECRETS_NOTE: Words = {
  en: 'Secrets come from the environment: VOCERO_<CHANNEL>_<SECRET>, such as VOCERO_X_ES_ACCESS_TOKEN.\ndocs/publishing.md has the names for each network. No secret is ever shown or kept.',
  es: 'Los secretos vienen del entorno: VOCERO_<CANAL>_<SECRETO>, como VOCERO_X_ES_ACCESS_TOKEN.\ndocs/publishing.md tiene los nombres de cada red. Ningún secreto se muestra ni se guarda.',
};
