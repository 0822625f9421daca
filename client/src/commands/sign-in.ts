import { signIn as signInTo } from '../accounts/sign-in.ts';
import { defineCommand } from '../define-command.ts';

export const signIn = defineCommand({
  title: { en: 'Sign In…', es: 'Iniciar sesión…' },
  run: async (context, given) => {
    if (await context.publishing.mayPublish()) await signInTo(context, given);
  },
});
