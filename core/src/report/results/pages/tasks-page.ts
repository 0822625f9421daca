import type { Words } from '../../../rules/rule.ts';
import { cell, NOTHING, numberCell, type Page, type Tone } from '../block.ts';
import { known, type PageContext } from '../page-context.ts';
import type { TaskReport } from '../sections/tasks.ts';

const STATES: Readonly<Record<TaskReport['state'], Words>> = {
  overdue: { en: 'overdue', es: 'vencida' },
  due: { en: 'due', es: 'pendiente' },
  open: { en: 'open', es: 'abierta' },
  done: { en: 'done', es: 'hecha' },
  later: { en: 'later', es: 'más adelante' },
};

const TONES: Readonly<Partial<Record<TaskReport['state'], Tone>>> = { overdue: 'bad', done: 'good' };

export function tasksPage({ report, format }: PageContext): Page {
  const { tasks } = report.sections;
  const title = format.words({ en: 'Tasks', es: 'Tareas' });
  if (tasks.length === 0) {
    const text = format.words({ en: 'No task is due.', es: 'No hay tareas pendientes.' });
    return { id: 'tasks', title, blocks: [{ kind: 'text', text }] };
  }
  const lateText = (days: number) => format.words({ en: ` by ${days} d`, es: ` hace ${days} d` });
  return {
    id: 'tasks',
    title,
    blocks: [
      {
        kind: 'table',
        table: {
          caption: format.words({
            en: 'Tasks overdue, due and done',
            es: 'Tareas vencidas, pendientes y hechas',
          }),
          head: [
            { text: format.words({ en: 'Task', es: 'Tarea' }) },
            { text: format.words({ en: 'Who', es: 'Quién' }) },
            { text: format.words({ en: 'Due', es: 'Fecha' }), isNumber: true },
            { text: format.words({ en: 'State', es: 'Estado' }) },
          ],
          rows: tasks.map(({ task, owner = NOTHING, due, state, late }) => [
            cell(task),
            cell(owner),
            numberCell(known(due, format.day)),
            cell(format.words(STATES[state]) + (late > 0 ? lateText(late) : ''), TONES[state]),
          ]),
        },
      },
    ],
  };
}
