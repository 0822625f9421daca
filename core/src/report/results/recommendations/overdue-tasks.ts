import { number, type RecommendationRule, text } from '../recommendation.ts';

export const overdueTasks: RecommendationRule = {
  action: {
    en: 'Finish, move or drop {count} overdue {count?task|tasks}, starting with “{task}”.',
    es: 'Termina, mueve o descarta {count} {count?tarea vencida|tareas vencidas}, empezando por «{task}».',
  },
  evidence: {
    en: 'The oldest was due {days} {days?day|days} ago.',
    es: 'La más antigua venció hace {days} {days?día|días}.',
  },
  *find(_context, { tasks }) {
    const overdue = tasks.filter(({ state }) => state === 'overdue');
    const [oldest] = overdue;
    if (!oldest) return;
    const values = { count: number(overdue.length), task: text(oldest.task), days: number(oldest.late) };
    yield { values, weight: 0.5, posts: [] };
  },
};
