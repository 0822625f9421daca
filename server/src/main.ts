import { runStdio } from './lsp/run-stdio.ts';

runStdio();
