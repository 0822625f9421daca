import type { Plan } from '../model/plan/plan.ts';
import type { Language } from '../rules/words.ts';
import { adapters } from './adapters/registry.gen.ts';
import { variableName } from './variable-name.ts';

/** A file that GitHub runs: its path from the root of the repository, and its text. */
export type WorkflowFile = { readonly path: string; readonly text: string };

/** A project as its workflows speak of it. */
export type WorkflowProject = {
  readonly plan: Plan;
  /** Folder of the plan from the root of the repository, with forward slashes; empty for the root itself. */
  readonly folder: string;
  /** The version of Vocero that runs there. */
  readonly version: string;
};

/** Minutes at which nothing else starts: at full hours and halves GitHub is late and drops runs. */
const MINUTES = '7,22,37,52';

const COMMENTS = {
  en: {
    lint: 'Checks plans and posts in every pull request. Written by `vocero init --github-actions`; yours to change.',
    publish: [
      'Publishes what is due. Written by `vocero init --github-actions`; yours to change.',
      'GitHub starts scheduled runs late (minutes, at times hours), drops some, only runs those of the default branch,',
      'and stops them after 60 days without a commit in a public repository. What is later than `tooLate` in the plan is',
      'not sent any more. For an exact minute, start this workflow from outside (workflow_dispatch).',
    ],
    together: 'Never two at once, and never one cut off in the middle.',
    secrets:
      'Settings › Secrets and variables › Actions. What is missing is empty, and nothing goes out on its channel.',
    may: 'Receipts are committed. If that is not possible, nothing is sent in the first place.',
    later: 'Code 4: the network asked to wait, and the next run goes on.',
    keep: 'Also when something was refused: what went out must be known to the next run.',
  },
  es: {
    lint: 'Revisa planes y publicaciones en cada pull request. Lo escribió `vocero init --github-actions`; cámbialo a tu gusto.',
    publish: [
      'Publica lo pendiente. Lo escribió `vocero init --github-actions`; cámbialo a tu gusto.',
      'GitHub arranca tarde las tareas programadas (minutos, a veces horas), se salta algunas, solo corre las de la rama',
      'principal y las detiene tras 60 días sin commits en un repositorio público. Lo que llega más tarde que `tooLate`',
      'en el plan ya no se envía. Para un minuto exacto, arranca esta tarea desde fuera (workflow_dispatch).',
    ],
    together: 'Nunca dos a la vez, y nunca una cortada a medias.',
    secrets:
      'Settings › Secrets and variables › Actions. Lo que falte queda vacío y por su canal no sale nada.',
    may: 'Los recibos se confirman en git. Si eso no es posible, no se envía nada.',
    later: 'Código 4: la red pidió esperar y la próxima vez se sigue.',
    keep: 'También si algo fue rechazado: la próxima vez debe saberse lo que salió.',
  },
} as const;

/** A check of pull requests, and a publisher of what is due, for GitHub Actions. */
export function githubWorkflows(project: WorkflowProject, language: Language): readonly WorkflowFile[] {
  return [
    { path: '.github/workflows/vocero-lint.yml', text: lintWorkflow(project, language) },
    { path: '.github/workflows/vocero-publish.yml', text: publishWorkflow(project, language) },
  ];
}

function lintWorkflow({ folder, version }: WorkflowProject, language: Language): string {
  return `# ${COMMENTS[language].lint}
name: Vocero lint
on:
  pull_request:
permissions:
  contents: read
jobs:
  lint:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: |
          npx --yes vocero@${version} lint ${quoted(folder)} --format github
`;
}

function publishWorkflow({ plan, folder, version }: WorkflowProject, language: Language): string {
  const words = COMMENTS[language];
  const names = secretNames(plan);
  const env = names.map((name) => `          ${name}: \${{ secrets.${name} }}\n`).join('');
  const receipts = folder === '' ? '.vocero' : `${folder}/.vocero`;
  return `${words.publish.map((line) => `# ${line}\n`).join('')}name: Vocero publish
on:
  schedule:
    - cron: '${MINUTES} * * * *'
  workflow_dispatch:
permissions:
  contents: write
# ${words.together}
concurrency:
  group: vocero-publish
  cancel-in-progress: false
jobs:
  publish:
    if: github.event_name == 'schedule' || github.ref_name == github.event.repository.default_branch
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      # ${words.may}
      - run: git push --dry-run origin HEAD
      - name: Publish
        # ${words.later}
        run: |
          npx --yes vocero@${version} publish --due ${quoted(folder)} || test $? -eq 4
        env:
          # ${words.secrets}
${env}      # ${words.keep}
      - name: Keep receipts
        if: always()
        run: |
          git add -A -- ${quoted(receipts)} 2>/dev/null || exit 0
          git diff --cached --quiet && exit 0
          git config user.name 'github-actions[bot]'
          git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
          git commit -m 'Receipts'
          for attempt in 1 2 3 4 5; do
            git push origin HEAD && exit 0
            sleep $((attempt * 3))
            git pull --rebase origin "$GITHUB_REF_NAME"
          done
          exit 1
      - name: Keep receipts that could not be pushed
        if: failure()
        uses: actions/upload-artifact@v4
        with:
          name: vocero-receipts-\${{ github.run_id }}
          path: ${JSON.stringify(receipts)}
          include-hidden-files: true
          if-no-files-found: ignore
`;
}

/** Every secret that a channel of the plan may have, by its name in the environment. */
export function secretNames(plan: Plan): readonly string[] {
  return Object.entries(plan.channels).flatMap(([channel, { network }]) => {
    const adapter = Object.hasOwn(adapters, network) ? adapters[network] : undefined;
    return (adapter?.secrets ?? []).map(({ name }) => variableName(channel, name));
  });
}

/** A path as a word of a shell, in a block of YAML, where it may hold anything but a line break. */
function quoted(path: string): string {
  const shown = path === '' ? '.' : path;
  return /^[\w./-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", `'\\''`)}'`;
}
