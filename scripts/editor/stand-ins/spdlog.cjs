// VS Code writes its log files with this module and shows Output channels by reading those files back, so the
// stand-in has to write for real. Only what VS Code calls is here.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
const names = { warn: 'warning' };

class Logger {
  #file;
  #level = levels.indexOf('info');
  #plain = false;

  constructor(_kind, _name, file) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
  }

  getLevel() {
    return this.#level;
  }

  setLevel(level) {
    this.#level = level;
  }

  clearFormatters() {
    this.#plain = true;
  }

  setPattern() {
    this.#plain = false;
  }

  flush() {
    // Every line is on disk already.
  }

  drop() {
    // No file stays open.
  }

  write(level, text) {
    if (levels.indexOf(level) < this.#level) return;
    const line = this.#plain ? text : `${stamp()} [${names[level] ?? level}] ${text}\n`;
    try {
      appendFileSync(this.#file, line);
    } catch (error) {
      // The folder of a test run is deleted while its last log lines are on their way.
      if (error.code !== 'ENOENT') throw error;
    }
  }
}

for (const level of levels) {
  Logger.prototype[level] = function (text) {
    this.write(level, text);
  };
}

/** Local time, as the real module prints it: 2026-11-26 09:30:00.000. */
const stamp = () => {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, -1).replace('T', ' ');
};

const create = async (name, file) => new Logger('rotating', name, file);

exports.version = 1;
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
exports.setLevel = () => undefined;
exports.setFlushOn = () => undefined;
