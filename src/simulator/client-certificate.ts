import { exportPKCS8 } from 'jose';
import { selfSign } from './certificate.ts';

/** A service's credential: `pem` holds certificate and key, for the service itself; `certificate` alone is what is registered. */
export interface ClientCertificate {
  readonly pem: string;
  readonly certificate: string;
}

export async function createClientCertificate(nowMs: number): Promise<ClientCertificate> {
  const { pem: certificate, privateKey } = await selfSign('Lab service', nowMs);
  return { certificate, pem: `${certificate}\n${await exportPKCS8(privateKey)}` };
}

let ofThisProcess: Promise<ClientCertificate> | undefined;

/** The same for every world of this process: a key takes long to make, and no world proves anything to another one's Entra. */
export const sharedClientCertificate = (nowMs: number): Promise<ClientCertificate> => (ofThisProcess ??= createClientCertificate(nowMs));
