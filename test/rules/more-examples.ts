const VOICE =
  '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { banned: [{ word: utilize, prefer: [use, "apply"] }] }\n';

const PAUSED =
  '// file: social.plan.yaml\nchannels: { x: { network: x }, li: { network: linkedin } }\ncrisis: { state: crisis, paused: x }\n';

/** Places that the examples of the rules do not reach: odd layouts, all styles of scalars, carriage returns. */
export const MORE: readonly string[] = [
  // Numbers and truth values where text belongs.
  '---\nchannels: [x]\ntitle: 2026\nsource: true\nwarning: 0x1F\nnotes: 1.50\n---\nText\n',
  '---\nchannels: [x, 7, true]\nmedia: [{ file: 5, alt: 6 }]\n---\nText\n',
  '---\ntitle: !!int 5\nnotes: !!int "5"\nsource: !!bool true\n---\nText\n',
  '- { text: 5, id: 7 }\n- text: &n 12\n  notes: *n\n'.replace(/^/, '// file: a.posts.yaml\n'),
  // Tabs.
  '---\nchannels:\n\t- x\n---\nText\n',
  '---\nmedia:\n  - file: a.png\n\t  alt: A cup\n---\nText\n',
  // Directives that silence nothing, alone and beside other things.
  '---\nchannels: [x]\n---\nText <!-- vocero-disable limit/too-long: once --> more\n',
  '---\n# vocero-disable limit/too-long: once\nchannels: [x] # vocero-disable tone/banned-word: once\n---\nText\n',
  '---\r\nchannels: [x]\r\n---\r\n<!-- vocero-disable limit/too-long, tone/banned-word: once -->\r\nText\r\n',
  '// file: a.posts.yaml\n# vocero-disable limit/too-long: once\n- text: |\n    <!-- vocero-disable tone/banned-word: once -->\n    Text\n',
  // Banned words in every style, next to comments, fences, headings and breaks.
  `${VOICE}// file: a.post.md\n---\nchannels: x\n---\nUtilize.\nMore utilize.\n\n# x\nUtilize\n---\nUtilize\n<!-- a -->\nutilize\n`,
  `${VOICE}// file: a.post.md\n---\nchannels: x\n---\n\`\`\`\n\nutilize\n\n\`\`\`\n`,
  `${VOICE}// file: a.post.md\r\n---\r\nchannels: x\r\n---\r\nOne\r\nutilize\r\n`,
  `${VOICE}// file: a.post.md\nutilize`,
  `${VOICE}// file: a.post.md\n\n\nutilize\n`,
  `${VOICE}// file: a.posts.yaml\n- channels: x\n  text: >-\n    We\n    utilize\n    it\n- { text: "We\n    utilize", notes: a }\n- text: 'utilize'\n  variants: { x: utilize }\n`,
  `${VOICE}// file: a.posts.yaml\n- {channels: x, text: utilize}\n-\n  text: utilize\n`,
  // References and unknown keys in flow collections over lines, inside and behind multi-line texts.
  '// file: social.plan.yaml\nchannels: { x: { network: x } }\npillars: {}\n// file: a.post.md\n---\nchannels: [\n  x,\n  y, z ]\npillar:\n  none\nfoo: "a\n  b"\nnotes: ["a\n  b", c]\nbar: 1\n---\nText\n',
  '// file: social.plan.yaml\n# The plan.\n\nchannels:\n  x: { network: x,\n       foo: "a\n       b", bar: 1 }\n  li: { network: linkdin }\nrules: { limit/to-long: "off" }\n',
  '// file: social.plan.yaml\n# No channels.\nbrand: { name: A }\n',
  '// file: a.plan.yaml\nchannels: {}\n// file: b.plan.yaml\n# Second.\nbrand: {}\nchannels: {}\n',
  // Aliases share what is wrong.
  '// file: social.plan.yaml\nchannels:\n  a: &a { network: xx, foo: 1 }\n  b: *a\n',
  '// file: a.posts.yaml\n- &a { id: one, foo: 1 }\n- *a\n',
  // Channels that a fix takes out of a list, however it is laid out.
  '// file: social.plan.yaml\nchannels: { x: { network: x }, li: { network: linkedin } }\ncrisis: { state: crisis, paused: x }\n// file: a.post.md\n---\nchannels:\n  - x # the account\n  - li\nschedule: 2026-11-26 09:30\n---\nText\n// file: b.post.md\n---\nchannels:\n  - li\n  - x\nschedule: 2026-11-27 09:30\n---\nText two\n// file: c.post.md\n---\nchannels: [ li , "x"]\nschedule: 2026-11-28 09:30\n---\nText three\n',
  // With the times that they have for themselves.
  `${PAUSED}// file: a.post.md\n---\nchannels: [x, li]\nschedule: { x: 2026-11-26 09:30, li: 2026-11-26 10:30 }\n---\nOne\n// file: b.post.md\n---\nchannels: [li, x]\nschedule:\n  li: 2026-11-27 09:30\n  x: "2026-11-28 09:30" # late\n---\nTwo\n`,
  `${PAUSED}// file: a.posts.yaml\r\n- channels: [x, li]\r\n  schedule:\r\n    x:\r\n      2026-11-26 09:30\r\n    li: 2026-11-26 10:30\r\n  text: One\r\n- { channels: [li, x], schedule: { li: 2026-11-27 09:30, x: 2026-11-28 09:30 }, text: Two }\r\n`,
  // Days that a fix leaves out of what comes again, however that is written.
  ...[
    'repeat: weekly',
    'repeat: "FREQ=WEEKLY;BYDAY=TU,TH" # both',
    "repeat: 'weekly'",
    'repeat: { rule: weekly, until: 2027-02-01 }',
    'repeat: { rule: weekly, except: [2026-12-01] }',
    'repeat:\n  rule: weekly\n  except: [ 2026-12-01 , "2026-12-08" ] # away',
    'repeat:\n  rule: weekly\n  except:\n    - 2026-12-01\n    - 2026-12-08 # away\n  until: 2027-02-01',
    'repeat:\n  rule: weekly\n  except:\n  - 2026-12-01',
    'repeat:\n  # Each week.\n  rule: weekly # on Tuesdays',
  ].map(
    (repeat) =>
      `// file: social.plan.yaml\nchannels: { x: { network: x } }\ncalendar: { blackouts: [{ from: 2026-12-22, to: 2026-12-30, reason: Away }] }\n// file: a.post.md\n---\nchannels: x\nschedule: 2026-11-24 09:30\n${repeat}\nstatus: draft\n---\nText\n`,
  ),
  // Times.
  '// file: social.plan.yaml\nchannels: { li: { network: linkedin, minGap: 4h } }\n// file: a.posts.yaml\n- { channels: li, schedule: { li: "2026-11-26 09:30" } }\n- channels: li\n  schedule:\n    li:\n      2026-11-26 09:40\n',
];
