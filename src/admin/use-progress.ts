import { useRef, useState } from 'react';
import type { MigrationProgress } from '../contracts/migration.ts';
import { isKitError, KitError } from '../errors/index.ts';
import { askCsv, askProgress, type AdminPorts, type View } from './ask-backend.ts';

export type Shown =
  | { readonly state: 'signed-out'; readonly error?: KitError }
  | { readonly state: 'in-window' }
  | { readonly state: 'loading' }
  | { readonly state: 'refused'; readonly error: KitError }
  | { readonly state: 'shown'; readonly progress: MigrationProgress };

export interface Progress {
  readonly shown: Shown;
  readonly view: View;
  /** Tenants of the last view over all of them, for choosing one. */
  readonly tenants: readonly string[];
  readonly account: string | undefined;
  /** Call it in a click handler: Microsoft's window may open. */
  readonly show: (view?: View) => void;
  readonly saveCsv: () => void;
}

const asKitError = (thrown: unknown): KitError => (isKitError(thrown) ? thrown : new KitError('part-missing', { cause: thrown }));
const firstView: View = { days: 90, tenant: undefined };

/** Hands a file to the browser to be saved. */
function save(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

export function useProgress(ports: AdminPorts): Progress {
  const [shown, setShown] = useState<Shown>({ state: 'signed-out' });
  const [view, setView] = useState(firstView);
  const [tenants, setTenants] = useState<readonly string[]>([]);
  /** Only the newest question may change what is shown. */
  const turn = useRef(0);

  async function attempt(work: () => Promise<void>): Promise<void> {
    const mine = ++turn.current;
    setShown({ state: ports.signIn.account() === undefined ? 'in-window' : 'loading' });
    try {
      await work();
    } catch (thrown) {
      const error = asKitError(thrown);
      if (mine !== turn.current) return;
      setShown(isKitError(error, 'sign-in-cancelled', 'dialog-blocked') ? { state: 'signed-out', error } : { state: 'refused', error });
    }
  }

  const ask = (wanted: View): void => void attempt(async () => {
    const mine = turn.current;
    setView(wanted);
    await ports.signIn.token();
    if (mine !== turn.current) return;
    setShown({ state: 'loading' });
    const progress = await askProgress(ports, wanted, Date.now());
    if (mine !== turn.current) return;
    if (progress.tenant === null) setTenants(progress.tenants.map(({ tenant }) => tenant));
    setShown({ state: 'shown', progress });
  });

  const show = (wanted: View = view): void => {
    // The token at hand has no role in it, also when an admin has given one since.
    if (shown.state === 'refused' && isKitError(shown.error, 'role-missing')) ports.signIn.forget();
    ask(wanted);
  };

  const saveCsv = (): void => {
    if (shown.state !== 'shown') return;
    const { from, to, tenant } = shown.progress;
    askCsv(ports, view, Date.now()).then(
      (content) => save(`migration-${(tenant ?? 'all').replace(/[^\w.-]/g, '_')}-${from}-${to}.csv`, content),
      (thrown: unknown) => setShown({ state: 'refused', error: asKitError(thrown) }),
    );
  };

  return { shown, view, tenants, account: ports.signIn.account(), show, saveCsv };
}
