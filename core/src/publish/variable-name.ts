/** The name under which the environment has a secret of a channel: `VOCERO_X_ES_ACCESS_TOKEN`. */
export function variableName(channel: string, secret: string): string {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^A-Za-z0-9]+/g, '_')
      .toUpperCase();
  return `VOCERO_${plain(channel)}_${plain(secret)}`;
}
