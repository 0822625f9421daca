import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lintText, textReach } from '../../core/src/rules/lint-text.ts';
import { styleFileFindings } from '../../core/src/rules/style-file-findings.ts';
import { createSource } from '../../core/src/text/source.ts';
import { type FileSystem, NO_GUARD } from '../../core/src/workspace/ports.ts';
import { NO_STYLES } from '../../core/src/workspace/style-set.ts';
import { configAbove, isOfStyles, loadStyles } from '../../core/src/workspace/styles.ts';
import { EMPTY_WORKSPACE } from '../../core/src/workspace/workspace.ts';
import { diskFiles } from '../../server/src/node/file-system.ts';
import { type Folder, makeFolder } from '../support/folder.ts';

const rule = (word: string) => `extends: existence\nmessage: "No %s"\ntokens: [${word}]\n`;

function load(folder: Folder, before = NO_STYLES) {
  return loadStyles(diskFiles, [folder.uriOf('.vale.ini')], [], before);
}

/** The rules that find something in a text under a name. */
function found(folder: Folder, name: string, text: string): readonly string[] {
  const workspace = { ...EMPTY_WORKSPACE, styles: load(folder) };
  return lintText(workspace, createSource(folder.uriOf(name), text), NO_GUARD).map(
    ({ rule: check, span }) => `${check} ${text.slice(span.start, span.end)}`,
  );
}

describe('rules are found', () => {
  test('in folders inside a style, under the name of their path; hidden folders and tests are none', () => {
    const folder = makeFolder({
      '.vale.ini': 'StylesPath = s\n[*]\nBasedOnStyles = Acme\n',
      's/Acme/One.yml': rule('one'),
      's/Acme/dates/Two.v2.yml': rule('two'),
      's/Acme/_old/Three.yml': rule('three'),
      's/Acme/One_test.yml': 'cases: []\n',
      's/Acme/README.md': 'one',
      's/Acme/Four.yaml': rule('four'),
    });
    expect(
      load(folder)
        .configs.get(folder.uri)
        ?.rules.map(({ check }) => check),
    ).toEqual(['Acme.One', 'Acme.dates.Two']);
    expect(found(folder, 'a.md', 'one two three four')).toEqual(['Acme.One one', 'Acme.dates.Two two']);
  });

  test('one by one where only they are switched on', () => {
    const folder = makeFolder({
      '.vale.ini': 'StylesPath = s\n[*.md]\nAcme.One = YES\nAcme.Nope = YES\n',
      's/Acme/One.yml': rule('one'),
      's/Acme/Two.yml': rule('two'),
    });
    expect(found(folder, 'a.md', 'one two')).toEqual(['Acme.One one']);
    const [missing] = load(folder).configs.get(folder.uri)?.missing ?? [];
    expect(missing).toMatchObject({
      kind: 'rule',
      item: { text: 'Acme.Nope' },
      looked: [folder.uriOf('s/Acme/Nope.yml')],
    });
  });

  test('by absolute and by climbing paths, and in several folders', () => {
    const elsewhere = makeFolder({ 'Far/One.yml': rule('one'), 'Acme/Two.yml': rule('two') });
    const folder = makeFolder({
      'docs/.vale.ini': `StylesPath = ../s\nStylesPath = ${elsewhere.path}\n[*.md]\nBasedOnStyles = Acme, Far\n`,
      's/Acme/Three.yml': rule('three'),
    });
    const set = loadStyles(diskFiles, [folder.uriOf('docs/.vale.ini')], [], NO_STYLES).configs.get(
      folder.uriOf('docs'),
    );
    expect(set?.missing).toEqual([]);
    expect(set?.rules.map(({ check }) => check)).toEqual(['Acme.Three', 'Far.One']);
  });
});

test('the nearest configuration governs, under any of its names', () => {
  const folder = makeFolder({ 'vale.ini': '', 'a/_vale.ini': '', 'a/.vale.ini': '', 'a/b/c.md': '' });
  expect(configAbove(diskFiles, folder.uriOf('a/b'))).toBe(folder.uriOf('a/.vale.ini'));
  expect(configAbove(diskFiles, folder.uri)).toBe(folder.uriOf('vale.ini'));
});

