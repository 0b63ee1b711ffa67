import { createHash } from 'node:crypto';
import type { Locale } from '../../contracts/locale.ts';
import { tellSources } from '../../contracts/source.ts';
import { explainText, gatherFacts, redactFacts, report, savedFacts, type Explanation, type Role } from '../../diagnostics/index.ts';
import { explanationPage, filledGuides, rolesToShow } from './explanation-page.ts';
import { render, type Block } from './page.ts';
import { findingBlocks, reportPage } from './report-page.ts';

export interface Wish {
  readonly locale: Locale;
  readonly format: 'text' | 'json' | 'markdown';
  readonly role?: Role;
}

export interface Answered {
  readonly output: string;
  readonly isRecognised: boolean;
}

const digest = (text: string): Promise<string> => Promise.resolve(createHash('sha256').update(text).digest('hex'));

const show = (format: Wish['format'], json: () => unknown, blocks: () => readonly Block[]): string =>
  format === 'json' ? `${JSON.stringify(json(), null, 2)}\n` : render(blocks(), format);

function explanationJson(explanation: Explanation, locale: Locale, role: Role | undefined) {
  const { recognition, known, entry, owners, kind, link } = explanation;
  const { primary, codes, correlationId, traceId, timestamp } = recognition;
  return {
    primary, owners, kind, link,
    codes: codes.map(({ id, at, why }, index) => ({ id, name: known[index]?.entry?.name ?? null, at, why, happened: known[index]?.entry?.happened[locale] ?? null })),
    evidence: { correlationId, traceId, timestamp },
    entry: entry && {
      id: entry.id,
      happened: entry.happened[locale],
      steps: Object.fromEntries(rolesToShow(entry.steps, role).map((one) => [one, entry.steps[one]!.map((step) => step[locale])])),
      toNote: (entry.evidence ?? []).map((one) => one[locale]),
      guides: filledGuides(explanation, locale),
      sources: tellSources(entry.sources, locale),
      confidence: entry.confidence,
      isNameOnly: entry.nameOnly ?? false,
    },
  };
}

/** Explains a pasted text, judges a saved report or facts file, or reads the output of `Get-OrganizationConfig`. */
export async function explainInput(text: string, { locale, format, role }: Wish, now: Date): Promise<Answered> {
  const saved = savedFacts(text);
  if (saved) {
    const told = report(await redactFacts(saved, digest), locale, role);
    return { isRecognised: true, output: show(format, () => told, () => reportPage(told, locale, role)) };
  }
  const explanation = explainText(text);
  const facts = explanation.recognition.primary === null ? await gatherFacts({ now, digest, pasted: text }) : {};
  if (facts.ewsState) {
    const findings = report(facts, locale, role).findings.filter(({ id }) => id === 'ews-state');
    return { isRecognised: true, output: show(format, () => ({ facts, findings }), () => findings.flatMap((finding) => findingBlocks(finding, locale, role))) };
  }
  return {
    isRecognised: explanation.recognition.primary !== null,
    output: show(format, () => explanationJson(explanation, locale, role), () => explanationPage(explanation, locale, role)),
  };
}
