import { splitFrontMatter } from '../syntax/front-matter.ts';
import type { YamlNode } from '../syntax/node.ts';
import { parseYaml } from '../syntax/yaml.ts';
import { span } from '../text/span.ts';
import { fileKind } from './file-kind.ts';
import { refuseText } from './readable.ts';

/**
 * The YAML of a file as it stands there, also what was refused: the plan, the front matter of a post, or
 * each post of a list. A value that is wrong still names what it names.
 */
export function rawRoots(uri: string, text: string): readonly YamlNode[] {
  const kind = fileKind(uri);
  if (!kind || refuseText(text)) return [];
  const whole = span(text.startsWith('\ufeff') ? 1 : 0, text.length);
  const region = kind === 'post' ? splitFrontMatter(text).yaml : whole;
  const node = region && parseYaml(text, region).node;
  if (!node) return [];
  if (kind !== 'posts') return [node];
  return node.kind === 'seq' ? node.items : [];
}
