import { describe, expect, test } from 'vitest';
import { makeFolder } from '../support/folder.ts';
import { vocero } from './run.ts';

const PLAN = 'channels: { x: { network: x } }\n';
const CLEAN = '---\nchannels: [x]\n---\nGood coffee.\n';
const INI =
  'StylesPath = .github/styles\n[*.{md,txt,html}]\nBasedOnStyles = Acme\n[posts/*]\nBasedOnStyles = Acme\n';
const WORDS = `extends: substitution
message: "Say '%s' instead of '%s'."
description: Plain words are read faster.
level: error
link: https://acme.example/words
action: { name: replace }
swap: { utilize: use }
`;
const files = {
  'social.plan.yaml': PLAN,
  '.vale.ini': INI,
  '.github/styles/Acme/Words.yml': WORDS,
  'posts/a.post.md': CLEAN,
  'README.md': '# We `utilize` it\n\n🎉 We utilize it.\n',
  'docs/notes.txt': 'We utilize it.\n',
  'docs/page.html': '<p>We utilize <code>utilize</code> it.</p>\n',
  'docs/code.py': '# We utilize it.\n',
};

type Json = {
  readonly findings: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly rule: string;
  }[];
};

async function lint(folder: ReturnType<typeof makeFolder>, ...args: readonly string[]) {
  const ended = await vocero(['lint', '--format', 'json', ...args], { cwd: folder.path });
  const { findings }: Json = JSON.parse(ended.stdout);
  return {
    ...ended,
    found: findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`),
  };
}

describe('texts that are no posts', () => {
  test('are checked where they are named, each by its format', async () => {
    const folder = makeFolder(files);
    const { found, code, stderr } = await lint(folder, 'README.md', 'docs/notes.txt', 'docs/page.html');
    expect(found).toEqual([
      'README.md:3:7 Acme.Words',
      'docs/notes.txt:1:4 Acme.Words',
      'docs/page.html:1:7 Acme.Words',
    ]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  test('in folders only where --texts asks for them', async () => {
    const folder = makeFolder(files);
    expect((await lint(folder)).found).toEqual([]);
    expect((await lint(folder, '--texts')).found).toHaveLength(3);
    expect((await lint(folder, 'docs', '--texts')).found).toHaveLength(2);
  });

  test('that nothing here can look at are named', async () => {
    const folder = makeFolder({ ...files, '.vale.ini': INI.replace('md,txt', 'md,py'), 'docs/b.txt': '' });
    const { stderr } = await lint(folder, 'posts', 'docs/code.py', 'docs/notes.txt');
    expect(stderr).toBe(
      'Skipped docs/code.py: of other texts, .md, .txt and .html are read.\nSkipped docs/notes.txt: its .vale.ini gives it no rules.\n',
    );
    const bare = makeFolder({ 'README.md': 'Hello' });
    expect(await vocero(['lint', 'README.md'], { cwd: bare.path })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Skipped README.md: Vocero reads'),
    });
  });

  test('are silenced by comments of both kinds, and by no plan', async () => {
    const folder = makeFolder({
      ...files,
      'social.plan.yaml': `${PLAN}rules: { Acme.Words: "off" }\n`,
      'README.md':
        'utilize\n\n<!-- vale Acme.Words = NO -->\n\nutilize\n\n<!-- vale Acme.Words = YES -->\n\n<!-- vocero-disable Acme.Words: a quote -->\nutilize\n\nutilize\n',
    });
    expect((await lint(folder, 'README.md')).found).toEqual([
      'README.md:1:1 Acme.Words',
      'README.md:12:1 Acme.Words',
    ]);
  });

  test('are told in every form of report, with the page of the rule', async () => {
    const folder = makeFolder(files);
    const told = async (format: string) =>
      (await vocero(['lint', 'README.md', '--format', format], { cwd: folder.path })).stdout;
    const text = await told('text');
    expect(text).toContain("3:7  error  Say 'use' instead of 'utilize'.  Acme.Words");
    expect(text).toContain('fix: Change to “use”');
    expect(text).toContain('see: https://acme.example/words');
    expect(JSON.parse(await told('json')).findings).toMatchObject([
      { link: 'https://acme.example/words', message: "Say 'use' instead of 'utilize'." },
    ]);
    const { runs } = JSON.parse(await told('sarif'));
    expect(runs[0].tool.driver.rules).toContainEqual({
      id: 'Acme.Words',
      helpUri: 'https://acme.example/words',
    });
    expect(await told('github')).toBe(
      "::error file=README.md,line=3,col=7,endLine=3,endColumn=14,title=Acme.Words::Say 'use' instead of 'utilize'.\n",
    );
  });

  test('are left as they are by --fix, because no fix of a style is safe', async () => {
    const folder = makeFolder(files);
    expect((await lint(folder, '--fix', 'README.md')).found).toEqual(['README.md:3:7 Acme.Words']);
  });
});

test('levels become severities, and MinAlertLevel leaves out what is below', async () => {
  const rule = (level: string) => `extends: existence\nmessage: "%s"\nlevel: ${level}\ntokens: [${level}]\n`;
  const styles = Object.fromEntries(
    ['suggestion', 'warning', 'error'].map((level) => [`.github/styles/Acme/${level}.yml`, rule(level)]),
  );
  const folder = makeFolder({ ...files, ...styles, 'posts/a.post.md': `${CLEAN}suggestion warning error\n` });
  const severities = async () => {
    const { stdout } = await vocero(['lint', 'posts', '--format', 'json'], { cwd: folder.path });
    return JSON.parse(stdout).findings.map(({ severity }: { readonly severity: string }) => severity);
  };
  expect(await severities()).toEqual(['information', 'warning', 'error']);
  folder.write('.vale.ini', `MinAlertLevel = warning\n${INI}`);
  expect(await severities()).toEqual(['warning', 'error']);
});

test('a level holds for the whole configuration, as in Vale', async () => {
  const folder = makeFolder({ ...files, '.vale.ini': `${INI}Acme.Words = suggestion\n` });
  const { stdout } = await vocero(['lint', 'README.md', '--format', 'json'], { cwd: folder.path });
  expect(JSON.parse(stdout).findings).toMatchObject([{ rule: 'Acme.Words', severity: 'information' }]);
});

test('a style, a styles folder and a vocabulary that are not there are named with what was looked for', async () => {
  const folder = makeFolder({
    'posts/a.post.md': CLEAN,
    '.vale.ini':
      'StylesPath = styles\nVocab = Brand\nPackages = Google\n[*.md]\nBasedOnStyles = Vale, Acme, Google\n',
    'styles/README': '',
  });
  const messages = async () => {
    const { stdout } = await vocero(['lint', '--format', 'json'], { cwd: folder.path });
    const findings: readonly { readonly rule: string; readonly message: string }[] =
      JSON.parse(stdout).findings;
    return findings.flatMap(({ rule, message }) => (rule === 'format/no-plan' ? [] : [message]));
  };
  expect(await messages()).toEqual([
    'The vocabulary “Brand” was not found: “styles/config/vocabularies/Brand” or “styles/Vocab/Brand” was looked for. Correct the name, or create the folder.',
    'Spelling is not checked: the style Vale needs the dictionary “en_US” (.aff and .dic) in config/dictionaries of the styles folder. Put it there, or write “Vale.Spelling = NO”.',
    'The style “Acme” was not found: “styles/Acme” was looked for. Correct the name, or put the folder there.',
    'The package “Google” is not downloaded: “styles/Google” was looked for. Run “vale sync”, or copy the style there.',
  ]);
  folder.remove('styles');
  expect(await messages()).toEqual([
    'There is no folder “styles”: “styles” was looked for. Correct the path, or create the folder.',
  ]);
});

test('an endless pattern is named on its rule file, and the rest is found', async () => {
  const folder = makeFolder({
    ...files,
    '.github/styles/Acme/Endless.yml':
      'extends: existence\nmessage: "%s"\nnonword: true\ntokens: ["(a+)+b"]\n',
    'posts/a.post.md': `${CLEAN}We utilize ${'a'.repeat(80)}\n`,
    'posts/b.post.md': `${CLEAN}We utilize ${'a'.repeat(90)}\n`,
  });
  const { found } = await lint(folder, 'posts');
  expect(found).toEqual([
    '.github/styles/Acme/Endless.yml:1:1 format/style-file',
    'posts/a.post.md:5:4 Acme.Words',
    'posts/b.post.md:5:4 Acme.Words',
  ]);
});

test('an endless pattern of what to ignore is named in its configuration, and the rest is found', async () => {
  const folder = makeFolder({
    ...files,
    '.vale.ini': 'StylesPath = .github/styles\n[*.md]\nBasedOnStyles = Acme\nTokenIgnores = (a+)+b\n',
    'README.md': `utilize ${'a'.repeat(80)}\n`,
  });
  const { found } = await lint(folder, 'README.md');
  expect(found).toEqual(['.vale.ini:2:1 format/style-file', 'README.md:1:1 Acme.Words']);
});

test('styles of any size and slowness end, and what was too slow is named', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 2_000 }, (_, index) => [
      `.github/styles/Many/R${index}.yml`,
      `extends: existence\nmessage: "%s"\ntokens: [word${index}]\n`,
    ]),
  );
  const folder = makeFolder({
    '.vale.ini': 'StylesPath = .github/styles\n[*.md]\nBasedOnStyles = Many, Odd\n',
    ...many,
    '.github/styles/Odd/Large.yml': `extends: existence\nmessage: "%s"\ntokens: ["${'x'.repeat(1024 * 1024)}"]\n`,
    '.github/styles/Odd/Square.yml':
      'extends: existence\nmessage: "%s"\nnonword: true\nscope: raw\ntokens: [".*.*.*z"]\n',
    'README.md': `word7 ${'lorem ipsum dolor sit. '.repeat(600)}\n`,
  });
  const { found } = await lint(folder, 'README.md');
  expect(found).toEqual([
    '.github/styles/Odd/Large.yml:1:1 format/style-file',
    '.github/styles/Odd/Square.yml:1:1 format/style-file',
    'README.md:1:1 Many.R7',
  ]);
}, 120_000);

test('rules tells which rules run here and what makes them run', async () => {
  const folder = makeFolder({
    ...files,
    'social.plan.yaml': `${PLAN}rules: { limit/too-long: warning, schedule/too-close: "off" }\n`,
  });
  const { stdout } = await vocero(['rules', '--format', 'json'], { cwd: folder.path });
  const listed: readonly { readonly rule: string; readonly severity: string; readonly because: unknown }[] =
    JSON.parse(stdout).rules;
  const of = (id: string) =>
    listed.filter(({ rule }) => rule === id).map(({ severity, because }) => ({ severity, because }));
  expect(of('limit/too-long')).toEqual([
    { severity: 'warning', because: { by: 'plan', file: 'social.plan.yaml' } },
  ]);
  expect(of('schedule/too-close')).toEqual([]);
  expect(of('tone/banned-word')).toEqual([{ severity: 'warning', because: { by: 'default' } }]);
  expect(of('Acme.Words')).toEqual([
    { severity: 'error', because: { by: 'section', file: '.vale.ini', section: 'posts/*' } },
    { severity: 'error', because: { by: 'section', file: '.vale.ini', section: '*.{md,txt,html}' } },
  ]);
  const text = await vocero(['rules', 'README.md', '--lang', 'es'], { cwd: folder.path });
  expect(text.stdout).toBe(
    "Acme.Words  error        Say '%s' instead of '%s'.  (.vale.ini [*.{md,txt,html}])\n",
  );
});

test('rules without a plan and without styles are the rules as they come', async () => {
  const folder = makeFolder();
  const { stdout, code } = await vocero(['rules'], { cwd: folder.path });
  expect(stdout).toMatch(/^limit\/too-long +error .*\(by default\)$/m);
  expect(code).toBe(0);
});

describe('explain', () => {
  test('tells of a rule of a style what its file says', async () => {
    const folder = makeFolder(files);
    const { stdout } = await vocero(['explain', 'Acme.Words'], { cwd: folder.path });
    for (const line of [
      "Message: Say '%s' instead of '%s'.",
      'Description: Plain words are read faster.',
      'Page: https://acme.example/words',
      'File: .github/styles/Acme/Words.yml',
      'Kind: substitution',
    ])
      expect(stdout).toContain(`${line}\n`);
    const json = await vocero(['explain', 'Acme.Words', '--format', 'json'], { cwd: folder.path });
    expect(JSON.parse(json.stdout)).toMatchObject({
      rule: 'Acme.Words',
      level: 'error',
      extends: 'substitution',
      file: '.github/styles/Acme/Words.yml',
    });
  });

  test('tells of a rule of its own what it finds, why and how it is set', async () => {
    const folder = makeFolder({ 'social.plan.yaml': `${PLAN}rules: { limit/too-long: "off" }\n` });
    const english = await vocero(['explain', 'limit/too-long'], { cwd: folder.path });
    expect(english.stdout).toContain('A text is longer than its network takes');
    expect(english.stdout).toContain('Unless told otherwise: error\nHere: off\n');
    const spanish = await vocero(['explain', 'limit/too-long', '--lang', 'es'], { cwd: folder.path });
    expect(spanish.stdout).toContain('Por qué: La red rechaza la publicación');
  });

  test.each([
    ['limit/too-lon', 'Did you mean limit/too-long?'],
    ['Acme.Word', 'Did you mean Acme.Words?'],
    ['qqqqqqqqqqqqqqqqqq', 'vocero rules lists those that run here.'],
  ])('of a name that is none, %s, says which may be meant', async (name, hint) => {
    const folder = makeFolder(files);
    const { code, stderr } = await vocero(['explain', name], { cwd: folder.path });
    expect(stderr).toContain(hint);
    expect(code).toBe(2);
  });
});
