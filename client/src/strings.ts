/** What the extension itself says. Findings and other answers of the server are in the server's own tables. */
export type Strings = typeof english;

export const stringsFor = (language: string): Strings => (/^es\b/i.test(language) ? spanish : english);

const english = {
  starting: 'Vocero is starting.',
  indexing: (files: number) => `Vocero is reading the workspace: ${files} files with plans or posts so far.`,
  ready: (posts: number) => (posts === 1 ? '1 post' : `${posts} posts`),
  readyDetail: (files: number, posts: number) =>
    `Vocero checks ${posts === 1 ? '1 post' : `${posts} posts`} in ${files === 1 ? '1 file' : `${files} files`}.`,
  stopped: 'Vocero is stopped.',
  incomplete:
    'The reading of plans and posts was stopped. Findings that need other files are missing; restart the server to read the rest.',
  failed: 'Vocero is not running. Click to see why.',
  couldNotStart: 'Vocero could not start, so posts are not being checked. The output says why.',
  keepsCrashing:
    'Vocero stopped several times within a few minutes, so posts are not being checked. The output has what a bug report needs.',
  couldNotAnswer: (reason: string) => `Vocero could not answer: ${reason}`,
  showOutput: 'Show Output',
  restartServer: 'Restart Server',
  openFolderFirst: 'Open a folder first: a new post needs a place to live.',
  newPostTitle: 'New Post',
  titlePrompt: 'What is the post about? The title becomes the name of the file.',
  titleExample: 'Summer blend is back',
  titleIsEmpty: 'Write at least one letter or digit.',
  channelsPrompt: 'Channels it goes to (you can change them in the file)',
  lengthsName: 'Length on each channel',
  lengthsTip: 'Show how long this post is on each channel',
  lengthsPrompt: 'Choose a channel to see its text',
  noLengths: 'Put the cursor into a post that goes to a channel of the plan to see how long it is.',
  fileExists: (name: string) => `${name} already exists and was left as it is. Choose another title.`,
  fileNotWritten: (name: string) => `${name} could not be created. Check that its folder can be written to.`,
  openFolderForPlan: 'Open a folder first: a plan is a file in it.',
  planExists: 'There is a plan here already: this is it.',
  planTitle: 'Create Plan',
  planName: 'What is the brand called?',
  planSpeech: 'Which language does it speak, and how does it address its readers?',
  planNetworks: 'On which networks is it? Tick all of them.',
  planNoNetwork: 'Tick at least one network.',
  planZone: 'In which time zone are its posts scheduled?',
  planOwnZone: 'of this machine',
  groupPrompt: 'Group the posts by',
  groupedBy: { status: 'Status', channel: 'Channel', campaign: 'Campaign' },
  posts: (count: number) => (count === 1 ? '1 post' : `${count} posts`),
  morePosts: (count: number) => `Show more (${count} left)`,
  postsNeedYou: (count: number) =>
    count === 1 ? '1 post is late, failed or in doubt' : `${count} posts are late, failed or in doubt`,
  openPost: 'Open Post',
  copied: (id: string) => `Copied: ${id}`,
  notEdited: 'The files were left as they are: they could not be changed. Check that they can be written to.',
  undone: 'Undone.',
  nothingToUndo: 'There is nothing to undo here.',
  changedSince: 'The file has changed since. Undo in its editor takes back one step after the other.',
  exported: (name: string) => `Saved as ${name}.`,
};

const spanish: Strings = {
  starting: 'Vocero está arrancando.',
  indexing: (files) =>
    `Vocero está leyendo el espacio de trabajo: ${files} archivos con planes o publicaciones.`,
  ready: (posts) => (posts === 1 ? '1 publicación' : `${posts} publicaciones`),
  readyDetail: (files, posts) =>
    `Vocero revisa ${posts === 1 ? '1 publicación' : `${posts} publicaciones`} en ${files === 1 ? '1 archivo' : `${files} archivos`}.`,
  stopped: 'Vocero está detenido.',
  incomplete:
    'La lectura de planes y publicaciones se detuvo. Faltan los hallazgos que necesitan otros archivos; reinicia el servidor para leer el resto.',
  failed: 'Vocero no está en marcha. Haz clic para ver por qué.',
  couldNotStart:
    'Vocero no pudo arrancar, así que las publicaciones no se están revisando. La salida dice por qué.',
  keepsCrashing:
    'Vocero se detuvo varias veces en pocos minutos, así que las publicaciones no se están revisando. En la salida está lo que hace falta para informar del fallo.',
  couldNotAnswer: (reason) => `Vocero no pudo responder: ${reason}`,
  showOutput: 'Mostrar la salida',
  restartServer: 'Reiniciar el servidor',
  openFolderFirst: 'Abre antes una carpeta: una publicación nueva necesita un sitio donde vivir.',
  newPostTitle: 'Nueva publicación',
  titlePrompt: '¿De qué trata la publicación? El título será el nombre del archivo.',
  titleExample: 'Vuelve la mezcla de verano',
  titleIsEmpty: 'Escribe al menos una letra o una cifra.',
  channelsPrompt: 'Canales a los que va (se pueden cambiar en el archivo)',
  lengthsName: 'Longitud en cada canal',
  lengthsTip: 'Mostrar cuánto mide esta publicación en cada canal',
  lengthsPrompt: 'Elige un canal para ver su texto',
  noLengths: 'Pon el cursor en una publicación que vaya a un canal del plan para ver cuánto mide.',
  fileExists: (name) => `${name} ya existe y se ha dejado como está. Elige otro título.`,
  fileNotWritten: (name) => `No se pudo crear ${name}. Comprueba que se puede escribir en su carpeta.`,
  openFolderForPlan: 'Abre antes una carpeta: un plan es un archivo dentro de ella.',
  planExists: 'Aquí ya hay un plan: es este.',
  planTitle: 'Crear un plan',
  planName: '¿Cómo se llama la marca?',
  planSpeech: '¿Qué idioma habla y cómo trata a quien lee?',
  planNetworks: '¿En qué redes está? Márcalas todas.',
  planNoNetwork: 'Marca al menos una red.',
  planZone: '¿En qué zona horaria se programan sus publicaciones?',
  planOwnZone: 'la de esta máquina',
  groupPrompt: 'Agrupar las publicaciones por',
  groupedBy: { status: 'Estado', channel: 'Canal', campaign: 'Campaña' },
  posts: (count) => (count === 1 ? '1 publicación' : `${count} publicaciones`),
  morePosts: (count) => `Mostrar más (quedan ${count})`,
  postsNeedYou: (count) =>
    count === 1
      ? '1 publicación atrasada, fallida o en duda'
      : `${count} publicaciones atrasadas, fallidas o en duda`,
  openPost: 'Abrir la publicación',
  copied: (id) => `Copiado: ${id}`,
  notEdited:
    'Los archivos se han dejado como estaban: no se pudieron cambiar. Comprueba que se puede escribir en ellos.',
  undone: 'Deshecho.',
  nothingToUndo: 'Aquí no hay nada que deshacer.',
  changedSince: 'El archivo ha cambiado desde entonces. Deshacer en su editor retrocede paso a paso.',
  exported: (name) => `Guardado como ${name}.`,
};
