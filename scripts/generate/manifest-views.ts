import type { Words } from '../../core/src/rules/rule.ts';

type Texts = Record<string, string>;
type Told = (key: string, words: Words) => string;

/** What the extension adds to the side bar and to the Welcome page. Texts go to the tables of both languages. */
export function viewContributions(texts: {
  readonly en: Texts;
  readonly es: Texts;
}): Record<string, unknown> {
  const told: Told = (key, { en, es }) => {
    texts.en[key] = en;
    texts.es[key] = es;
    return `%${key}%`;
  };
  return {
    viewsContainers: {
      activitybar: [{ id: 'vocero', title: 'Vocero', icon: 'media/vocero.svg' }],
    },
    views: {
      vocero: [
        {
          id: 'vocero.posts',
          name: told('view.posts', { en: 'Posts', es: 'Publicaciones' }),
          icon: 'media/vocero.svg',
          contextualTitle: 'Vocero',
        },
      ],
    },
    viewsWelcome: welcome(told),
    walkthroughs: [walkthrough(told)],
  };
}

function welcome(told: Told): readonly object[] {
  const view = 'vocero.posts';
  return [
    {
      view,
      when: 'workspaceFolderCount == 0',
      contents: told('welcome.noFolder', {
        en: 'Vocero keeps a plan and its posts as files in a folder.\n[Open Folder](command:vscode.openFolder)',
        es: 'Vocero guarda el plan y sus publicaciones como archivos en una carpeta.\n[Abrir una carpeta](command:vscode.openFolder)',
      }),
    },
    {
      view,
      when: 'workspaceFolderCount != 0 && vocero.isRead && !vocero.hasPlan',
      contents: told('welcome.noPlan', {
        en: 'There is no plan here yet: it says who the brand is, how it speaks, where and how often.\n[Create Plan](command:vocero.createPlan)\nFour questions, and a commented file to start from.\n[The First Five Minutes](command:vocero.openWalkthrough)',
        es: 'Aquí aún no hay un plan: dice quién es la marca, cómo habla, dónde y cuánto.\n[Crear un plan](command:vocero.createPlan)\nCuatro preguntas y un archivo con comentarios para empezar.\n[Los primeros cinco minutos](command:vocero.openWalkthrough)',
      }),
    },
    {
      view,
      when: 'vocero.hasPlan && !vocero.hasPosts',
      contents: told('welcome.noPosts', {
        en: 'The plan is there, and no post yet.\n[New Post](command:vocero.newPost)\nPosts stand here by status, channel or campaign.',
        es: 'El plan está, y aún no hay ninguna publicación.\n[Nueva publicación](command:vocero.newPost)\nAquí estarán por estado, canal o campaña.',
      }),
    },
  ];
}

