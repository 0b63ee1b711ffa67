import { makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import type { MigrationError } from '../contracts/migration.ts';
import { speak, type Saying } from '../contracts/text.ts';
import { entryOf, whatHappened, whatHelps, type ErrorCode } from '../errors/index.ts';
import { useSpeech } from '../fluent/speech.tsx';
import { Scrolling, Section, useNumberStyles } from './section.tsx';
import { remedyTitles, texts } from './texts.ts';

const useStyles = makeStyles({
  table: { minWidth: '560px' },
  helps: { color: tokens.colorNeutralForeground2 },
  what: { paddingBlock: tokens.spacingVerticalS, minWidth: '260px', display: 'block', height: 'auto' },
  wide: { width: '55%' },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Our own codes with their sentences, what helps and who has it. */
export function ErrorTable({ errors }: { errors: readonly MigrationError[] }) {
  const styles = useStyles();
  const { number: digits } = useNumberStyles();
  const { t, locale } = useSpeech();
  const number = new Intl.NumberFormat(locale);
  const told = (code: string) => ({ code: code as ErrorCode, values: {} });
  // Of which scope or status a sentence speaks was different each time.
  const spoken = (saying: Saying) => speak(saying, locale).replace(/\{\w+\}/g, '…');
  return (
    <Section title={texts.errors} says={t(errors.length === 0 ? texts.noErrors : texts.errorsSay)}>
      {errors.length > 0 && (
        <Scrolling label={t(texts.errors)}>
          <Table className={styles.table} aria-label={t(texts.errors)}>
            <TableHeader>
              <TableRow>
                <TableHeaderCell className={styles.wide}>{t(texts.code)}</TableHeaderCell>
                {[texts.lockedOut, texts.detoured, texts.unproven].map((title) => <TableHeaderCell key={title.en} className={digits}>{t(title)}</TableHeaderCell>)}
              </TableRow>
            </TableHeader>
            <TableBody>
              {errors.map(({ code, lockedOutPersonDays, detouredPersonDays, unprovenCalls }) => (
                <TableRow key={code} data-code={code}>
                  <TableCell className={styles.what}>
                    <div>{spoken(whatHappened(told(code)))}</div>
                    <div className={styles.helps}>{t(remedyTitles[entryOf(code as ErrorCode).remedyIsWith])}: {spoken(whatHelps(told(code)))}</div>
                    <div className={styles.code}>{code}</div>
                  </TableCell>
                  {[lockedOutPersonDays, detouredPersonDays, unprovenCalls].map((count, index) => <TableCell key={index} className={digits}>{number.format(count)}</TableCell>)}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Scrolling>
      )}
    </Section>
  );
}
