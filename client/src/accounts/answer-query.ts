/**
 * The query that a browser came back with, as the server wrote it. The desktop hands it over with its escapes undone,
 * in which `+` stands for itself; VS Code in a browser hands it over with them.
 */
export function answerQuery(query: string): URLSearchParams {
  const answer = new URLSearchParams();
  for (const pair of query.split('&')) {
    const equals = pair.indexOf('=');
    if (equals < 0) continue;
    const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
    // Words for people have spaces; codes and states have none.
    answer.append(name, unescaped(name.startsWith('error') ? value.replaceAll('+', ' ') : value));
  }
  return answer;
}

function unescaped(value: string): string {
  try {
    return /%[0-9a-f]{2}/i.test(value) ? decodeURIComponent(value) : value;
  } catch (error) {
    if (error instanceof URIError) return value;
    throw error;
  }
}
