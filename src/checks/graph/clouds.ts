export interface GraphCloud {
  /** Origin of the sign-in, without a tenant. */
  readonly login: string;
  /** Origin of Microsoft Graph. */
  readonly graph: string;
}

/** https://learn.microsoft.com/graph/deployments. Plain GCC is on the global service. */
export const graphClouds = {
  global: { login: 'https://login.microsoftonline.com', graph: 'https://graph.microsoft.com' },
  'gcc-high': { login: 'https://login.microsoftonline.us', graph: 'https://graph.microsoft.us' },
  dod: { login: 'https://login.microsoftonline.us', graph: 'https://dod-graph.microsoft.us' },
  china: { login: 'https://login.chinacloudapi.cn', graph: 'https://microsoftgraph.chinacloudapi.cn' },
} as const satisfies Record<string, GraphCloud>;

/** One of Microsoft's clouds by its name, or a lab on this machine by its address; undefined for anything else: a token goes nowhere else. */
export function graphCloud(name: string): GraphCloud | undefined {
  if (Object.hasOwn(graphClouds, name)) return graphClouds[name as keyof typeof graphClouds];
  const address = URL.canParse(name) ? new URL(name) : undefined;
  const isLab = address?.protocol === 'http:' && address.hostname === '127.0.0.1' && address.username === '' && address.password === '';
  return isLab ? { login: address.origin, graph: address.origin } : undefined;
}

/** Whether this Graph is of a cloud with app registrations of its own. */
export const isNationalCloud = (endpoint: string): boolean => Object.values(graphClouds).some(({ graph }) => graph === endpoint && graph !== graphClouds.global.graph);