describe('words', () => {
  const files = { 's/Acme/One.yml': rule('onerous, one') };

  test.each(['config/vocabularies/Base', 'Vocab/Base'])(
    'of a vocabulary in %s are accepted and rejected',
    (place) => {
      const folder = makeFolder({
        ...files,
        '.vale.ini': 'StylesPath = s\nVocab = Base\n[*.md]\nBasedOnStyles = Vale, Acme\n',
        [`s/${place}/accept.txt`]: '# a comment\nGitHub\none\n\n',
        [`s/${place}/reject.txt`]: 'blacklist\r\n',
      });
      expect(found(folder, 'a.md', 'one onerous github blacklist the the')).toEqual([
        'Acme.One onerous',
        'Vale.Terms github',
        'Vale.Avoid blacklist',
        'Vale.Repetition the the',
      ]);
    },
  );

  test('of dictionaries and lists are known to rules about spelling', () => {
    const folder = makeFolder({
      '.vale.ini': 'StylesPath = s\n[*.md]\nBasedOnStyles = Acme\n',
      's/Acme/Spelling.yml':
        'extends: spelling\nmessage: "What is %s?"\ncustom: true\ndictionaries: [es]\nignore: [Acme/names.txt]\n',
      's/Acme/names.txt': 'Vocero\n',
      's/config/dictionaries/es.aff': 'SET UTF-8\n',
      's/config/dictionaries/es.dic': '3\ncafé\nandino\na\n',
    });
    expect(found(folder, 'a.md', 'café andino Vocero teh')).toEqual(['Acme.Spelling teh']);
  });
});

test('what did not change stays the same value', () => {
  const folder = makeFolder({
    '.vale.ini': 'StylesPath = s\n[*]\nBasedOnStyles = Acme\n',
    's/Acme/One.yml': rule('one'),
  });
  const before = load(folder);
  expect(load(folder, before)).toBe(before);
  folder.write('s/Acme/One.yml', rule('two'));
  expect(load(folder, before)).not.toBe(before);
  expect(load(makeFolder())).toEqual(NO_STYLES);
});

test('a change concerns styles where it lies in their folders, also in those that are not there yet', () => {
  const folder = makeFolder({ '.vale.ini': 'StylesPath = s\n[*]\nBasedOnStyles = Acme\n' });
  const styles = load(folder);
  for (const name of ['s', 's/Acme/One.yml', 's/config/vocabularies/B/accept.txt', 'x/.vale.ini'])
    expect(isOfStyles(styles, folder.uriOf(name))).toBe(true);
  for (const name of ['sub/One.yml', 'docker-compose.yml'])
    expect(isOfStyles(styles, folder.uriOf(name))).toBe(false);
});

test('formats come from endings, also from those that a configuration gives', () => {
  const folder = makeFolder({
    '.vale.ini': 'StylesPath = s\n[formats]\nmdx = md\n[*.{md,adoc}]\nBasedOnStyles = Acme\n',
    's/Acme/One.yml': rule('one'),
  });
  const workspace = { ...EMPTY_WORKSPACE, styles: load(folder) };
  const reach = (name: string) => textReach(workspace, folder.uriOf(name));
  expect(['a.md', 'a.mdx', 'a.adoc', 'a.txt'].map(reach)).toEqual([
    'covered',
    'covered',
    'no-format',
    'no-rules',
  ]);
  expect(textReach(EMPTY_WORKSPACE, folder.uriOf('a.md'))).toBe('no-config');
  expect(found(folder, 'a.mdx', '`one` one')).toEqual(['Acme.One one']);
});

