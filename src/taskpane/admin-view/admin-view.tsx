import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { PaneSettings } from '../../contracts/deployment.ts';
import type { GraphPart, SignInExport } from '../../diagnostics/index.ts';
import { useSpeech } from '../../fluent/speech.tsx';
import type { Filling } from '../diagnostics/guides.tsx';
import { usePanelStyles } from '../diagnostics/use-panel-styles.ts';
import type { Pane } from '../use-pane.ts';
import { GraphBox } from './graph-box.tsx';
import { OutputsBox, type Pasted } from './outputs-box.tsx';
import { SignInFiles } from './sign-in-files.tsx';
import { TenantVerdict } from './tenant-verdict.tsx';
import { words } from './texts.ts';

interface Shown {
  readonly pane: Pane;
  readonly settings: PaneSettings;
  readonly filling: Filling;
  /** `yyyy-mm-dd`. */
  readonly today: string;
  readonly close: () => void;
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What an administrator has, pasted or opened, judged as a tenant: nothing leaves the page. */
export default function AdminView({ pane, settings, filling, today, close }: Shown) {
  const styles = usePanelStyles();
  const { t } = useSpeech();
  const title = useRef<HTMLHeadingElement>(null);
  const field = useId();
  const [app, setApp] = useState(settings.clientId);
  const [pasted, setPasted] = useState<Pasted>();
  const [exports, setExports] = useState<readonly SignInExport[]>([]);
  const [graph, setGraph] = useState<GraphPart>();
  const isId = guid.test(app.trim());
  const id = isId ? app.trim().toLowerCase() : undefined;
  useEffect(() => title.current?.focus(), []);
  return (
    <div className={styles.panel} style={{ colorScheme: pane.theme === 'light' ? 'light' : 'dark' }} data-part="admin-view">
      <div><Button size="small" onClick={close}>{t(words.back)}</Button></div>
      <h2 ref={title} tabIndex={-1} className={styles.title}>{t(words.title)}</h2>
      <p className={styles.note}>{t(words.stays)}</p>
      <div className={styles.stack}>
        <label htmlFor={field}>{t(words.app)}</label>
        <input id={field} className={styles.field} value={app} spellCheck={false} autoComplete="off" aria-invalid={!isId} aria-describedby={`${field}-fault`} onChange={(event) => setApp(event.target.value)} />
        <div id={`${field}-fault`} role="status" className={styles.quiet}>{!isId && t(words.notAnId)}</div>
      </div>
      <OutputsBox today={today} take={setPasted} />
      <SignInFiles take={setExports} />
      {settings.graphOrigin && pane.host && <GraphBox key={id} pane={pane} settings={settings} app={id} take={setGraph} />}
      <TenantVerdict pasted={pasted} exports={exports} graph={graph?.app === id ? graph : undefined} app={id} filling={filling} today={today} />
    </div>
  );
}
