import { Range, Uri, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import {
  type NewPlanParams,
  newPlanChoicesRequest,
  newPlanRequest,
} from '../../../core/src/contract/start.ts';
import { askPlan } from '../ask-plan.ts';
import type { ClientContext } from '../client-context.ts';
import { defineCommand } from '../define-command.ts';

/** What a key binding, a test or another extension may already know; the rest is asked. */
type Answers = Partial<Omit<NewPlanParams, 'uri'>>;

export const createPlan = defineCommand({
  title: { en: 'Create Plan', es: 'Crear un plan' },
  run: async (context, target) => {
    const strings = context.strings();
    const folder = target instanceof Uri ? target : workspace.workspaceFolders?.[0]?.uri;
    if (!folder) {
      void window.showInformationMessage(strings.openFolderForPlan);
      return;
    }
    try {
      await create(context, folder, target instanceof Uri ? {} : toAnswers(target));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void window.showErrorMessage(strings.couldNotAnswer(reason));
    }
  },
});

function toAnswers(value: unknown): Answers {
  if (typeof value !== 'object' || value === null) return {};
  const { name, speech, networks, zone } = value as Record<string, unknown>;
  const isText = (item: unknown): item is string => typeof item === 'string';
  return {
    ...(isText(name) && { name }),
    ...(isText(speech) && { speech }),
    ...(Array.isArray(networks) && networks.every(isText) && { networks }),
    ...(isText(zone) && { zone }),
  };
}

async function create({ server, strings }: ClientContext, folder: Uri, known: Answers): Promise<void> {
  const choices = await server.ask(newPlanChoicesRequest, { uri: folder.toString() });
  if (choices.existing !== null) {
    await window.showTextDocument(Uri.parse(choices.existing, true));
    void window.showInformationMessage(strings().planExists);
    return;
  }
  const answers = await askPlan(choices, known, strings());
  if (!answers) return;
  const plan = await server.ask(newPlanRequest, { uri: folder.toString(), ...answers });
  const uri = Uri.parse(plan.uri, true);
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(plan.text) });
  if (!(await workspace.applyEdit(edit))) {
    void window.showErrorMessage(strings().fileNotWritten(workspace.asRelativePath(uri, false)));
    return;
  }
  const document = await workspace.openTextDocument(uri);
  const cursor = document.positionAt(plan.cursor);
  await window.showTextDocument(document, {
    selection: new Range(cursor, cursor),
    viewColumn: ViewColumn.Active,
  });
}
