import { firstInstant, parseWrittenTime, resolveTime } from '../../../../core/src/model/time.ts';
import { slotsJson, slotsReport } from '../../../../core/src/report/slots.ts';
import { isPaused } from '../../../../core/src/schedule/closed.ts';
import { freeSlots, type Slot } from '../../../../core/src/schedule/slots.ts';
import { calendarOf } from '../../../../core/src/workspace/calendar-of.ts';
import { folderOf, planFor } from '../../../../core/src/workspace/workspace.ts';
import { diskFiles } from '../../node/file-system.ts';
import type { Cli } from '../cli.ts';
import { chooseChannel, planAt } from '../count/channel.ts';
import { defineCommand } from '../define-command.ts';
import { Failure } from '../failure.ts';
import { readProject } from '../lint/project.ts';

const MAX_COUNT = 100;

export const slots = defineCommand({
  summary: {
    en: 'Finds the next times at which a channel has room for a post.',
    es: 'Busca las próximas horas en que un canal tiene sitio para una publicación.',
  },
  options: {
    channel: {
      kind: 'value',
      placeholder: { en: 'channel', es: 'canal' },
      about: {
        en: 'channel of the plan; may be left out where there is one only',
        es: 'canal del plan; se puede omitir si solo hay uno',
      },
    },
    from: {
      kind: 'value',
      placeholder: { en: 'date', es: 'fecha' },
      about: {
        en: 'day, or day and time, on the clock of the channel; now if not given',
        es: 'día, o día y hora, en la hora del canal; si falta, ahora',
      },
    },
    count: {
      kind: 'value',
      placeholder: { en: 'number', es: 'número' },
      about: { en: 'how many; 5 if not given', es: 'cuántas; si falta, 5' },
    },
    plan: {
      kind: 'value',
      placeholder: { en: 'file', es: 'archivo' },
      about: {
        en: 'plan of the channel; the nearest one if not given',
        es: 'plan del canal; si falta, el más cercano',
      },
    },
    format: {
      kind: 'choice',
      choices: ['text', 'json'],
      standard: 'text',
      about: { en: 'form of the answer', es: 'forma de la respuesta' },
    },
  },
  notes: [
    {
      en: 'A free time breaks nothing that the plan asks for: hours, minGap, cadence, holidays, blackouts,\ncrisis state and coverage. Best times come first; where a fortnight has none left, every half hour\nwill do. All of them may be taken at once.',
      es: 'Una hora libre respeta todo lo que pide el plan: horas, minGap, cadencia, festivos, vedas, estado\nde crisis y cobertura. Primero van las mejores horas; si en dos semanas no queda ninguna, vale\ncualquier media hora. Se pueden ocupar todas a la vez.',
    },
  ],
  examples: [
    {
      line: 'vocero slots --channel x',
      about: { en: 'the next five', es: 'las cinco siguientes' },
    },
    {
      line: 'vocero slots --channel x --from 2026-12-01 --count 10 --format json',
      about: { en: 'ten from a day on, for programs', es: 'diez desde un día, para programas' },
    },
  ],
  exits: {
    0: { en: 'As many as asked for.', es: 'Tantas como se pidieron.' },
    1: { en: 'Fewer within half a year.', es: 'Menos, en medio año.' },
  },
  run: async (cli, _operands, options) => {
    const wanted = countOf(cli, options.count);
    const uri = planAt(options.plan, cli);
    const { workspace } = await readProject(
      diskFiles,
      [{ uri: folderOf(uri), kind: 'folder' }],
      () => undefined,
    );
    const plan = planFor(workspace, uri)?.plan;
    const id = chooseChannel(options.channel, plan?.channels ?? {}, uri, cli);
    const calendar = calendarOf(workspace, folderOf(uri), plan, id);
    if (!calendar) throw new Failure(cli.words.noPlan, cli.words.sayPlan);
    const { zone } = calendar;
    const from = fromOf(cli, options.from, zone) ?? workspace.now ?? 0;
    const found: Slot[] = [];
    for (const slot of freeSlots(calendar, from, { takesRoom: true })) {
      found.push(slot);
      if (found.length >= wanted) break;
    }
    const answer =
      options.format === 'json'
        ? slotsJson(found, id, zone)
        : slotsReport(found, zone, cli.language, cli.style);
    await cli.out(answer);
    if (plan && isPaused(plan, id)) cli.note(cli.words.isPaused(id, plan.crisis?.state ?? ''));
    return found.length < wanted ? 1 : 0;
  },
});

function countOf({ words }: Cli, text = '5'): number {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  if (count >= 1 && count <= MAX_COUNT) return count;
  throw new Failure(words.badNumber('--count', text, MAX_COUNT));
}

/** The first moment of what was written. */
function fromOf({ words }: Cli, text: string | undefined, zone: string): number | undefined {
  if (text === undefined) return undefined;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text.trim());
  const time = parseWrittenTime(isDay ? `${text.trim()} 00:00` : text);
  if (!time) throw new Failure(words.badTime('--from', text));
  return firstInstant(resolveTime(time, zone));
}
