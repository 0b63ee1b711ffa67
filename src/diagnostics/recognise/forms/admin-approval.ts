import { matches, type Form } from '../form.ts';
import { isForeign, microsoft } from '../surroundings.ts';

const approval = /approv(?:al|azion)|genehmigung|approbation|aprobaci[oó]n|aprova[cç][aã]o|goedkeuring|одобрени|утверждени|схвалення|承認|批准|核准|승인|onayı|godkännande|godkend|godkjen|schválení|zatwierdzeni|zgod[ay]\b|jóváhagyás|έγκριση|hyväksyn/g;
const admin = /\badmin\b|administrat|amministrat|administrador|beheerder|администратор|адміністратор|管理者|管理员|管理員|관리자|yönetici|správc|rendszergazda|διαχειριστ|järjestelmänvalvoja/;
const need = /\bneed|requir|erforderlich|benötig|necessari|richiest|\bserve\b|requis|nécess|necesit|requier|requerid|precisa\b|vereist|nodig|требуется|необходим|потрібн|必要|需要|필요|gerek|krävs|kræves|kreves|vyžad|wymagan|szükséges|απαιτείται|tarvitaan|kell\b/;
const reach = 60;

/** The sign-in page that wants an administrator's approval, quoted or told in any of its languages. */
export default {
  id: 'admin-approval',
  marks: ['approv', 'genehmigung', 'approbation', 'aproba', 'aprova', 'goedkeuring', 'godk', 'zatwierdzeni', 'zgod', 'schválení', 'onayı', 'одобрени', 'утверждени', 'схвалення', '承認', '批准', '核准', '승인', 'jóváhagyás', 'έγκριση', 'hyväksyn'],
  find: ({ lower, around }) => matches(lower, approval).flatMap(({ value, at }) => {
    const sentence = lower.slice(Math.max(0, at - reach), at + value.length + reach);
    const surroundings = around(at);
    return admin.test(sentence) && need.test(sentence) && microsoft.test(surroundings) && !isForeign(surroundings) ? [{ id: 'TEXT:need-admin-approval', at, why: 'sentence' as const }] : [];
  }).slice(0, 1),
} satisfies Form as Form;
