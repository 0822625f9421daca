import { env, type TextDocument, workspace } from 'vscode';

// The only reader of settings in the extension. The server asks for its own.

/** The language of what Vocero says: the editor's, unless the person chose another. */
export const language = (): string => {
  const chosen = workspace.getConfiguration('vocero').get<string>('language', 'auto');
  return chosen === 'auto' ? env.language : chosen;
};

/** Whether the person wants to be offered something while they type, without asking for it. */
export const suggestsOnTrigger = (document: TextDocument): boolean =>
  workspace.getConfiguration('editor', document).get<boolean>('suggestOnTriggerCharacters', true);

/** Ids of the team's own apps at networks that ask for one. */
export const appIds = () => {
  const settings = workspace.getConfiguration('vocero');
  return {
    xClientId: settings.get<string>('xClientId', ''),
    linkedinClientId: settings.get<string>('linkedinClientId', ''),
  };
};
