import { fill, guides, type FilledGuide, type GuideValues } from '../../diagnostics/index.ts';
import { CopyText } from '../copy-text.tsx';
import { useSpeech } from '../../fluent/speech.tsx';
import { words } from './texts.ts';
import { usePanelStyles } from './use-panel-styles.ts';

/** What is known here to fill commands with. */
export type Filling = GuideValues;

/** The guides that go further than a few steps, folded. */
export function Guides({ ids, filling }: { ids: readonly string[]; filling: Filling }) {
  const styles = usePanelStyles();
  const { t, locale } = useSpeech();
  const found = guides.filter(({ id }) => ids.includes(id)).map((guide) => fill(guide, filling, locale));
  return found.map((guide) => (
    <details key={guide.id} data-guide={guide.id}>
      <summary className={styles.summary}>{guide.ended ? guide.title : t(words.guide, { title: guide.title })}</summary>
      <GuideBody guide={guide} />
    </details>
  ));
}

function GuideBody({ guide }: { guide: FilledGuide }) {
  const styles = usePanelStyles();
  const { t } = useSpeech();
  const facts = [[words.least, guide.leastRole], [words.portal, guide.portal], [words.actsWithin, guide.takes], [words.verify, guide.verify], [words.undo, guide.undo]] as const;
  return (
    <div className={styles.unfolded}>
      <p className={styles.note}>{guide.why}</p>
      <ol className={styles.list}>{guide.steps.map((step) => <li key={step}>{step}</li>)}</ol>
      {guide.commands.map(({ purpose, text }) => (
        <div key={purpose} className={styles.stack}>
          <p className={styles.quiet}>{purpose}</p>
          <pre className={styles.code}><code>{text}</code></pre>
          <CopyText label={t(words.copy)} spoken={t(words.copyNamed, { what: purpose })} copied={t(words.copied)} text={text} isShown />
        </div>
      ))}
      <dl className={styles.facts}>{facts.map(([label, value]) => <div key={label.en}><dt>{t(label)}</dt><dd>{value}</dd></div>)}</dl>
    </div>
  );
}
