import { defineCommand } from '../define-command.ts';

export const restartServer = defineCommand({
  title: { en: 'Restart Server', es: 'Reiniciar el servidor' },
  run: ({ server }) => server.restart(),
});
