import { describe, expect, test } from 'vitest';
import { checkMarked, lintAll, workspaceOf } from '../support/project.ts';

const D = 'privacy/personal-data';
const S = 'privacy/secret';
const TOKEN = `npm_${'aB3dE5fG7hJ9'.repeat(3)}`;

const PLAN = `brand:
  domains: [cafe.example, https://www.tienda.example/]
  contact: { mail: [cafe@gmail.com], phone: ["+57 601 234 5678"], other: ES91 2100 0418 4502 0005 1332 }
channels: { x: { network: x } }
team: { ana: { name: Ana, role: "Atiende el 310 555 1234" } }
crisis: { contacts: [{ name: Luis, reach: luis.perez@gmail.com }], protocol: [Call Luis.], mayLift: ana }
`;
const marked = (body: string, front = 'channels: x', plan = PLAN) =>
  `// file: social.plan.yaml\n${plan}// file: a.post.md\n---\n${front}\n---\n${body}\n`;

describe('personal data', () => {
  test.each([
    ["not the brand's mail", 'ana@cafe.example, ana@mx.cafe.example, luis@tienda.example, CAFE@gmail.com'],
    ["not the brand's telephone, however it is written", 'Tel. 601 234 5678, (601) 234 5678, +576012345678'],
    ['nor what the plan says of team and crisis', 'Llama al +57 310 555 1234 o a luis.perez@gmail.com'],
    ["nor the brand's account", 'IBAN ES9121000418450200051332'],
    ['but of a domain that only ends alike', `⟦ana@otrocafe.example⟧(${D})`],
    ['in the title', 'Text', `channels: x\ntitle: Escribe a ⟦ana@gmail.com⟧(${D})`],
    [
      'in the description of a picture',
      'Text',
      `channels: x\nmedia:\n  - { file: a.png, alt: "DNI ⟦12345678Z⟧(${D})" }`,
    ],
    ['in a poll', 'Text', `channels: x\npoll: { options: [sí, "⟦300 123 4567⟧(${D})"] }`],
    ['not in notes, which nobody publishes', 'Text', 'channels: x\nnotes: Llamar a ana@gmail.com'],
    ['not with consent', 'ana@gmail.com', 'channels: x\nconsent: { who: Ana }'],
    [
      'not with the consent of several',
      'ana@gmail.com',
      'channels: x\nconsent: [{ who: Ana, date: 2026-11-02 }, { who: Luis }]',
    ],
    [
      'in every text',
      `⟦ana@gmail.com⟧(${D})\n\n---\n\n⟦ana@gmail.com⟧(${D})\n\n# x\n\n⟦ana@gmail.com⟧(${D})`,
    ],
    ['not in comments', '<!-- ana@gmail.com -->Text'],
    [
      'in a home, as far as the plan wants',
      'Vive en la Calle 45 # 12-30',
      'channels: x',
      `${PLAN}rules: { ${D}: { addresses: false } }\n`,
    ],
  ])('is told %s', (_, body, front = 'channels: x', plan = PLAN) => {
    const { found, expected } = checkMarked(marked(body, front, plan));
    expect(found).toEqual(expected);
  });

  test('is told where a list of posts spells it otherwise', () => {
    const { found, expected } = checkMarked(
      `// file: a.posts.yaml\n- text: "a ⟦ana\\u0040gmail.com⟧(${D})"\n- text: >\n    a\n    ⟦ana@gmail.com⟧(${D})\n`,
    );
    expect(found).toEqual(expected);
  });

  test('wants to know who agreed', () => {
    const { found, expected } = checkMarked(marked('Text', 'channels: x\nconsent: ⟦{}⟧(format/wrong-type)'));
    expect(found.length).toBeGreaterThan(0);
    expect(expected).toHaveLength(1);
  });
});

describe('a secret', () => {
  test.each([
    ['in a post', marked(`Token ⟦${TOKEN}⟧(${S})`)],
    ['in front matter', marked('Text', `channels: x\nnotes: ⟦${TOKEN}⟧(${S})`)],
    ['in a comment', marked(`<!-- ⟦${TOKEN}⟧(${S}) -->Text`)],
    ['in a plan', marked('Text', 'channels: x', `${PLAN}# ⟦${TOKEN}⟧(${S})\n`)],
    ['behind an escape', `// file: a.posts.yaml\n- text: "⟦npm\\u005f${TOKEN.slice(4)}⟧(${S})"\n`],
    ['in a list of posts', `// file: a.posts.yaml\n- text: ⟦${TOKEN}⟧(${S})\n`],
  ])('is told %s', (_, text) => {
    const { found, expected } = checkMarked(text);
    expect(found).toEqual(expected);
  });

  test('is never in its finding', () => {
    const findings = lintAll(workspaceOf({ 'a.post.md': `Text ${TOKEN}\n` }));
    expect(findings.map(({ rule, isSecret }) => [rule, isSecret])).toEqual([[S, true]]);
    expect(JSON.stringify(findings)).not.toContain(TOKEN.slice(4));
  });
});
