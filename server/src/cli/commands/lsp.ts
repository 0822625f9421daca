import { defineCommand } from '../define-command.ts';
import { Failure } from '../failure.ts';
import type { CliWords } from '../words.ts';

/** What the server can talk over. The library for the protocol looks for them in the arguments of the process. */
const TRANSPORT = /^(?:--(?:stdio|node-ipc|socket|pipe)$|--(?:socket|pipe)=)/;

export const lsp = defineCommand({
  summary: {
    en: 'Starts the language server, for editors that speak LSP.',
    es: 'Arranca el servidor de lenguaje, para editores que hablan LSP.',
  },
  options: {
    stdio: {
      kind: 'flag',
      about: {
        en: 'talk over standard input and output, as it does when nothing else is named',
        es: 'habla por la entrada y la salida estándar, como cuando no se nombra otra vía',
      },
    },
  },
  examples: [
    {
      line: 'vocero lsp --stdio',
      about: { en: 'what an editor runs', es: 'lo que ejecuta un editor' },
    },
  ],
  exits: {
    0: { en: 'The editor has ended it.', es: 'El editor lo ha terminado.' },
    1: { en: 'The editor went away without a word.', es: 'El editor se fue sin avisar.' },
  },
  // Editors add their own, such as --clientProcessId.
  takesAnything: true,
  run: async ({ words }) => {
    nameTransport(process.argv, words);
    // Loaded only here: every other command starts sooner without it.
    const { runStdio } = await import('../../lsp/run-stdio.ts');
    runStdio();
    return 0;
  },
});

/**
 * Adds `--stdio` to arguments that name nothing to talk over.
 *
 * @throws {Failure} when they name something without saying which.
 */
function nameTransport(args: string[], words: CliWords): void {
  const at = args.findIndex((arg) => TRANSPORT.test(arg));
  if (at < 0) {
    args.push('--stdio');
    return;
  }
  const [flag = '', value = args[at + 1] ?? ''] = (args[at] ?? '').split('=');
  const isNamed = flag === '--socket' ? Number.parseInt(value, 10) > 0 : flag !== '--pipe' || value !== '';
  if (!isNamed) throw new Failure(words.missingValue(flag), words.seeHelp('vocero lsp'));
}