function walkthrough(told: Told): object {
  const step = (
    id: string,
    title: Words,
    description: Words,
    alt: Words,
    completionEvents: readonly string[],
  ) => ({
    id,
    title: told(`walkthrough.${id}.title`, title),
    description: told(`walkthrough.${id}.description`, description),
    media: {
      // A path is a text like any other: each language has its own picture.
      svg: told(`walkthrough.${id}.picture`, {
        en: `media/walkthrough/${id}.en.svg`,
        es: `media/walkthrough/${id}.es.svg`,
      }),
      altText: told(`walkthrough.${id}.alt`, alt),
    },
    completionEvents,
  });
  return {
    id: 'start',
    title: told('walkthrough.title', {
      en: 'The first five minutes with Vocero',
      es: 'Los primeros cinco minutos con Vocero',
    }),
    description: told('walkthrough.description', {
      en: 'From an empty folder to a post that is checked, previewed and planned.',
      es: 'De una carpeta vacía a una publicación revisada, vista y con fecha.',
    }),
    icon: 'media/vocero.svg',
    steps: [
      step(
        'plan',
        { en: 'Say who speaks', es: 'Di quién habla' },
        {
          en: 'The plan holds the brand, its channels, its voice and its calendar. Four questions write one with comments; change it whenever you like.\n[Create Plan](command:vocero.createPlan)',
          es: 'El plan tiene la marca, sus canales, su voz y su calendario. Con cuatro preguntas se escribe uno con comentarios; cámbialo cuando quieras.\n[Crear un plan](command:vocero.createPlan)',
        },
        {
          en: 'A plan: the name of the brand, its time zone, a channel on X and how readers are addressed.',
          es: 'Un plan: el nombre de la marca, su zona horaria, un canal en X y cómo se trata a quien lee.',
        },
        ['onCommand:vocero.createPlan', 'onContext:vocero.hasPlan'],
      ),
      step(
        'post',
        { en: 'Write a post', es: 'Escribe una publicación' },
        {
          en: 'A post is a Markdown file: on top where and when it goes out, below what it says. What is left of the limit is counted as each network counts.\n[New Post](command:vocero.newPost)',
          es: 'Una publicación es un archivo Markdown: arriba, dónde y cuándo sale; abajo, lo que dice. Lo que queda del límite se cuenta como cuenta cada red.\n[Nueva publicación](command:vocero.newPost)',
        },
        {
          en: 'A post for X and Instagram on Thursday at 09:30, with its text below.',
          es: 'Una publicación para X e Instagram el jueves a las 9:30, con su texto debajo.',
        },
        ['onCommand:vocero.newPost', 'onContext:vocero.hasPosts'],
      ),
      step(
        'fix',
        { en: 'Take a fix', es: 'Acepta una corrección' },
        {
          en: 'What is underlined breaks a rule of a network, of the calendar or of your own voice. Put the cursor there and press [the light bulb](command:editor.action.quickFix); every rule says why it is there.\n[Show Problems](command:workbench.actions.view.problems)',
          es: 'Lo subrayado incumple una regla de una red, del calendario o de tu propia voz. Pon ahí el cursor y pulsa [la bombilla](command:editor.action.quickFix); cada regla dice por qué existe.\n[Mostrar los problemas](command:workbench.actions.view.problems)',
        },
        {
          en: 'An underlined word, the finding that names the better one, and the fix.',
          es: 'Una palabra subrayada, el hallazgo que nombra la mejor y la corrección.',
        },
        ['onCommand:editor.action.quickFix', 'onCommand:workbench.actions.view.problems'],
      ),
      step(
        'preview',
        { en: 'See it as readers will', es: 'Mírala como la verán' },
        {
          en: 'The preview shows each channel beside the file while you write: where the text is folded, what does not fit, what a screen reader says of a picture.\n[Open Preview](command:vocero.openPreview)',
          es: 'La vista previa muestra cada canal junto al archivo mientras escribes: dónde se pliega el texto, qué no cabe, qué dice de una imagen un lector de pantalla.\n[Abrir la vista previa](command:vocero.openPreview)',
        },
        {
          en: 'A post as a network shows it: the name, the first lines, “see more” and a card for its link.',
          es: 'Una publicación como la muestra una red: el nombre, las primeras líneas, «ver más» y una tarjeta del enlace.',
        },
        ['onCommand:vocero.openPreview'],
      ),
      step(
        'calendar',
        { en: 'Give it a day', es: 'Dale un día' },
        {
          en: 'The calendar has every post, holidays, closed days and free times. Drag a post to another day and the file changes; one undo takes it back.\n[Open Calendar](command:vocero.openCalendar)',
          es: 'El calendario tiene cada publicación, los festivos, los días cerrados y las horas libres. Arrastra una publicación a otro día y el archivo cambia; se deshace de una vez.\n[Abrir el calendario](command:vocero.openCalendar)',
        },
        {
          en: 'Three weeks of a calendar with posts on some days.',
          es: 'Tres semanas de un calendario con publicaciones en algunos días.',
        },
        ['onCommand:vocero.openCalendar'],
      ),
    ],
  };
}

