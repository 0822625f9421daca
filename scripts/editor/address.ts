export type WorkbenchPage = {
  readonly authority: string;
  readonly folder: string;
  readonly files?: readonly string[];
  /** Both need a server started with `automation`. */
  readonly developmentPath?: string;
  readonly testsPath?: string;
};

/** The address of a window: VS Code reads folder and payload from the query. */
export const workbenchAddress = (page: WorkbenchPage): string => {
  const remote = (path: string): string => `vscode-remote://${page.authority}${encodeURI(path)}`;
  const payload: (readonly [string, string])[] = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...(page.files ?? []).map((file) => ['openFile', remote(file)] as const),
  ];
  if (page.developmentPath) payload.push(['extensionDevelopmentPath', remote(page.developmentPath)]);
  if (page.testsPath) payload.push(['extensionTestsPath', remote(page.testsPath)]);
  const query = new URLSearchParams({ folder: page.folder, payload: JSON.stringify(payload) });
  return `http://${page.authority}/?${query}`;
};

/** For people: they may have a Welcome page, and want an address they can read. */
export const plainAddress = (authority: string, folder: string): string =>
  `http://${authority}/?folder=${encodeURI(folder)}`;
