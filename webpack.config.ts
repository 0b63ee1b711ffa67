import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import type { Configuration } from 'webpack';
import { paneSettings } from './src/contracts/deployment.ts';
import { deployment } from './src/deployment/index.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** WebView2, Safari 16 and Chromium of the last years: every Outlook that is still supported. */
const target = ['es2022', 'chrome109', 'safari16'];

type Mode = NonNullable<Configuration['mode']>;

const shared = (mode: Mode): Configuration => ({
  mode,
  devtool: false,
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: { rules: [{ test: /\.tsx?$/, loader: 'esbuild-loader', options: { target, jsx: 'automatic', tsconfigRaw: {} } }] },
  // swc's minifier: as fast as esbuild's here, and 12 KB smaller over the wire.
  optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, parallel: false, extractComments: false }), new MinimizerPlugin({ test: /\.css$/, minify: MinimizerPlugin.esbuildMinifyCss, parallel: false })] },
  performance: { hints: false },
});

/** `--env msal=4` builds the pane with msal-browser 4.30; the dialog needs the redirect bridge, which only 5 has. */
export default (env: { msal?: string; out?: string }, { mode = 'production' }: { mode?: Mode }): Configuration[] => {
  const out = at(`${env.out ?? 'dist'}/`);
  const settings = paneSettings(deployment);
  const page = (name: string, folder: string, chunks = [name]) => new HtmlWebpackPlugin({
    filename: `${name}.html`, template: at(`src/${folder}/${name}.html`), chunks, inject: 'head', scriptLoading: 'defer', minify: false,
    templateParameters: { settings, settingsJson: JSON.stringify(settings).replaceAll('<', '\\u003c'), officeJs: deployment.cloud.officeJs },
  });
  const hashed = { filename: '[name].[contenthash:12].js', chunkFilename: '[name].[contenthash:8].js', publicPath: '' };
  return [
    {
      ...shared(mode),
      name: 'pane',
      entry: { taskpane: at('src/taskpane/main.tsx') },
      output: { ...hashed, path: `${out}addin`, uniqueName: 'pane' },
      // A part of its own that two others share costs its name in the first script, and a request: only a large one is worth it.
      optimization: { ...shared(mode).optimization, splitChunks: { minSize: 60_000 } },
      resolve: { ...shared(mode).resolve, ...(env.msal === '4' ? { alias: { '@azure/msal-browser$': 'msal-browser-4' } } : {}) },
      // The manifests name these by fixed addresses, so they keep their names.
      plugins: [page('taskpane', 'taskpane'), new CopyPlugin({ patterns: [{ from: at('assets/*.png'), to: 'assets/[name][ext]' }] })],
    },
    {
      ...shared(mode),
      name: 'admin',
      entry: { admin: at('src/admin/main.tsx') },
      output: { ...hashed, path: `${out}addin`, uniqueName: 'admin' },
      plugins: [page('admin', 'admin')],
    },
    {
      ...shared(mode),
      name: 'dialog',
      experiments: { css: true },
      entry: { dialog: at('src/dialog/main.ts'), redirect: at('src/dialog/redirect.ts') },
      output: { ...hashed, path: `${out}addin`, uniqueName: 'dialog' },
      plugins: [page('dialog', 'dialog'), page('redirect', 'dialog')],
    },
    {
      ...shared(mode),
      name: 'shim',
      entry: { 'naa-kit-shim': at('src/shim/script.ts') },
      // Old pages name it in a script tag: one fixed name, and MSAL beside it only when its path is taken.
      output: { ...hashed, filename: '[name].js', publicPath: 'auto', path: `${out}addin`, uniqueName: 'shim' },
    },
    {
      ...shared(mode),
      name: 'lab',
      entry: { outlook: at('src/simulator/outlook/page.ts'), office: at('src/simulator/office-global/index.ts') },
      output: { filename: '[name].js', path: `${out}lab`, uniqueName: 'lab' },
      plugins: [page('outlook', 'simulator/outlook')],
    },
  ];
};
