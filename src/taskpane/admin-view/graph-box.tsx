import { Button, Spinner } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { PaneSettings } from '../../contracts/deployment.ts';
import type { Text } from '../../contracts/text.ts';
import type { GraphPart } from '../../diagnostics/index.ts';
import { isKitError } from '../../errors/index.ts';
import { useSpeech } from '../../fluent/speech.tsx';
import { usePanelStyles } from '../diagnostics/use-panel-styles.ts';
import type { Pane } from '../use-pane.ts';
import { graphPermissions, readGraph } from './read-graph.ts';
import { words } from './texts.ts';

interface Shown {
  readonly pane: Pane;
  readonly settings: PaneSettings;
  /** Undefined where none was given. */
  readonly app: string | undefined;
  readonly take: (part: GraphPart | undefined) => void;
}

/** Asks Microsoft Graph, in a click alone and with the account that Outlook is signed in with. */
export function GraphBox({ pane, settings, app, take }: Shown) {
  const styles = usePanelStyles();
  const { t } = useSpeech();
  const newest = useRef(0);
  const [asked, setAsked] = useState<'no' | 'asking' | 'read' | Text<never>>('no');
  const ask = async (about: string) => {
    const mine = ++newest.current;
    setAsked('asking');
    const answer = await readGraph(pane, settings, about).catch((error: unknown) => (isKitError(error, 'graph-token-refused', 'graph-unreachable') ? words.graphSilent : words.graphNoToken));
    if (mine !== newest.current) return;
    take('tenant' in answer ? answer : undefined);
    setAsked('tenant' in answer ? 'read' : answer);
  };
  return (
    <section className={styles.section} aria-labelledby="graph-title">
      <h3 id="graph-title" className={styles.heading}>{t(words.graph)}</h3>
      <p className={styles.note}>{t(words.graphHint)}</p>
      <p className={styles.quiet}>{t(words.graphConsent, { permissions: graphPermissions.join(', ') })}</p>
      <div><Button size="small" disabledFocusable={asked === 'asking'} onClick={() => (app === undefined ? setAsked(words.needsId) : asked !== 'asking' && void ask(app))}>{t(words.askGraph)}</Button></div>
      <div role="status" className={styles.quiet} data-graph={typeof asked === 'string' ? asked : 'failed'}>
        {asked === 'asking' && <Spinner size="tiny" labelPosition="after" label={t(words.reading)} />}
        {asked === 'read' && t(words.graphRead)}
        {typeof asked === 'object' && t(asked)}
      </div>
    </section>
  );
}
