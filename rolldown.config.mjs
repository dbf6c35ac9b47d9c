import { defineConfig } from 'rolldown';

// Two entries, chunks for what only some reviews load. Not minified: reviewers read dist/.
const common = {
  platform: 'node',
  resolve: { mainFields: ['module', 'main'] },
  treeshake: true,
};
const output = (dir) => ({
  dir,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name].js',
  minify: false,
  sourcemap: false,
  comments: { legal: true, annotation: false, jsdoc: false },
});

export default defineConfig({
  ...common,
  input: { cli: 'src/cli.ts', action: 'src/action.ts' },
  output: output('dist'),
});
