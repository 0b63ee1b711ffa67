import type { Form } from '../form.ts';
import type { Reading } from '../reading.ts';
import { device, isForeign, microsoft } from '../surroundings.ts';

/** A page, panel or message that is known in no fixed words: by one stem that is rare, and others within reach of it. */
interface ToldPage {
  readonly id: string;
  readonly rare: readonly string[];
  readonly beside: readonly RegExp[];
  /** Characters on either side in which the others must stand; 60 unless told. */
  readonly reach?: number;
  /** What must stand in the surroundings; none where nobody else speaks so. */
  readonly whose?: RegExp;
  /** Its title alone on a line of its own is it. */
  readonly titled?: true;
}

const usualReach = 60;
/** Places of one stem that are tried. */
const tries = 24;
/** One clause and nothing else: the title of the page was pasted. */
const lone = /^[^.。!！,，、;；:：\n]{1,60}[.。!！]?$/;

/** Consent to an application, which is what the page is about; an account that waits for its approval is another matter. */
const microsoftOrConsent = new RegExp(`${microsoft.source}|admin consent|consent(?:ed|ement|i[et]?\\b|imento|imiento)|zustimmung|einwilligung|согласи[ея]|同意を|同意授权|동의`);

const cloudServices = ['cloud service', 'cloud-service', 'cloud dienst', 'cloud-dienst', 'clouddienst', 'cloudtjeneste', 'cloudtjänst', 'servizio cloud', 'service cloud', 'servicio cloud', 'servicio en la nube', 'serviço na nuvem', 'serviço em nuvem', 'serviço de nuvem', 'облачн', 'クラウドサービス', '云服务', '雲端服務', '클라우드 서비스', 'chmur', 'cloudov', 'bulut'];
const again = /again|erneut|nochmals|wieder|di nuovo|nuovamente|nouveau|de nuevo|otra vez|nuevamente|novamente|opnieuw|igen|\bnytt|igjen|снова|повторно|ещё раз|再度|再び|重新|再次|다시|tekrar|yeniden|ponownie|znovu|ismét|újra|ξανά|uudelleen/;

const administrator = /\badmin\b|administrat|amministrat|administrador|beheerder|администратор|адміністратор|管理者|管理员|管理員|관리자|yönetici|správc|rendszergazda|διαχειριστ|järjestelmänvalvoja/;

