import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';

const missing = text({ en: 'These sizes of an icon are missing: {sizes}.', it: 'Mancano queste dimensioni di un’icona: {sizes}.' });
const format = text({ en: '{address} is no image that Office takes: GIF, JPG, PNG, EXIF, BMP or TIFF.', it: '{address} non è un’immagine che Office accetta: GIF, JPG, PNG, EXIF, BMP o TIFF.' });

const desktop = ['16', '32', '80'];
const mobile = [25, 32, 48].flatMap((size) => [1, 2, 3].map((scale) => `${size}@${scale}`));

export default rule({
  id: 'icons',
  title: text({ en: 'Icons', it: 'Icone' }),
  owner: 'developer',
  severity: 'hinders',
  cure: text({ en: 'Give each button 16, 32 and 80 pixels, and on phones 25, 32 and 48, each at scale 1, 2 and 3; as PNG.', it: 'Dai a ogni pulsante 16, 32 e 80 pixel e, sui telefoni, 25, 32 e 48, ognuna in scala 1, 2 e 3; in PNG.' }),
  sources: [{ name: 'learn.microsoft.com, Image element', date: '2025-03-28' }, { name: 'learn.microsoft.com, Control element of type MobileButton', date: '2026-08-21' }],
  *look({ manifest: { icons, addresses } }) {
    for (const { isMobile, sizes, line, column } of icons) {
      const lacking = (isMobile ? mobile : desktop).filter((size) => !sizes.includes(size));
      if (lacking.length > 0) yield { says: saying(missing, { sizes: lacking.join(', ') }), place: { line, column } };
    }
    for (const one of addresses) if (one.use === 'icon' && /\.(ico|svg|webp|avif)(?:$|[?#])/i.test(one.value)) yield { says: saying(format, { address: one.value }), place: one };
  },
});
