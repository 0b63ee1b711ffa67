import { Button, makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@fluentui/react-components';
import { standings, type TenantStanding } from '../contracts/migration.ts';
import { useSpeech } from '../fluent/speech.tsx';
import { Scrolling, Section, useNumberStyles } from './section.tsx';
import { standingTitles, texts } from './texts.ts';

const useStyles = makeStyles({
  table: { minWidth: '760px' },
  tenant: { width: '36%' },
});

/** More rows would make the page slow, and nobody reads them. */
const mostRows = 200;

export function TenantTable({ tenants, onChoose }: { tenants: readonly TenantStanding[]; onChoose: (tenant: string) => void }) {
  const styles = useStyles();
  const { number: digits } = useNumberStyles();
  const { t, locale } = useSpeech();
  const number = new Intl.NumberFormat(locale);
  const sorted = [...tenants].sort((one, other) => (other.standing.legacy ?? 0) - (one.standing.legacy ?? 0)).slice(0, mostRows);
  return (
    <Section title={texts.tenants} says={`${t(texts.tenantsSay)}${sorted.length < tenants.length ? ` ${t(texts.moreTenants, { shown: sorted.length, all: number.format(tenants.length) })}` : ''}`}>
      <Scrolling label={t(texts.tenants)}>
        <Table className={styles.table} size="small" aria-label={t(texts.tenants)}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell className={styles.tenant}>{t(texts.organisation)}</TableHeaderCell>
              {standings.map((key) => <TableHeaderCell key={key} className={digits}>{t(standingTitles[key])}</TableHeaderCell>)}
            </TableRow>
          </TableHeader>
          <TableBody>
            {sorted.map(({ tenant, standing }) => (
              <TableRow key={tenant} data-tenant={tenant}>
                <TableCell><Button appearance="transparent" size="small" aria-label={t(texts.showTenant, { tenant })} onClick={() => onChoose(tenant)}>{tenant}</Button></TableCell>
                {standings.map((key) => <TableCell key={key} className={digits}>{number.format(standing[key] ?? 0)}</TableCell>)}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Scrolling>
    </Section>
  );
}
