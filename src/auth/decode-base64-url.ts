/** The UTF-8 text in base64 or base64url. Throws `InvalidCharacterError` when it is neither. */
export const decodeBase64Url = (encoded: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(encoded.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0)));
