import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { listIcons, mobileIcons, ribbonIcons } from './manifest/values.ts';

/** Draws `assets/*.png` from the two SVG files: `tsx src/dev/manifest-icons.ts <path of a Chromium>`. */
const browser = await chromium.launch({ executablePath: process.argv[2] ?? '', args: ['--no-sandbox'] });

const draw = async (svg: string, pixels: number, path: string): Promise<void> => {
  const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${await readFile(svg, 'utf8')}`);
  await page.screenshot({ path, omitBackground: true });
  await page.close();
};

const sizes = new Set<number>([...ribbonIcons, ...Object.values(listIcons), ...mobileIcons.map(({ pixels }) => pixels)]);
for (const pixels of sizes) await draw('assets/icon.svg', pixels, `assets/icon-${pixels}.png`);
await draw('assets/outline.svg', 32, 'assets/outline-32.png');
await browser.close();
