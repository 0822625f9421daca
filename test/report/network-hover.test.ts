import { describe, expect, test } from 'vitest';
import { networkHover } from '../../core/src/report/networks/hover.ts';
import { fileAt, withNow } from '../../core/src/workspace/workspace.ts';
import { readMarked } from '../support/marked.ts';
import { uriOf, workspaceOf } from '../support/project.ts';

const PLAN =
  '// file: social.plan.yaml\nchannels: { brand: { network: mastodon }, odd: { network: nowhere } }\n';

/** What is shown at `█`, on a day. */
function shown(marked: string, day: string, language: 'en' | 'es' = 'en'): string | undefined {
  const files = readMarked(marked);
  const workspace = withNow(
    workspaceOf(Object.fromEntries(files.map(({ name, text }) => [name, text]))),
    Date.parse(day),
  );
  const at = files.find(({ cursor }) => cursor !== undefined);
  const file = at && fileAt(workspace, uriOf(at.name));
  return file && networkHover(workspace, file, at.cursor ?? 0, language)?.markdown;
}

describe('the network under the cursor', () => {
  test.each([
    ['in a plan', PLAN.replace('mastodon', 'masto█don')],
    ['behind a channel of a post', `${PLAN}// file: a.post.md\n---\nchannels: [bra█nd]\n---\nHi\n`],
  ])('is told %s', (_, marked) => {
    const text = shown(marked, '2026-11-22') ?? '';
    expect(text.split('\n')[0]).toBe('**Mastodon**');
    expect(text).toMatch(/500 .*\(\[\d{4}-\d{2}-\d{2}\]\(https:/);
    expect(text).not.toContain('days ago');
  });

  test('says so when its profile is older than a year, in both languages', () => {
    const marked = PLAN.replace('mastodon', 'masto█don');
    expect(shown(marked, '2028-01-01')).toMatch(/⚠ The oldest of these .* days ago/);
    expect(shown(marked, '2028-01-01', 'es')).toMatch(/⚠ Lo más antiguo .* hace \d+ días/);
  });

  test.each([
    ['an unknown network', PLAN.replace('nowhere', 'now█here')],
    ['a channel without a plan', '---\nchannels: [bra█nd]\n---\nHi\n'],
    ['the text', `${PLAN}// file: a.post.md\n---\nchannels: [brand]\n---\nHi█ there\n`],
  ])('is silent at %s', (_, marked) => {
    expect(shown(marked, '2026-11-22')).toBeUndefined();
  });
});
