import { Button, makeStyles, tokens, type ButtonProps } from '@fluentui/react-components';
import { useState } from 'react';
import { useSpeech } from '../fluent/speech.tsx';
import { texts } from './texts.ts';

const useStyles = makeStyles({
  text: { width: '100%', height: '120px', boxSizing: 'border-box', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1 },
});

interface Shown extends Pick<ButtonProps, 'appearance'> {
  readonly label: string;
  readonly text: string;
  /** What is said once it is copied. */
  readonly copied: string;
  /** Spoken instead of the label where several buttons look alike. */
  readonly spoken?: string;
  /** True where the text can be read and selected elsewhere. */
  readonly isShown?: boolean;
}

/** A button that copies, says whether it could, and otherwise shows the text to be copied by hand. */
export function CopyText({ label, text, copied, spoken, isShown = false, appearance = 'secondary' }: Shown) {
  const styles = useStyles();
  const { t } = useSpeech();
  const [done, setDone] = useState<string | false>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setDone(text);
    } catch {
      // Outlook on the web gives the frame no clipboard permission everywhere.
      setDone(false);
    }
  };
  return (
    <div>
      <Button size="small" appearance={appearance} onClick={copy} {...(spoken ? { 'aria-label': spoken } : {})}>{label}</Button>
      <div role="status">{done === text ? copied : done === false ? t(texts.notCopied) : undefined}</div>
      {done === false && !isShown && <textarea className={styles.text} readOnly value={text} aria-label={spoken ?? label} onFocus={(event) => event.target.select()} />}
    </div>
  );
}
