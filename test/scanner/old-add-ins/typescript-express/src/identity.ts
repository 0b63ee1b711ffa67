export type Done<T> = (result: Office.AsyncResult<T>) => void;

function promised<T>(begin: (done: Done<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    begin((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new Error(result.error.message));
    });
  });
}

export const identityToken = (): Promise<string> => promised<string>((done) => Office.context.mailbox.getUserIdentityTokenAsync(done));
