import type { Language } from '../../../../core/src/rules/words.ts';

/** What `vocero init` asks and says. */
export type InitWords = typeof english;

export function initWords(language: Language): InitWords {
  return language === 'es' ? spanish : english;
}

const english = {
  title: 'A social media plan, in a few questions',
  keys: 'Enter goes on, Ctrl+C leaves without writing anything.',
  name: 'What is the brand called?',
  nameExample: 'Café Andino',
  nameIsEmpty: 'Write at least one letter or digit.',
  speech: 'Which language does it speak, and how does it address its readers?',
  networks: 'On which networks is it? (space chooses, Enter goes on)',
  noNetwork: 'Choose at least one network with the space bar.',
  handle: (network: string) => `What is its account on ${network} called? (leave it empty to write it later)`,
  zone: 'In which time zone are its posts scheduled?',
  badZone: (zone: string) => `“${zone}” is no IANA time zone, such as America/Bogota.`,
  cancelled: 'Nothing was written.',
  wrote: (path: string) => `${path} was written, with comments that explain each part.`,
  workflowWrote: (path: string) => `${path} was written.`,
  workflowExists: (path: string) => `${path} is there already, and was left as it is.`,
  removeWorkflow: 'Remove it to have it written anew.',
  workflowSteps: (secrets: readonly string[]) => [
    secrets.length > 0
      ? `Put the secrets into the repository (Settings › Secrets and variables › Actions): ${secrets.join(', ')}.`
      : 'Declare a channel that Vocero can publish on, and run this again.',
    'Write “publishing: { by: ci }” into the plan, so that the editor leaves what is due to GitHub.',
    'Commit both files to the default branch, and read docs/publishing.md on what GitHub’s scheduler cannot promise.',
  ],
  next: 'What now',
  steps: (path: string) => [
    `Open ${path} and fill in what the brand sounds like.`,
    'Write a post in posts/first.post.md, or run “Vocero: New Post” in the editor.',
    'Check both with: vocero lint',
  ],
  needsTerminal: 'There is no terminal to ask questions in.',
  sayYes: 'Give the answers as options, and --yes for the rest.',
  planExists: (path: string) => `There is a plan already: ${path}. It was left as it is.`,
  otherFolder: 'Name another folder, or change that plan.',
  badAccount: (text: string) => `“${text}” is no account.`,
  sayAccount: 'Write network=handle, such as x=acme,linkedin=acme-corp, or network:language=handle.',
  badLanguage: (text: string) => `“${text}” is no language such as es, es-CO or en.`,
};

const spanish: InitWords = {
  title: 'Un plan de redes sociales, en unas preguntas',
  keys: 'Intro sigue, Ctrl+C sale sin escribir nada.',
  name: '¿Cómo se llama la marca?',
  nameExample: 'Café Andino',
  nameIsEmpty: 'Escribe al menos una letra o una cifra.',
  speech: '¿Qué idioma habla y cómo trata a quien lee?',
  networks: '¿En qué redes está? (espacio elige, Intro sigue)',
  noNetwork: 'Elige al menos una red con la barra espaciadora.',
  handle: (network) => `¿Cómo se llama su cuenta en ${network}? (déjalo vacío para escribirlo luego)`,
  zone: '¿En qué zona horaria se programan sus publicaciones?',
  badZone: (zone) => `«${zone}» no es una zona horaria IANA, como America/Bogota.`,
  cancelled: 'No se escribió nada.',
  wrote: (path) => `${path} quedó escrito, con comentarios que explican cada parte.`,
  workflowWrote: (path) => `${path} quedó escrito.`,
  workflowExists: (path) => `${path} ya existe y se dejó como está.`,
  removeWorkflow: 'Bórralo para que se escriba de nuevo.',
  workflowSteps: (secrets) => [
    secrets.length > 0
      ? `Guarda los secretos en el repositorio (Settings › Secrets and variables › Actions): ${secrets.join(', ')}.`
      : 'Declara un canal en el que Vocero pueda publicar y ejecuta esto otra vez.',
    'Escribe «publishing: { by: ci }» en el plan, para que el editor deje lo pendiente a GitHub.',
    'Confirma los dos archivos en la rama principal y lee en docs/publishing.md qué no puede prometer GitHub.',
  ],
  next: 'Y ahora',
  steps: (path) => [
    `Abre ${path} y completa cómo suena la marca.`,
    'Escribe una publicación en posts/primera.post.md o usa «Vocero: Nueva publicación» en el editor.',
    'Revisa las dos cosas con: vocero lint',
  ],
  needsTerminal: 'No hay un terminal en el que preguntar.',
  sayYes: 'Da las respuestas como opciones y --yes para el resto.',
  planExists: (path) => `Ya hay un plan: ${path}. Se dejó como está.`,
  otherFolder: 'Nombra otra carpeta o cambia ese plan.',
  badAccount: (text) => `«${text}» no es una cuenta.`,
  sayAccount: 'Escribe red=cuenta, como x=acme,linkedin=acme-corp, o red:idioma=cuenta.',
  badLanguage: (text) => `«${text}» no es un idioma como es, es-CO o en.`,
};
