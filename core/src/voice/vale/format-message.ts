/** What a message is filled in with. */
type Argument = string | number;

/**
 * Fills in a message as Go does: `%s`, `%d`, `%v`, `%[2]s`, `%%`. Arguments that are left over are not
 * spoken of. Unlike Go, which then writes `%!x(string=…)`, a sign that asks for nothing known stays as it is.
 */
export function formatMessage(template: string, args: readonly Argument[]): string {
  let next = 0;
  return template.replace(/%(?:\[(\d+)\])?([a-zA-Z%])/g, (whole, place: string | undefined, verb: string) => {
    if (verb === '%') return place === undefined ? '%' : whole;
    if (!'sdvq'.includes(verb)) return whole;
    const index = place === undefined ? next : Number(place) - 1;
    const value = args[index];
    if (value === undefined) return index === args.length ? '' : whole;
    next = index + 1;
    return verb === 'q' ? JSON.stringify(String(value)) : String(value);
  });
}

/** Several texts as Vale lists them: `'a'`, `'a' or 'b'`, `'a', 'b', or 'c'`. */
export function listOptions(options: readonly string[]): string {
  const quoted = options.map((option) => `'${option}'`);
  if (quoted.length <= 2) return quoted.join(' or ');
  return `${quoted.slice(0, -1).join(', ')}, or ${quoted.at(-1)}`;
}
