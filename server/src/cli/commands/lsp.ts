import { defineCommand } from '../define-command.ts';

export const lsp = defineCommand({
  summary: {
    en: 'Starts the language server, for editors that speak LSP.',
    es: 'Arranca el servidor de lenguaje, para editores que hablan LSP.',
  },
  options: {
    stdio: {
      kind: 'flag',
      about: {
        en: 'talk over standard input and output',
        es: 'habla por la entrada y la salida estándar',
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
  run: async () => {
    // Loaded only here: every other command starts sooner without it.
    const { runStdio } = await import('../../lsp/run-stdio.ts');
    runStdio();
    return 0;
  },
});
