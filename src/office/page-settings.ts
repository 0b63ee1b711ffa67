import { settingsElementId, type PaneSettings } from '../contracts/deployment.ts';

/** The settings that stand as JSON in the page, so that one build runs everywhere and no request is spent on them. */
export function pageSettings(document: Document): PaneSettings {
  return JSON.parse(document.getElementById(settingsElementId)?.textContent ?? '{}') as PaneSettings;
}
