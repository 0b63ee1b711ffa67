import { fileURLToPath } from 'node:url';
import type { Configuration } from 'webpack';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the old add-in in the folder `--env from` into it. The kit comes from this tree, as an installed one would. */
export default ({ from }: { from: string }): Configuration => ({
  mode: 'production',
  devtool: false,
  entry: `${from}/src/index`,
  output: { path: from, filename: 'app.js', chunkFilename: '[name].app.js', publicPath: '' },
  resolve: { extensions: ['.ts', '.jsx', '.js'], alias: { 'outlook-naa-kit/shim': at('../../../src/shim/index.ts') } },
  module: {
    rules: [
      { test: /\.(tsx?|jsx)$/, loader: 'esbuild-loader', options: { target: 'es2022', jsx: 'automatic', tsconfigRaw: {} } },
      { test: /\.vue$/, loader: at('vue-loader.cjs') },
    ],
  },
  performance: { hints: false },
});
