import { defineCommand } from '../define-command.ts';
import { setCrisis } from '../publishing/set-crisis.ts';

export const pauseEverything = defineCommand({
  title: { en: 'Pause Everything…', es: 'Detener todo…' },
  run: (context) => setCrisis(context, 'crisis'),
});
