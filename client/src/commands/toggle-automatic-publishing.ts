import { defineCommand } from '../define-command.ts';

export const toggleAutomaticPublishing = defineCommand({
  title: { en: 'Stop or Start Publishing by Itself', es: 'Detener o permitir que publique solo' },
  run: async ({ publishing, automatic }) => {
    if (await publishing.mayPublish()) automatic.toggle();
  },
});
