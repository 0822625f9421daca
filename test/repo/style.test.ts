import { describe, expect, test } from 'vitest';
import { sourcesIn } from './sources.ts';

const code = sourcesIn('core/src', 'server/src', 'client/src', 'client/webview', 'scripts', 'test');
const written = code.filter(({ path }) => !path.endsWith('.gen.ts'));
const named = (pattern: RegExp, sources = written) =>
  sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe('source files', () => {
  test('have at most 400 lines', () => {
    const long = written
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });

  test('are named in small letters with hyphens', () => {
    expect(code.map(({ path }) => path).filter((path) => !/^[a-z0-9/.-]+$/.test(path))).toEqual([]);
    expect(
      code
        .map(({ path }) => path)
        .filter(
          (path) => /(?:^|\/)(?:utils?|helpers?|index)\.ts$/.test(path) && !path.startsWith('test/editor/'),
        ),
    ).toEqual([]);
  });

  test('have no default exports', () => {
    expect(named(/^export default\b|\bas default\b/m)).toEqual([]);
  });

  test('pass nothing on that they do not own', () => {
    expect(named(/^export (?:type )?(?:\*|\{[^}]*\}) from /m)).toEqual([]);
  });

  test('of the core read no clock, throw no dice and wait for nothing', () => {
    const core = written.filter(
      ({ path }) => path.startsWith('core/src/') && !path.startsWith('core/src/publish/'),
    );
    expect(
      named(
        /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bsetTimeout\(|\basync\b|\bawait\b|\bPromise\b/,
        core,
      ),
    ).toEqual([]);
  });

  test('of what runs on Node 20 use nothing that came later', () => {
    const shipped = written.filter(({ path }) => /^(?:core|server|client)\/src\//.test(path));
    const later =
      /\b(?:Map|Object)\.groupBy\(|\bPromise\.(?:withResolvers|try)\(|\bArray\.fromAsync\(|\.(?:values|keys|entries)\(\)\.(?:map|filter|some|every|find|take|drop|toArray|reduce|flatMap)\(|\bimport\.meta\.(?:filename|main)\b/;
    expect(named(later, shipped)).toEqual([]);
  });

  test('leave no test behind that runs alone or not at all', () => {
    const tests = written.filter(
      ({ path }) => path.startsWith('test/') && path.endsWith('.test.ts') && !path.startsWith('test/repo/'),
    );
    expect(named(/\b(?:test|it|describe)\.(?:only|todo|skip)\(/, tests)).toEqual([]);
  });
});
