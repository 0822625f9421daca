/** The commands that a client says it has, from its initialization options, which may be anything. */
export function readCommands(options: unknown): ReadonlySet<string> {
  if (typeof options !== 'object' || options === null || !('commands' in options)) return new Set();
  const { commands } = options;
  return new Set(Array.isArray(commands) ? commands.filter((one) => typeof one === 'string') : []);
}