const pages: readonly ToldPage[] = [
  {
    id: 'TEXT:need-admin-approval',
    rare: ['approval', 'approvazion', 'genehmigung', 'approbation', 'aprobacion', 'aprobación', 'aprovação', 'aprovacao', 'goedkeuring', 'одобрени', 'утверждени', 'схвалення', '承認', '批准', '核准', '승인', 'onayı', 'godkännande', 'godkend', 'godkjen', 'schválení', 'zatwierdzeni', 'zgoda', 'zgody', 'jóváhagyás', 'έγκριση', 'hyväksyn'],
    beside: [
      administrator,
      /\bneed|requir|erforderlich|benötig|brauch|ha bisogno|besoin|behöv|behøv|trenger|potřeb|potrzeb|szükség|ihtiyac|necessari|richiest|\bserve\b|requis|nécess|necesit|requier|requerid|precisa\b|vereist|nodig|требуется|необходим|потрібн|必要|需要|필요|gerek|krävs|kræves|kreves|vyžad|wymagan|szükséges|απαιτείται|tarvitaan|kell\b/,
    ],
    whose: microsoftOrConsent,
    titled: true,
  },
  {
    id: 'TEXT:need-admin-approval',
    rare: ['permission', 'berechtigung', 'autorizzazion', 'permess', 'autorisation', 'permiso', 'permissões', 'permissoes', 'machtiging', 'toestemming', 'разрешени', '权限', '權限', 'アクセス許可', '권한', 'uprawnie', 'oprávnění', 'behörighet', 'tillatelse', 'tilladelse', 'jogosultság'],
    beside: [
      administrator,
      /\bgrant|gives? consent|erteil|gewähr|conced|concess|accord|otorg|verle[ne]|предостав|授予|付与|부여|udziel|přiděl|bevilj|gitt\b|givet|megad/,
      /\buntil|\bonly\b|\bbefore|cannot|can't|\berst\b|\bnur\b|\bbevor|\bprima\b|\bsolo\b|finché|non puoi|avant|jusqu|seul|\bantes|hasta|somente|\bnão\b|pas\b|voordat|alleen|только|пока|只有|才能|まで|にのみ|только|dopiero|tylko|nejdříve|först|før|csak/,
    ],
    reach: 110,
    whose: microsoftOrConsent,
  },
  {
    id: 'TEXT:cors-token-endpoint',
    rare: ['cors '],
    beside: [/block|refus|denied|bloccat|blockiert|bloqu|запрещ|阻止|ブロック/, /origin|policy|header|richtlinie|criteri|política|stratégie/, /\bms login|microsoft(?:online)?\W{0,3}login|login\.(?:microsoft|live|windows)|token endpoint|oauth2/],
    reach: 110,
  },
  {
    id: 'TEXT:ca-criteria-page',
    rare: ['criteri', 'kriterien', 'kriterium', 'critères', 'critérios', 'критери', 'kryteri', 'ölçüt', 'kritér', '条件', '條件', '準則', '条项', '조건'],
    beside: [
      /\bmeet|soddisf|erfüll|répond|rempli|cumpl|atend|voldo|соответств|spełni|karşıla|splňuj|满足|符合|満た|충족/,
      /access|acced|acess|zugriff|zuzugreifen|accès|acceso|acceder|toegang|доступ|dostęp|eriş|přístup|访问|存取|アクセス|액세스/,
      /sign-?in|sign in|log ?in|access[oi] (?:è|e|riuscit|effettuat)|anmeld|connexion|inicio de sesi|iniciar ses|entrada|login|aanmeld|вход|logowan|oturum|přihl|登录|登入|サインイン|로그인/,
    ],
    whose: microsoft,
    titled: true,
  },
  {
    id: 'TEXT:device-must-be-managed',
    rare: ['to be managed', 'verwaltet', 'sia gestito', 'soit géré', 'esté administrado', 'seja gerenciado', 'beheerd'],
    beside: [/device|gerät|dispositiv|appareil|apparaat/, /requir|erforder|verlangt|richied|exige|requier|vereist/, /access|zugriff|acced|accès|accéder|acceso|acesso|toegang/, /sign-?in|sign in|resource|ressource|risors|recurs|anmeld|connexion|\badmin/],
    reach: 110,
  },
  {
    id: 'PRINTER:sharp-token-update-failed',
    rare: ['token', 'jeton', 'トークン', '令牌', '权杖', '權杖', '토큰', 'токен', 'маркер', 'belirteç', 'belirtec'],
    beside: [
      /updat|aktualis|erneuer|aggiorna|rinnov|mise? à jour|mettre à jour|renouvel|actualiza|renova|atualiza|bijwerk|bijgewerkt|vernieuw|uppdater|opdater|oppdater|обнов|更新|업데이트|갱신|güncelle|aktualiz|frissít|ενημέρω|päivit/,
      /fail|fehlgeschlagen|nicht möglich|non riuscit|fallit|impossibile|échou|échec|impossible|error al|no se pudo|fallad|falló|falha|falhou|não foi possível|mislukt|misslyck|mislyk|не удал|ошибк|失敗|失败|실패|başarısız|niepowodz|nie powiod|selhal|nezdařil|sikertelen|απέτυχ|epäonnist/,
      /delet|lösch|elimin|cancell|supprim|borr|exclu|verwijder|radera|slet|удалит|削除|删除|刪除|삭제|\bsil|usuń|odstra|töröl|διαγρά|poista/,
      again,
    ],
  },
  {
    id: 'EPSON:361',
    rare: cloudServices,
    beside: [/connect|connex|conness|verbindung|anmeld|sign-?in|accesso|conexi|conexã|verbinding|подключ|соедин|接続|连接|連線|연결|połącz|připoj|bağlantı/, /expir|abgelaufen|scadut|caducad|vencid|verlopen|истек|истёк|期限|过期|過期|만료|wygas|vypršel|süresi/],
    whose: device,
  },
  {
    id: 'EPSON:370',
    rare: cloudServices,
    beside: [/sign in|log ?in|acceder|accesso|anmeld|connecter|iniciar sesión|inicie sesión|entrar|aanmelden|войти|войдите|вход|サインイン|登录|登入|로그인|zaloguj|přihl|oturum/, again],
    whose: device,
  },
  {
    id: 'PS:winrm-basic-disabled',
    rare: ['basic auth', 'standardauthentifizierung', 'basisauthentifizierung', 'authentification de base', 'autenticazione di base', 'autenticazione basic', 'autenticación básica', 'autenticação básica', 'basisverificatie', 'обычная проверка подлинности', '基本認証', '基本身份验证', '基本驗證', '기본 인증', 'temel kimlik', 'uwierzytelnianie podstawowe', 'základní ověř'],
    beside: [/winrm|wsman|connect-exchangeonline/, /disabled|must be enabled|deaktiviert|désactivé|disattivat|disabilitat|deshabilitad|desabilitad|desativad|uitgeschakeld|отключена|無効|禁用|停用|사용되지|devre dışı|wyłączon|zakázán/, /client|kunde|клиент|クライアント|客户端|用戶端|클라이언트|istemci|klient/],
    reach: 160,
  },
  {
    id: 'PS:basic-auth-removed',
    rare: ['office365.com', 'office365.us', 'outlook.com', 'outlook.cn', 'outlook.de'],
    beside: [/remote|distant|remoto|удален|リモート|远程|遠端|원격|uzak|zdaln|vzdálen|távoli|fjärr|ekstern|extern/, /connect|conness|connett|connex|verbind|conexi|conectar|подключ|接続|连接|連線|연결|bağlan|łącz|připoj|anslut|kapcsol/, /message|meldung|messaggio|mensaje|mensagem|melding|сообщен|メッセージ|消息|訊息|메시지|ileti|komunikat|zpráv|meddelande|üzenet/, /fail|fehl|échou|échec|impossib|non riuscit|err(?:or|eur)|falha|mislukt|misslyck|ошибк|не удал|失敗|失败|실패|오류|başarısız|hata|błęd|nepodařil|chyb|hib/],
    reach: 110,
  },
];

