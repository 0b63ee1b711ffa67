import { Button, Spinner } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { readSignIns, type SignInExport } from '../../diagnostics/index.ts';
import { useSpeech } from '../../fluent/speech.tsx';
import { usePanelStyles } from '../diagnostics/use-panel-styles.ts';
import { readRows } from './read-rows.ts';
import { words } from './texts.ts';

/** A file of this size holds some 30,000 sign-ins and is read in seconds. */
const mostMegabytes = 30;

type Opened = { readonly state: 'none' | 'reading' } | { readonly state: 'read'; readonly names: string };

/** Opens downloads of the sign-in log. They are read here, and only what is judged is kept. */
export function SignInFiles({ take }: { take: (exports: readonly SignInExport[]) => void }) {
  const styles = usePanelStyles();
  const { t } = useSpeech();
  const input = useRef<HTMLInputElement>(null);
  const newest = useRef(0);
  const [opened, setOpened] = useState<Opened>({ state: 'none' });
  const open = async (files: readonly File[]) => {
    const mine = ++newest.current;
    setOpened({ state: 'reading' });
    const read = await Promise.all(files.map(readFile));
    if (mine !== newest.current) return;
    take(read);
    setOpened({ state: 'read', names: files.map(({ name }) => name).join(', ') });
  };
  return (
    <section className={styles.section} aria-labelledby="sign-in-log-title">
      <h3 id="sign-in-log-title" className={styles.heading}>{t(words.log)}</h3>
      <p className={styles.note}>{t(words.logHint)}</p>
      <input ref={input} type="file" hidden multiple accept=".csv,.json,text/csv,application/json" onChange={({ target }) => {
        const files = [...(target.files ?? [])];
        // The same file may be opened again after a new download.
        target.value = '';
        if (files.length > 0) void open(files);
      }} />
      <div><Button size="small" onClick={() => input.current?.click()}>{t(words.open)}</Button></div>
      <div role="status" className={styles.stack} data-opened={opened.state}>
        {opened.state === 'reading' && <Spinner size="tiny" labelPosition="after" label={t(words.reading)} />}
        {opened.state === 'read' && <p className={styles.quiet}>{t(words.opened, { names: opened.names })}</p>}
      </div>
    </section>
  );
}

async function readFile(file: File): Promise<SignInExport> {
  const { name, size } = file;
  if (size > mostMegabytes * 1_000_000) return { name, signIns: [], skipped: 0, fault: { text: words.tooLarge, values: { most: mostMegabytes } } };
  try {
    return { name, ...readSignIns(await file.text(), readRows) };
  } catch {
    return { name, signIns: [], skipped: 0, fault: { text: words.unreadable, values: {} } };
  }
}
