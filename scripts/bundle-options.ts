import type { BuildOptions } from 'esbuild';

/**
 * How everything for Node is bundled: what is shipped, and what the benches measure it against.
 * Bundled ESM of some dependencies fails at start with "Dynamic require is not supported", so bundles
 * are CommonJS.
 */
export const BUNDLE: BuildOptions = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  // The oldest Node that a command line may meet; editors bring a newer one.
  target: 'node20',
  // The CommonJS build of some packages has another shape.
  mainFields: ['module', 'main'],
  // `import.meta` has no meaning in CommonJS: there a bundle's folder has this name.
  define: { 'import.meta.dirname': '__dirname' },
  logLevel: 'warning',
};
