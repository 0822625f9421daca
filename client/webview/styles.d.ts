/** Styles are taken in by the bundler alone, which writes them beside the script. */
declare module '*.css';
