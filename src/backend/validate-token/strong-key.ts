const shortestBits = 2_048;
/** The bounds of FIPS 186-5, section 5.1. An exponent of 1 would make everybody's "signature" right. */
const smallestExponent = 65_537n;
const largestExponent = 2n ** 256n;

const primes = [3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n, 41n, 43n, 47n, 53n, 59n, 61n, 67n, 71n, 73n, 79n, 83n, 89n, 97n, 101n, 103n, 107n, 109n, 113n, 127n, 131n, 137n, 139n, 149n, 151n, 157n, 163n, 167n];

function powersOf65537(prime: bigint): ReadonlySet<bigint> {
  const powers = new Set<bigint>();
  for (let power = 1n; !powers.has(power); power = (power * 65_537n) % prime) powers.add(power);
  return powers;
}

const rocaResidues = primes.map((prime) => [prime, powersOf65537(prime)] as const);

/**
 * CVE-2017-15361: chips made moduli that can be factored, and all of them are powers of 65537 modulo every small prime. Of other
 * moduli less than one in a hundred million is.
 */
const isRocaModulus = (modulus: bigint): boolean => rocaResidues.every(([prime, powers]) => powers.has(modulus % prime));

const numberOf = (base64url: unknown): bigint => BigInt(`0x0${typeof base64url === 'string' ? Buffer.from(base64url, 'base64url').toString('hex') : ''}`);

/** True for an RSA key, given by the members `n` and `e` of its JWK, whose signatures nobody but its owner can make as far as can be seen. */
export function isStrongRsaKey({ n, e }: { readonly n?: unknown; readonly e?: unknown }): boolean {
  const [modulus, exponent] = [numberOf(n), numberOf(e)];
  const hasRoom = modulus.toString(2).length >= shortestBits;
  return hasRoom && exponent >= smallestExponent && exponent < largestExponent && exponent % 2n === 1n && !isRocaModulus(modulus);
}
