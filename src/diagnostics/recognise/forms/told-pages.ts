import { matches, type Form } from '../form.ts';
import { isForeign, microsoft } from '../surroundings.ts';

/** A page of the sign-in by the stems of its words: one that is rare, and others within reach of it. */
interface ToldPage {
  readonly id: string;
  readonly rare: RegExp;
  readonly beside: readonly RegExp[];
  /** Words that make the page Microsoft's where no name of Microsoft's stands. */
  readonly near?: RegExp;
}

const reach = 60;
/** One clause and nothing else: the title of the page was pasted. */
const lone = /^[^.。!！,，、;；:：\n]{1,60}[.。!！]?$/;

/** Consent to an application, which is what the page is about; an account that waits for its approval is another matter. */
const consent = /admin consent|consent(?:ed|ement|i[et]?\b|imento|imiento)|zustimmung|einwilligung|access token|jeton d'accès|zugriffstoken|token di accesso|token de acceso|token de acesso|согласи[ея]|同意を|同意授权|동의/;

const pages: readonly ToldPage[] = [
  {
    id: 'TEXT:need-admin-approval',
    rare: /approv(?:al|azion)|genehmigung|approbation|aprobaci[oó]n|aprova[cç][aã]o|goedkeuring|одобрени|утверждени|схвалення|承認|批准|核准|승인|onayı|godkännande|godkend|godkjen|schválení|zatwierdzeni|zgod[ay]\b|jóváhagyás|έγκριση|hyväksyn/g,
    beside: [
      /\badmin\b|administrat|amministrat|administrador|beheerder|администратор|адміністратор|管理者|管理员|管理員|관리자|yönetici|správc|rendszergazda|διαχειριστ|järjestelmänvalvoja/,
      /\bneed|requir|erforderlich|benötig|necessari|richiest|\bserve\b|requis|nécess|necesit|requier|requerid|precisa\b|vereist|nodig|требуется|необходим|потрібн|必要|需要|필요|gerek|krävs|kræves|kreves|vyžad|wymagan|szükséges|απαιτείται|tarvitaan|kell\b/,
    ],
    near: consent,
  },
  {
    id: 'TEXT:ca-criteria-page',
    rare: /\bcriteri[aou]?|kriterien|kriterium|critères|criterios|critérios|критери|kryteri|ölçüt|kritér|条件|條件|準則|条项|조건/g,
    beside: [
      /\bmeet|soddisf|erfüll|répond|rempli|cumpl|atend|voldo|соответств|spełni|karşıla|splňuj|满足|符合|満た|충족/,
      /access|acced|acess|zugriff|zuzugreifen|accès|acceso|acceder|toegang|доступ|dostęp|eriş|přístup|访问|存取|アクセス|액세스/,
      /sign-?in|sign in|log ?in|access[oi] (?:è|e|riuscit|effettuat)|anmeld|connexion|inicio de sesi|iniciar ses|entrada|login|aanmeld|вход|logowan|oturum|přihl|登录|登入|サインイン|로그인/,
    ],
  },
  {
    id: 'PRINTER:sharp-token-update-failed',
    rare: /\btoken|jeton|トークン|令牌|权杖|權杖|토큰|токен|маркер|belirte[cç]/g,
    beside: [
      /updat|aktualis|erneuer|aggiorna|rinnov|mise? à jour|mettre à jour|renouvel|actualiza|renova|atualiza|bijwerk|bijgewerkt|vernieuw|uppdater|opdater|oppdater|обнов|更新|업데이트|갱신|güncelle|aktualiz|frissít|ενημέρω|päivit/,
      /fail|fehlgeschlagen|nicht möglich|non riuscit|fallit|impossibile|échou|échec|impossible|error al|no se pudo|fallad|falló|falha|falhou|não foi possível|mislukt|misslyck|mislyk|не удал|ошибк|失敗|失败|실패|başarısız|niepowodz|nie powiod|selhal|nezdařil|sikertelen|απέτυχ|epäonnist/,
      /delet|lösch|elimina|cancell|supprim|borr|exclu|verwijder|radera|slet|удалит|削除|删除|刪除|삭제|\bsil|usuń|odstra|töröl|διαγρά|poista/,
      /again|erneut|nochmals|wieder|di nuovo|nuovamente|nouveau|de nuevo|otra vez|nuevamente|novamente|opnieuw|igen|\bnytt|igjen|снова|повторно|ещё раз|再度|再び|重新|再次|다시|tekrar|yeniden|ponownie|znovu|ismét|újra|ξανά|uudelleen/,
    ],
    // Nobody else asks to delete a token and to get it again.
    near: /./,
  },
];

/** The pages of the sign-in, quoted or told in any of their languages, in whatever order the words came. */
export default {
  id: 'told-pages',
  // Two patterns over the text cost less than the search for each of their stems.
  marks: [],
  find: ({ lower, around }) => pages.flatMap(({ id, rare, beside, near }) => matches(lower, rare).flatMap(({ value, at }) => {
    const sentence = lower.slice(Math.max(0, at - reach), at + value.length + reach);
    const surroundings = around(at);
    return beside.every((stems) => stems.test(sentence)) && (microsoft.test(surroundings) || near?.test(surroundings) || lone.test(lower)) && !isForeign(surroundings) ? [{ id, at, why: 'sentence' as const }] : [];
  }).slice(0, 1)),
} satisfies Form as Form;
