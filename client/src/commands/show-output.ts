import { defineCommand } from '../define-command.ts';

export const showOutput = defineCommand({
  title: { en: 'Show Output', es: 'Mostrar la salida' },
  run: ({ output }) => output.show(true),
});
