import { exportPKCS8 } from 'jose';
import { selfSign } from './certificate.ts';

/** A service's credential: `pem` holds certificate and key, for the service itself; `certificate` alone is what is registered. */
export async function createClientCertificate(nowMs: number): Promise<{ readonly pem: string; readonly certificate: string }> {
  const { pem: certificate, privateKey } = await selfSign('Lab service', nowMs);
  return { certificate, pem: `${certificate}\n${await exportPKCS8(privateKey)}` };
}
