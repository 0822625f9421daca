import { describe, expect, test } from 'vitest';
import { tokens } from '../../core/src/features/tokens/tokens.ts';
import { span } from '../../core/src/text/span.ts';
import { fileAt } from '../../core/src/workspace/workspace.ts';
import { uriOf, workspaceOf } from '../support/project.ts';

const PLAN = 'channels:\n  x-es: { network: x }\n  fedi: { network: mastodon }\n';

function tokensOf(name: string, text: string, range?: readonly [number, number]): readonly string[] {
  const workspace = workspaceOf({ 'social.plan.yaml': PLAN, [name]: text });
  const file = fileAt(workspace, uriOf(name));
  if (!file) throw new Error('The file is there.');
  return tokens(workspace, file, range && span(...range)).map(
    ({ span: { start, end }, kind }) => `${kind} ${text.slice(start, end)}`,
  );
}

describe('tokens', () => {
  test('tell mentions, hashtags, links, placeholders, headings of variants and breaks', () => {
    const text =
      '---\nchannels: [x-es]\nlink: https://acme.dev\n---\n# Not a variant\nBy @acme: #News at https://a.dev/x and {link}.\n\n# x-es\n\nOne $ACME\n\n---\n\nTwo {other} mail@acme.dev\n';
    expect(tokensOf('a.post.md', text)).toEqual([
      'mention @acme',
      'hashtag #News',
      'postLink https://a.dev/x',
      'placeholder {link}',
      'variantHeading # x-es',
      'hashtag $ACME',
      'threadBreak ---',
    ]);
  });

  test('stand in values of every style, and a link over two lines is two', () => {
    const text =
      '- channels: x-es\n  text: |\n    #One\n\n    ---\n\n    {link}\n  variants:\n    x-es: "\\u0040acme and #T\\u0077o\\n\\n---\\n\\nB"\n- text: >-\n    Ask\n    @ana\n';
    expect(tokensOf('a.posts.yaml', text)).toEqual([
      'hashtag #One',
      'threadBreak ---',
      'placeholder {link}',
      'variantHeading x-es',
      'mention \\u0040acme',
      'hashtag #T\\u0077o',
      'threadBreak ---',
      'mention @ana',
    ]);
  });

  test('see what the network sees that gets the text', () => {
    const post = (channel: string) => `---\nchannels: ${channel}\n---\nHi @ana@fedi.example\n`;
    expect(tokensOf('a.post.md', post('fedi'))).toEqual(['mention @ana@fedi.example']);
    expect(tokensOf('a.post.md', post('x-es'))).not.toContain('mention @ana@fedi.example');
  });

  test('of a range are those that touch it', () => {
    const text = '#One #Two #Three\n';
    expect(tokensOf('a.post.md', text, [6, 7])).toEqual(['hashtag #Two']);
  });

  test.each([
    ['a plan', 'b.plan.yaml', 'channels: { x: { network: x, handle: "@a" } }\n'],
    ['comments and code', 'a.post.md', '<!-- @ana #x {link} -->\n```\n---\n# x-es\n```\n'],
  ])('of %s are none', (_, name, text) => {
    expect(tokensOf(name, text)).toEqual([]);
  });
});
