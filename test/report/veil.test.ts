import { describe, expect, test } from 'vitest';
import { githubReport } from '../../core/src/report/github.ts';
import { jsonReport } from '../../core/src/report/json.ts';
import { sarifReport } from '../../core/src/report/sarif.ts';
import { PLAIN } from '../../core/src/report/style.ts';
import { textReport } from '../../core/src/report/text.ts';
import { reportOn } from './sample.ts';

/** Put together, so that nobody's scanner takes a test for a leak. */
const TOKEN = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;
const KEY = `-----BEGIN ${'PRIVATE'} KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw\nggSjAgEAAoIBAQC7VJTUt9Us8cKj\n-----END ${'PRIVATE'} KEY-----`;

const FILES = {
  'social.plan.yaml': `channels: { x: { network: x } }\nvoice: { banned: [utilize] }\n`,
  // On the line of the secret stands another finding, and another rule quotes the secret itself.
  'a.post.md': `---\nchannels: [x, ${TOKEN}]\n---\nUtilize ${TOKEN} now.\n\n${KEY}\n`,
};

const REPORTS = {
  text: () =>
    textReport({ ...reportOn(FILES), style: PLAIN, width: 120, checked: 2, applied: { fixes: 0, files: 0 } }),
  json: () => jsonReport(reportOn(FILES)),
  sarif: () => sarifReport(reportOn(FILES), '0.0.0'),
  github: () => githubReport(reportOn(FILES)),
};

describe('a secret is told and not shown', () => {
  test.each(Object.entries(REPORTS))('in the %s report', (_, report) => {
    const shown = report();
    expect(shown).toContain('privacy/secret');
    expect(shown).toContain('tone/banned-word');
    expect(shown).toContain('format/unknown-reference');
    for (const part of [TOKEN, TOKEN.slice(4, 20), 'MIIEvQIBADANBgkqhkiG9w0B', 'ggSjAgEAAoIBAQC7'])
      expect(shown).not.toContain(part);
  });

  test('and the marks of the source frame stand where they stood', () => {
    const line = REPORTS.text()
      .split('\n')
      .find((one) => one.includes('│ Utilize'));
    expect(line).toContain(`Utilize ${'•'.repeat(TOKEN.length)} now.`);
  });
});
