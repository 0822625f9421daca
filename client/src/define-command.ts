import type { ClientContext } from './client-context.ts';

/**
 * A command is one file in `commands/`. Its id is `vocero.` and the name of its export; the title goes to the
 * manifest. `args` come from menus, key bindings and other extensions, and may be anything.
 */
export type Command = {
  readonly title: { readonly en: string; readonly es: string };
  /** Name of one of the editor's own icons, for a command that stands in a title bar. */
  readonly icon?: string;
  /** True for what means something only where it was clicked: the list of commands leaves it out. */
  readonly isForMenus?: true;
  run(context: ClientContext, ...args: readonly unknown[]): void | Promise<void>;
};

export const defineCommand = (command: Command): Command => command;
