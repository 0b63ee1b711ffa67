import { Component, type ReactNode } from 'react';
import { say } from '../contracts/text.ts';
import { LocaleContext } from '../fluent/speech.tsx';
import { texts } from './texts.ts';

/** Says so when a part that is fetched late does not come, instead of leaving the pane blank. */
export class PartBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  static override contextType = LocaleContext;
  declare context: React.ContextType<typeof LocaleContext>;
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <p role="alert">{say(texts.partMissing, this.context, {})}</p> : this.props.children;
  }
}