type MenuItem = { readonly command: string; readonly when?: string; readonly group?: string };
export type Menus = Readonly<Record<string, readonly MenuItem[]>>;

const POSTS = 'view == vocero.posts';
const POST = `${POSTS} && viewItem =~ /^post/`;

/** Where the commands of the list of posts and of the preview stand. */
export function viewMenus(forMenus: readonly string[]): Menus {
  return {
    commandPalette: forMenus.map((command) => ({ command, when: 'false' })),
    'view/title': [
      { command: 'vocero.newPost', when: POSTS, group: 'navigation@1' },
      { command: 'vocero.openCalendar', when: POSTS, group: 'navigation@2' },
      { command: 'vocero.groupPosts', when: POSTS, group: 'navigation@3' },
      { command: 'vocero.publishDue', when: `${POSTS} && isWorkspaceTrusted`, group: '1_publish@1' },
      { command: 'vocero.reconcile', when: `${POSTS} && isWorkspaceTrusted`, group: '1_publish@2' },
      { command: 'vocero.fetchNumbers', when: `${POSTS} && isWorkspaceTrusted`, group: '1_publish@3' },
      { command: 'vocero.pauseEverything', when: POSTS, group: '2_pause@1' },
      { command: 'vocero.resumePublishing', when: POSTS, group: '2_pause@2' },
      { command: 'vocero.signIn', when: `${POSTS} && isWorkspaceTrusted`, group: '3_accounts@1' },
      { command: 'vocero.signOut', when: POSTS, group: '3_accounts@2' },
      { command: 'vocero.checkAccount', when: `${POSTS} && isWorkspaceTrusted`, group: '3_accounts@3' },
    ],
    'view/item/context': [
      { command: 'vocero.openPreview', when: POST, group: 'inline@1' },
      { command: 'vocero.openPost', when: POST, group: '1_open@1' },
      { command: 'vocero.openPreview', when: POST, group: '1_open@2' },
      { command: 'vocero.publishPost', when: `${POST} && isWorkspaceTrusted`, group: '1_open@3' },
      { command: 'vocero.scheduleAtNetwork', when: `${POST} && isWorkspaceTrusted`, group: '1_open@4' },
      {
        command: 'vocero.takeBackPost',
        when: `${POSTS} && viewItem =~ /^post.*\\.held$/ && isWorkspaceTrusted`,
        group: '1_open@5',
      },
      { command: 'vocero.showRequests', when: `${POST} && isWorkspaceTrusted`, group: '1_open@6' },
      { command: 'vocero.newPost', when: POSTS, group: '2_new@1' },
      { command: 'vocero.copyPostId', when: `${POSTS} && viewItem =~ /^post\\.named/`, group: '3_copy@1' },
    ],
    'editor/title': [
      {
        command: 'vocero.openPreview',
        when: 'resourceFilename =~ /\\.(post\\.md|posts\\.ya?ml)$/i',
        group: 'navigation@4',
      },
      {
        command: 'vocero.publishPost',
        when: 'isWorkspaceTrusted && resourceFilename =~ /\\.(post\\.md|posts\\.ya?ml)$/i',
        group: '1_publish@1',
      },
      {
        command: 'vocero.scheduleAtNetwork',
        when: 'isWorkspaceTrusted && resourceFilename =~ /\\.(post\\.md|posts\\.ya?ml)$/i',
        group: '1_publish@2',
      },
      {
        command: 'vocero.showRequests',
        when: 'isWorkspaceTrusted && resourceFilename =~ /\\.(post\\.md|posts\\.ya?ml)$/i',
        group: '1_publish@3',
      },
    ],
  };
}

/** Several sets of menus as one. */
export function joinMenus(...all: readonly Menus[]): Menus {
  const joined: Record<string, MenuItem[]> = {};
  for (const menus of all)
    for (const [place, items] of Object.entries(menus)) joined[place] = [...(joined[place] ?? []), ...items];
  return joined;
}
