import { Range, Uri, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import type { NewPost, NewPostChoices } from '../../../core/src/contract/server.ts';
import { defineCommand } from '../define-command.ts';
import type { Strings } from '../strings.ts';

/** What a key binding or another extension may already know; the rest is asked. */
type Answers = { readonly title?: string; readonly channels?: readonly string[] };

export const newPost = defineCommand({
  title: { en: 'New Post', es: 'Nueva publicación' },
  icon: 'new-file',
  run: async (context, target) => {
    const { server } = context;
    const strings = context.strings();
    const place = target instanceof Uri ? target : whereThePersonIs();
    if (!place) {
      void window.showInformationMessage(strings.openFolderFirst);
      return;
    }
    try {
      const uri = place.toString();
      const choices = await server.newPostChoices({ uri });
      const answers = target instanceof Uri ? {} : toAnswers(target);
      const title = answers.title ?? (await askTitle(strings));
      if (title === undefined) return;
      const channels = answers.channels ?? (await askChannels(strings, choices));
      if (channels === undefined) return;
      await create(await server.newPost({ uri, title, channels }), strings);
    } catch (error) {
      void window.showErrorMessage(
        strings.couldNotAnswer(error instanceof Error ? error.message : String(error)),
      );
    }
  },
});

const whereThePersonIs = (): Uri | undefined => {
  const open = window.activeTextEditor?.document.uri;
  return open?.scheme === 'file' ? open : workspace.workspaceFolders?.[0]?.uri;
};

const toAnswers = (value: unknown): Answers => {
  if (typeof value !== 'object' || value === null) return {};
  const { title, channels } = value as Record<string, unknown>;
  const isText = (item: unknown): item is string => typeof item === 'string';
  return {
    ...(isText(title) ? { title } : {}),
    ...(Array.isArray(channels) && channels.every(isText) ? { channels } : {}),
  };
};

const askTitle = async (strings: Strings): Promise<string | undefined> =>
  window.showInputBox({
    title: strings.newPostTitle,
    prompt: strings.titlePrompt,
    placeHolder: strings.titleExample,
    ignoreFocusOut: true,
    validateInput: (value) => (/[\p{L}\p{N}]/u.test(value) ? undefined : strings.titleIsEmpty),
  });

/** No channel at all is an answer too: an idea whose channels come later. */
const askChannels = async (
  strings: Strings,
  choices: NewPostChoices,
): Promise<readonly string[] | undefined> => {
  if (choices.channels.length === 0) return [];
  const items = choices.channels.map(({ id, network }) => ({
    label: id,
    ...(network === id ? {} : { description: network }),
  }));
  const picked = await window.showQuickPick(items, {
    title: strings.newPostTitle,
    placeHolder: strings.channelsPrompt,
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return picked?.map(({ label }) => label);
};

const create = async (post: NewPost, strings: Strings): Promise<void> => {
  const uri = Uri.parse(post.uri, true);
  const name = workspace.asRelativePath(uri, false);
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(post.text) });
  if (!(await workspace.applyEdit(edit))) {
    const message = (await exists(uri)) ? strings.fileExists(name) : strings.fileNotWritten(name);
    void window.showErrorMessage(message);
    return;
  }
  const document = await workspace.openTextDocument(uri);
  const cursor = document.positionAt(post.cursor);
  await window.showTextDocument(document, {
    selection: new Range(cursor, cursor),
    viewColumn: ViewColumn.Active,
  });
};

const exists = async (uri: Uri): Promise<boolean> => {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'FileNotFound') return false;
    throw error;
  }
};
