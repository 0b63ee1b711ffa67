import { mergeClasses } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Locale } from '../../contracts/locale.ts';
import { dateInWords, findingLines, signInReport, tenantReport, valuesFor, type Finding, type GraphPart, type SignInExport } from '../../diagnostics/index.ts';
import { useSpeech } from '../../fluent/speech.tsx';
import { CopyText } from '../copy-text.tsx';
import { Findings } from '../diagnostics/findings.tsx';
import type { Filling } from '../diagnostics/guides.tsx';
import { usePanelStyles } from '../diagnostics/use-panel-styles.ts';
import type { Pasted } from './outputs-box.tsx';
import { readRows } from './read-rows.ts';
import { readXml } from './read-xml.ts';
import { names, words } from './texts.ts';

interface Shown {
  readonly pasted: Pasted | undefined;
  readonly exports: readonly SignInExport[];
  /** What Graph said, about an add-in of its own. */
  readonly graph: GraphPart | undefined;
  /** Undefined where none was given. */
  readonly app: string | undefined;
  readonly filling: Filling;
  readonly today: string;
}

interface Judged {
  readonly findings: readonly Finding[];
  readonly verdict: 'fine' | 'problem' | 'incomplete';
  /** Something was pasted, and none of it is known. */
  readonly isUnreadable: boolean;
  readonly day: string | undefined;
}

function judge({ pasted, exports, graph, app, today }: Shown, locale: Locale): Judged | undefined {
  const question = { locale, ...(app ? { app } : {}) };
  const tenant = (pasted || graph) && tenantReport(pasted?.text ?? '', { readRows, readXml }, { ...question, today, ...(pasted?.on ? { on: pasted.on } : {}), ...(graph ? { graph } : {}) });
  const signIns = exports.length > 0 ? signInReport(exports, question) : undefined;
  if (!tenant && !signIns) return undefined;
  const verdicts: readonly string[] = [tenant?.verdict ?? 'fine', signIns?.verdict ?? 'fine'];
  const isUnreadable = tenant?.verdict === 'unreadable';
  return {
    findings: [...(tenant?.findings ?? []), ...(signIns?.findings ?? [])],
    verdict: verdicts.includes('problem') ? 'problem' : isUnreadable || verdicts.includes('incomplete') ? 'incomplete' : 'fine',
    isUnreadable,
    day: tenant && !isUnreadable ? tenant.day : undefined,
  };
}

const tones = { fine: 'good', incomplete: 'attention', problem: 'bad' } as const;

/** One verdict on everything that was given, then who can do what, with commands, checks and ways back. */
export function TenantVerdict(shown: Shown) {
  const styles = usePanelStyles();
  const { t, locale } = useSpeech();
  const { pasted, exports, graph, app, today, filling } = shown;
  const judged = useMemo(() => judge(shown, locale), [pasted, exports, graph, app, today, locale]);
  const missing = judged ? [...(judged.isUnreadable ? [t(words.noOutput)] : []), ...judged.findings.filter(({ outcome }) => outcome === 'unknown').map(({ title, says }) => `${title}: ${says}`)] : [];
  return (
    <section className={styles.section} aria-labelledby="tenant-verdict-title">
      <h3 id="tenant-verdict-title" className={styles.heading}>{t(words.result)}</h3>
      <div role="status">
        {!judged && <p className={styles.quiet}>{t(words.nothingYet)}</p>}
        {judged && (
          <div className={mergeClasses(styles.card, styles.verdict, styles[tones[judged.verdict]])} data-verdict-of-tenant={judged.verdict}>
            <p className={styles.answer}>{t(words[judged.verdict])}</p>
            {judged.verdict !== 'incomplete' && missing.length > 0 && <p className={styles.note}>{t(words.missing)}</p>}
            {missing.length > 0 && <ul className={styles.list}>{missing.map((says) => <li key={says}>{says}</li>)}</ul>}
            {judged.day && <p className={styles.quiet}>{t(words.onDay, { day: dateInWords(judged.day, locale) })}</p>}
          </div>
        )}
      </div>
      {judged && <Findings findings={judged.findings} saidAlready={[]} filling={valuesFor(app ? [app] : [], filling)} names={names} />}
      {judged && <CopyText label={t(words.copyResult)} copied={t(words.resultCopied)} text={[t(words[judged.verdict]), '', ...judged.findings.flatMap((finding) => findingLines(finding, locale))].join('\n')} />}
    </section>
  );
}
