// Made by `npm run generate` from the files in this folder.
import { bufferCsv } from './buffer-csv.ts';
import { hootsuiteCsv } from './hootsuite-csv.ts';
import { postizJson } from './postiz-json.ts';
import { publerCsv } from './publer-csv.ts';
import type { ExchangeFormat } from '../format.ts';

/** Every form of file that other services take, by its id. */
export const formats: Readonly<Record<string, ExchangeFormat>> = {
  'buffer-csv': bufferCsv,
  'hootsuite-csv': hootsuiteCsv,
  'postiz-json': postizJson,
  'publer-csv': publerCsv,
};
