import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MailboxLocation } from '../../contracts/path.ts';
import { dateInWords, roadFor, tellWhen, whenInWords, type Road as RoadOf, type Stop } from '../../diagnostics/index.ts';
import { useSpeech } from '../../fluent/speech.tsx';
import { RoadPicture } from './road-picture.tsx';
import { placeNames, placeTitles, words } from './texts.ts';
import { usePanelStyles } from './use-panel-styles.ts';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, width: '100%', tableLayout: 'fixed', '& td, & th': { textAlign: 'left', verticalAlign: 'top', padding: '4px 8px 4px 0', overflowWrap: 'anywhere', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` }, '& th:first-child': { width: '38%' } },
  struck: { textDecorationLine: 'line-through' },
});

/** The road from the first announcement to what still comes, as it looks from this mailbox on this day. */
export function Road({ location, today }: { location: MailboxLocation; today: string }) {
  const styles = usePanelStyles();
  const { t, locale } = useSpeech();
  const road = roadFor(location, today);
  const ahead = road.stops.filter(({ tense, superseded }) => tense !== 'past' && !superseded);
  return (
    <section className={styles.section} aria-labelledby="road-title">
      <h3 id="road-title" className={styles.heading}>{t(words.road)}</h3>
      <p className={styles.quiet}>{t(placeTitles[location])}</p>
      <RoadPicture road={road} />
      <h4 className={styles.subheading}>{t(words.nextDate)}</h4>
      {road.next ? <StopView stop={road.next} /> : <p className={styles.note}>{t(words.noNextDate)}</p>}
      {ahead.length > 0 && (
        <details>
          <summary className={styles.summary}>{t(words.ahead, { count: ahead.length })}</summary>
          <ul className={styles.list}>{ahead.map((stop) => <li key={stop.event.id}><StopView stop={stop} /></li>)}</ul>
        </details>
      )}
      <details>
        <summary className={styles.summary}>{t(words.allDates, { count: road.stops.length })}</summary>
        <RoadTable road={road} />
      </details>
      <p className={styles.quiet}>{t(words.readUntil, { date: dateInWords(road.newestSource, locale) })}</p>
    </section>
  );
}

function StopView({ stop }: { stop: Stop }) {
  const styles = usePanelStyles();
  const { t, locale } = useSpeech();
  return (
    <div className={styles.stack} data-stop={stop.event.id}>
      <p className={styles.note}><strong>{t(stop.event.title)}</strong></p>
      <p className={styles.quiet}>{tellWhen(stop, locale)}</p>
      <p className={styles.note}>{t(stop.what)}</p>
      <Meaning stop={stop} />
      <Disagreements stop={stop} />
    </div>
  );
}

function Meaning({ stop: { means } }: { stop: Stop }) {
  const styles = usePanelStyles();
  const { t } = useSpeech();
  return means.map(({ place, text }) => <p key={place} className={styles.note}>{means.length > 1 ? t(words.meansForMailbox, { place: t(placeNames[place]) }) : t(words.meansForYou)}: {t(text)}</p>);
}

/** Both claims stand side by side: whoever has read only one of them shall not think the other invented. */
function Disagreements({ stop: { contradictions } }: { stop: Stop }) {
  const styles = usePanelStyles();
  const { t, locale } = useSpeech();
  return contradictions.map(({ id, about, claims, handling }) => (
    <details key={id}>
      <summary className={styles.summary}>{t(words.disagree)}: {t(about)}</summary>
      <ul className={mergeClasses(styles.list, styles.quiet)}>{claims.map((claim) => <li key={claim.source}>{t(claim.text)} ({claim.source}, {dateInWords(claim.on, locale)})</li>)}</ul>
      <p className={styles.quiet}>{t(handling)}</p>
    </details>
  ));
}

function RoadTable({ road }: { road: RoadOf }) {
  const styles = useStyles();
  const { t, locale } = useSpeech();
  return (
    <table className={styles.table}>
      <thead><tr><th scope="col">{t(words.when)}</th><th scope="col">{t(words.what)}</th></tr></thead>
      <tbody>
        {road.stops.map((stop) => (
          <tr key={stop.event.id} data-tense={stop.tense} data-superseded={stop.superseded}>
            <th scope="row">{stop.superseded ? <><s>{whenInWords(stop.event.when, locale)}</s> <span>({t(words.replacedShort)})</span></> : whenInWords(stop.event.when, locale)}</th>
            <td><strong className={stop.superseded ? styles.struck : ''}>{t(stop.event.title)}</strong><br />{tellWhen(stop, locale)} {t(stop.what)}<Meaning stop={stop} /><Disagreements stop={stop} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
