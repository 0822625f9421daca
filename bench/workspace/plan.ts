import { BANNED, PREFERRED } from './lexicon.ts';

/** The head of every generated plan: a brand, six channels, and all that posts refer to. */
const HEAD = `# Plan of Brisa, a bicycle workshop that does not exist. Made by the benchmarks.
brand:
  name: Brisa
  languages: [es, en]
  timezone: Europe/Madrid
  currency: EUR
  domains: [brisa.example]
  handles: { x: brisa_es, mastodon: brisa }

channels:
  x-es:
    network: x
    handle: brisa_es
    language: es
    purpose: What happens in the workshop today, in one idea and one picture.
    objective: [visitas, conversacion]
    cadence: { day: { max: 4 }, week: { min: 3, max: 20 } }
    minGap: 2h
    hours: { weekdays: 08:00-21:00, weekend: 09:00-20:00 }
    bestTimes: { weekdays: ['08:30', '19:00'] }
    firstResponse: 4h
  x-en:
    network: x
    handle: brisa_en
    language: en
    minGap: 2h
    hours: { daily: 08:00-21:00 }
  linkedin:
    network: linkedin
    handle: brisa-taller
    objective: visitas
    minGap: 2h
    maxGap: 14d
  mastodon:
    network: mastodon
    server: mastodon.example
    language: es
    minGap: 2h
  bluesky:
    network: bluesky
    handle: brisa.example
    minGap: 2h
  instagram:
    network: instagram
    handle: brisa.taller
    minGap: 2h

pillars:
  taller: { name: Taller, share: 40% }
  rutas: { name: Rutas, share: 30% }
  comunidad: { name: Comunidad, share: 20% }
  tienda: { name: Tienda, share: 10% }

objectives:
  visitas: { statement: Two hundred visits a week., kpi: visitas, baseline: 120, target: 200, due: 2027-06-30, owner: nuria }
  conversacion: { statement: Ten answers to each question we ask., kpi: respuestas, target: 10, owner: carmen }

kpis:
  visitas: { name: Visits, definition: People who come through the door., unit: people, source: The counter at the door. }
  respuestas: { name: Answers, definition: Answers within 72 hours., unit: answers }

team:
  carmen: { name: Carmen, role: Writes in Spanish, mayApprove: true }
  tom: { name: Tom, role: Writes in English }
  nuria: { name: Núria, role: Runs the shop, mayApprove: true, mayPublish: true }

workflow: { approval: required, ownApproval: false }
`;

const CAMPAIGNS = `
campaigns:
  primavera: { name: Spring, channels: [x-es, instagram], utm: { campaign: primavera } }
  vuelta-al-cole: { name: Back to school, utm: { medium: social } }
  luces: { name: Lights on, hashtags: ['#SinHumo'] }
`;

const RULES = `
rules:
  limit/too-long: error
  tone/banned-word: warning
  schedule/too-close: { severity: warning }
`;

/** The plan of a generated workspace; about a hundred words in its voice. */
export function generatePlan(): string {
  return [HEAD, voice(BANNED.length), CAMPAIGNS, RULES].join('');
}

/** A plan of at least so many UTF-8 bytes: the same, with years of campaigns, tasks, people and money. */
export function generateLargePlan(bytes: number): string {
  for (let size = 10; ; size += 10) {
    const text = [
      HEAD,
      voice(BANNED.length),
      CAMPAIGNS,
      campaigns(size),
      tasks(size),
      people(size),
      money(size),
      RULES,
    ].join('');
    if (Buffer.byteLength(text) >= bytes) return text;
  }
}

/** The voice; its `samples` come last, so that a benchmark finds a place to type in. */
function voice(count: number): string {
  const banned = BANNED.slice(0, count).map(([word, prefer, reason]) => {
    if (prefer === '' && reason === '') return `    - ${word}`;
    return `    - word: ${word}${prefer && `\n      prefer: ${prefer}`}${reason && `\n      reason: ${reason}`}`;
  });
  const preferred = PREFERRED.map(([word, others]) => `    ${word}: [${others.join(', ')}]`);
  return [
    '\nvoice:',
    '  register: tú',
    '  formality: casual',
    '  banned:',
    ...banned,
    '  preferred:',
    ...preferred,
    '  emoji: { max: 3 }',
    '  exclamation: { max: 1 }',
    '  readability: { es: { min: 55, sentenceWords: 30 }, en: { min: 50 } }',
    '  samples:',
    '    - Medimos antes de cambiar.',
    '    - The price list hangs on the door.',
    '',
  ].join('\n');
}

function numbered(count: number, line: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index + 1)).join('');
}

function month(number: number): string {
  return `${2020 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function campaigns(count: number): string {
  return numbered(
    count,
    (number) =>
      `  salida-${number}:\n    name: Salida ${number} por la costa\n    type: event\n    start: ${month(number)}-03\n    end: ${month(number)}-17\n` +
      `    channels: [x-es, mastodon]\n    objective: conversacion\n    budget: ${number * 10}\n    hashtags: ['#Salida${number}']\n`,
  );
}

function tasks(count: number): string {
  const list = numbered(
    count,
    (number) =>
      `  - task: Photograph the ride ${number} and ask every person in the picture\n    owner: tom\n    due: ${month(number)}-02\n    done: ${number % 2 === 0}\n`,
  );
  return `\ntasks:\n${list}`;
}

function people(count: number): string {
  const list = numbered(
    count,
    (number) =>
      `    - name: Persona ${number}\n      handles: { mastodon: persona-${number}, x: persona_${number} }\n` +
      `      notes: Comes on Saturdays with the cargo bike, "and likes to be asked first".\n      consent: { given: ${month(number)}-01, scope: Name and picture }\n`,
  );
  return `\ncommunity:\n  members:\n${list}`;
}

function money(count: number): string {
  const list = numbered(
    count,
    (number) =>
      `    - { name: Carteles ${number}, month: ${month(number)}, campaign: salida-${number}, planned: 120, spent: ${90 + (number % 40)} }\n`,
  );
  return `\nbudget:\n  total: 12000\n  lines:\n${list}`;
}