function isTold({ beside, reach = usualReach, whose, titled }: ToldPage, stem: string, at: number, { lower, around }: Reading): boolean {
  const sentence = lower.slice(Math.max(0, at - reach), at + stem.length + reach);
  if (!beside.every((stems) => stems.test(sentence))) return false;
  const surroundings = around(at);
  const isOurs = !whose || whose.test(surroundings) || (titled === true && lone.test(lower));
  return isOurs && !isForeign(surroundings);
}

/** The first place of a stem that has the others beside it, if it is one of the first. */
function toldAt(page: ToldPage, stem: string, reading: Reading): number | undefined {
  let at = reading.lower.indexOf(stem);
  for (let tried = 0; at >= 0 && tried < tries; tried += 1) {
    if (isTold(page, stem, at, reading)) return at;
    at = reading.lower.indexOf(stem, at + stem.length);
  }
  return undefined;
}

/** Pages of the sign-in, panels of printers, messages of shells: quoted or told in any of their languages, in whatever order the words came. */
export default {
  id: 'told-pages',
  marks: pages.flatMap(({ rare }) => rare),
  find: (reading) => pages.flatMap((page) => {
    const places = page.rare.filter((stem) => reading.found.has(stem)).map((stem) => toldAt(page, stem, reading)).filter((at) => at !== undefined);
    return places.length > 0 ? [{ id: page.id, at: Math.min(...places), why: 'sentence' as const }] : [];
  }),
} satisfies Form as Form;
