import { knownIds } from '../../entry-for.ts';
import { placeOf, type Form } from '../form.ts';
import { microsoft } from '../surroundings.ts';

const tags = [...knownIds()].filter((id) => id.startsWith('TAG:')).map((id) => id.slice(4));

/** Five signs of an encoded key or picture are no tag. */
const ofEncoded = /[\w/+=]/;

/** Tags of the broker that the catalogue explains, also where nothing marks them as such. */
export default {
  id: 'known-tags',
  marks: tags,
  find: ({ text, found, around }) => tags.filter((tag) => found.has(tag)).flatMap((tag) => {
    const at = placeOf(tag, text, ofEncoded);
    return at >= 0 && microsoft.test(around(at)) ? [{ id: `TAG:${tag}`, at, why: 'code' as const }] : [];
  }),
} satisfies Form as Form;
