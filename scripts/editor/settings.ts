import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export type EditorSettings = Readonly<Record<string, unknown>>;

/** A window with nothing in it but files and findings: no welcome pages, chat, telemetry or look-ups. */
export const quietSettings: EditorSettings = {
  'chat.agentHost.enabled': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'http.proxySupport': 'off',
  'npm.fetchOnlinePackageInfo': false,
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.startupPrompt': 'never',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** On top of the quiet ones: nothing that moves, blinks, or survives one run into the next. */
export const testSettings: EditorSettings = {
  ...quietSettings,
  'editor.accessibilitySupport': 'off',
  'editor.cursorBlinking': 'solid',
  'files.autoSave': 'off',
  'files.hotExit': 'off',
  'git.enabled': false,
  'window.restoreWindows': 'none',
  'workbench.localHistory.enabled': false,
  'workbench.reduceMotion': 'on',
};

/** Settings that a person changed in an earlier run stay as they are. */
export const writeSettingsOnce = async (userData: string, settings: EditorSettings): Promise<void> => {
  const file = join(userData, 'User', 'settings.json');
  if (existsSync(file)) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(settings, null, 2)}\n`);
};
