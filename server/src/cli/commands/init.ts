import { basename, resolve } from 'node:path';
import { newPlan, type PlanAnswers } from '../../../../core/src/features/new-plan.ts';
import { clockOf } from '../../node/clock.ts';
import { defineCommand } from '../define-command.ts';
import { Failure } from '../failure.ts';
import { askPlan } from '../init/ask-plan.ts';
import { readAnswers } from '../init/read-answers.ts';
import { initWords } from '../init/words.ts';
import { refuseSecondPlan, writePlan } from '../init/write-plan.ts';
import { writeWorkflows } from '../init/write-workflows.ts';

export const init = defineCommand({
  summary: {
    en: 'Asks a few questions and writes a plan with comments that explain it.',
    es: 'Hace unas preguntas y escribe un plan con comentarios que lo explican.',
  },
  argument: {
    name: { en: 'folder', es: 'carpeta' },
    isList: false,
    about: { en: 'where the plan goes; this one if not given', es: 'dónde va el plan; si falta, esta' },
  },
  options: {
    name: {
      kind: 'value',
      placeholder: { en: 'name', es: 'nombre' },
      about: { en: 'name of the brand', es: 'nombre de la marca' },
    },
    languages: {
      kind: 'value',
      placeholder: { en: 'tags', es: 'etiquetas' },
      about: {
        en: 'languages it speaks, the main one first: es,en',
        es: 'idiomas que habla, primero el principal: es,en',
      },
    },
    register: {
      kind: 'value',
      placeholder: { en: 'word', es: 'palabra' },
      about: {
        en: 'how it addresses readers: tú, usted, vos, ustedes, vosotros or you',
        es: 'cómo trata a quien lee: tú, usted, vos, ustedes, vosotros o you',
      },
    },
    accounts: {
      kind: 'value',
      placeholder: { en: 'list', es: 'lista' },
      about: {
        en: 'its accounts: x=acme,mastodon=acme@mastodon.social,x:en=acme_en',
        es: 'sus cuentas: x=acme,mastodon=acme@mastodon.social,x:en=acme_en',
      },
    },
    zone: {
      kind: 'value',
      placeholder: { en: 'zone', es: 'zona' },
      about: {
        en: 'IANA time zone of its posts; that of this machine if not given',
        es: 'zona horaria IANA de sus publicaciones; si falta, la de esta máquina',
      },
    },
    githubActions: {
      kind: 'flag',
      about: {
        en: 'for a plan that is there: writes workflows that check pull requests and publish what is due',
        es: 'para un plan que ya existe: escribe tareas que revisan los pull requests y publican lo pendiente',
      },
    },
    yes: {
      kind: 'flag',
      about: {
        en: 'asks nothing: what no option says has its usual value',
        es: 'no pregunta nada: lo que ninguna opción dice queda en lo usual',
      },
    },
  },
  notes: [
    {
      en: 'The comments are in the language of --lang. A plan that is there is never overwritten, and who leaves\nwith Ctrl+C leaves nothing behind. The usual values: the name of the folder, your own language, and\naccounts on LinkedIn and X.',
      es: 'Los comentarios van en el idioma de --lang. Un plan que ya existe nunca se sobrescribe, y quien sale\ncon Ctrl+C no deja nada. Lo usual: el nombre de la carpeta, tu idioma y cuentas en LinkedIn y X.',
    },
  ],
  examples: [
    {
      line: 'vocero init',
      about: { en: 'asks, and writes social.plan.yaml here', es: 'pregunta y escribe aquí social.plan.yaml' },
    },
    {
      line: 'vocero init social --yes --name "Acme" --languages en --accounts x=acme,linkedin=acme-corp',
      about: { en: 'without questions, for scripts', es: 'sin preguntas, para programas' },
    },
    {
      line: 'vocero init --github-actions',
      about: { en: 'let GitHub check and publish', es: 'que GitHub revise y publique' },
    },
  ],
  exits: { 0: { en: 'The plan was written.', es: 'El plan quedó escrito.' } },
  run: async (cli, [operand = '.'], { name, languages, register, accounts, zone, yes, githubActions }) => {
    if (githubActions) {
      await writeWorkflows(cli, operand);
      return 0;
    }
    const words = initWords(cli.language);
    const folder = resolve(cli.cwd, operand);
    const known = readAnswers({ name, languages, register, accounts, zone }, cli);
    refuseSecondPlan(cli, folder);
    const usual = usualAnswers(folder, known.languages?.[0] ?? cli.language);
    const isKnown =
      known.name !== undefined && known.languages && known.register && known.channels && known.zone;
    const isAsked = !yes && !isKnown;
    if (isAsked && !(process.stdin.isTTY && process.stdout.isTTY))
      throw new Failure(words.needsTerminal, words.sayYes);
    const streams = { input: process.stdin, output: process.stdout };
    const answers = isAsked ? await askPlan(known, usual, cli.language, streams) : { ...usual, ...known };
    if (!answers) {
      cli.note(words.cancelled);
      return 2;
    }
    const today = new Date(clockOf(process.env)()).toISOString().slice(0, 10);
    const path = writePlan(cli, folder, newPlan(answers, cli.language, today).text);
    const steps = words.steps(path).map((step, index) => `  ${index + 1}. ${step}`);
    await cli.out([words.wrote(path), '', `${words.next}:`, ...steps, ''].join('\n'));
    return 0;
  },
});

function usualAnswers(folder: string, language: string): PlanAnswers {
  return {
    name: basename(folder) || 'Acme',
    languages: [language],
    register: /^es\b/i.test(language) ? 'tú' : 'you',
    channels: [{ network: 'linkedin' }, { network: 'x' }],
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
