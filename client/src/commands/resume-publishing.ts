import { defineCommand } from '../define-command.ts';
import { setCrisis } from '../publishing/set-crisis.ts';

export const resumePublishing = defineCommand({
  title: { en: 'Resume…', es: 'Reanudar…' },
  run: (context) => setCrisis(context, 'normal'),
});
