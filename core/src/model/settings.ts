import * as z from 'zod';
import { doc } from './doc.ts';

/** Settings of the editor, under `vocero.`; each has a default, so that an empty object is valid. */
export const settingsSchema = z.object({
  language: z
    .enum(['auto', 'en', 'es'])
    .default('auto')
    .meta(
      doc('Language of messages; auto follows the editor.', 'Idioma de los mensajes; auto sigue al editor.'),
    ),
  findings: z
    .enum(['workspace', 'open'])
    .default('workspace')
    .meta(
      doc(
        'Show findings of every plan and post in the workspace, or only of open files.',
        'Mostrar hallazgos de todos los planes y publicaciones, o solo de los archivos abiertos.',
      ),
    ),
  me: z
    .string()
    .default('')
    .meta(
      doc(
        'Your id in the team of the plan, under which you approve posts; empty to go by the name and mail address of git.',
        'Tu id en el equipo del plan, con el que apruebas publicaciones; vacío para usar el nombre y el correo de git.',
      ),
    ),
  xClientId: z
    .string()
    .default('')
    .meta(
      doc(
        'Client id of your own X app (of the type “native app”), to sign in to X in the browser.',
        'Id de cliente de tu propia aplicación de X (del tipo «native app»), para iniciar sesión en X con el navegador.',
      ),
    ),
  linkedinClientId: z
    .string()
    .default('')
    .meta(
      doc(
        'Client id of your own LinkedIn app (with the flow of native clients), to sign in to LinkedIn in the browser.',
        'Id de cliente de tu propia aplicación de LinkedIn (con el flujo de clientes nativos), para iniciar sesión en LinkedIn con el navegador.',
      ),
    ),
});

export type Settings = z.output<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

/**
 * Reads settings as an editor sends them. A value that is refused gives its default and is named in
 * `refused`; nothing else suffers.
 */
export function readSettings(raw: unknown): {
  readonly settings: Settings;
  readonly refused: readonly string[];
} {
  const given: Record<string, unknown> = typeof raw === 'object' && raw !== null ? { ...raw } : {};
  const first = settingsSchema.safeParse(given);
  if (first.success) return { settings: first.data, refused: [] };
  const refused = [...new Set(first.error.issues.map((issue) => String(issue.path[0])))];
  for (const name of refused) delete given[name];
  return { settings: settingsSchema.parse(given), refused };
}