test('what packages say to ignore is ignored, and which styles are used the project says', () => {
  const folder = makeFolder({
    '.vale.ini': 'StylesPath = s\n[*.md]\nBasedOnStyles = Acme\n',
    's/Acme/One.yml': rule('one'),
    's/Other/Two.yml': rule('two'),
    's/.vale-config/0-Hugo.ini':
      '[formats]\nmdx = md\n[*.md]\nBasedOnStyles = Other\nTokenIgnores = ({{<.*?>}})\n',
  });
  expect(found(folder, 'a.md', 'one two {{< one >}}')).toEqual(['Acme.One one']);
  expect(found(folder, 'a.mdx', 'one')).toEqual(['Acme.One one']);
});

test('a byte order mark takes up no place', () => {
  const folder = makeFolder({
    '.vale.ini': 'StylesPath = s\n[*]\nBasedOnStyles = Acme\n',
    's/Acme/One.yml': rule('one'),
  });
  expect(found(folder, 'a.txt', '\ufeffone')).toEqual(['Acme.One one']);
});

describe('a rule about parts of speech', () => {
  const files = {
    '.vale.ini': 'StylesPath = s\n[*]\nBasedOnStyles = Acme\n',
    's/Acme/Data.yml':
      'extends: sequence\nmessage: "No %[2]s"\ntokens:\n  - tag: MD\n  - pattern: be\n  - tag: JJ\n',
  };
  const findingsWith = (tagger: FileSystem['tagger']) => {
    const folder = makeFolder(files);
    const { list, read } = diskFiles;
    const system = { list, read, ...(tagger && { tagger }) };
    const styles = loadStyles(system, [folder.uriOf('.vale.ini')], [], NO_STYLES);
    const workspace = { ...EMPTY_WORKSPACE, styles };
    const text = 'It can be slow here.';
    return [
      ...lintText(workspace, createSource(folder.uriOf('a.md'), text), NO_GUARD),
      ...styleFileFindings(workspace, folder.uriOf('s/Acme/Data.yml'), NO_GUARD),
    ].map(({ rule: check, message }) => `${check} ${message.key}`);
  };

  test('runs with the tagger that is built', { skip: !existsSync('dist/tagger.cjs') }, () => {
    expect(findingsWith(diskFiles.tagger)).toEqual(['Acme.Data found']);
  });

  test('is named where there is none', () => {
    expect(findingsWith(undefined)).toEqual(['format/style-file no-tagger']);
    expect(findingsWith(() => undefined)).toEqual(['format/style-file no-tagger']);
  });

  test('is the only one for which a tagger is asked', () => {
    const folder = makeFolder({ '.vale.ini': files['.vale.ini'], 's/Acme/One.yml': rule('one') });
    const asked: string[] = [];
    const tagger = () => {
      asked.push('tagger');
      return undefined;
    };
    loadStyles({ ...diskFiles, tagger }, [folder.uriOf('.vale.ini')], [], NO_STYLES);
    expect(asked).toEqual([]);
  });
});

describe('spelling that nothing can check', () => {
  const told = (section: string, more: Readonly<Record<string, string>> = {}) => {
    const folder = makeFolder({ '.vale.ini': `StylesPath = s\n[*]\n${section}\n`, 's/x.txt': '', ...more });
    const workspace = { ...EMPTY_WORKSPACE, styles: load(folder) };
    return styleFileFindings(workspace, folder.uriOf('.vale.ini'), NO_GUARD).map(
      ({ severity, message }) => `${severity} ${message.key}`,
    );
  };

  test('is told once, where the style is asked for', () => {
    expect(told('BasedOnStyles = Vale')).toEqual(['information no-spelling']);
    expect(told('Vale.Spelling = YES')).toEqual(['information no-spelling']);
  });

  test('is not told where nobody asks, or a dictionary is there', () => {
    expect(told('BasedOnStyles = Vale\nVale.Spelling = NO')).toEqual([]);
    expect(told('Vale.Terms = YES')).toEqual([]);
    const dictionary = {
      's/config/dictionaries/en_US.aff': 'SET UTF-8\n',
      's/config/dictionaries/en_US.dic': '1\na\n',
    };
    expect(told('BasedOnStyles = Vale', dictionary)).toEqual([]);
    expect(told('Vale.Spelling = YES', dictionary)).toEqual([]);
  });
});
