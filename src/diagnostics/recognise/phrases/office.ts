import type { PhraseTable } from '../phrase-table.ts';

/** Office.js's own messages and the words of its references, where the number was left out or stands in a table. */
export default {
  id: 'office',
  phrases: {
    OFFICE5012: ['office browser session has expired'],
    OFFICE9020: ['genericresponseerror', 'generic response error'],
    OFFICE9021: ['trying to save the item on the server'],
    OFFICE9022: ['ews id cannot be retrieved', 'message in different store'],
    OFFICE9057: ['available for the settings of each add-in'],
    OFFICE12002: ['directed to a page that it cannot find or load'],
    OFFICE12003: ['dialog box was directed to a url with the http', 'directed to a url with the http protocol'],
    OFFICE12004: ['url is not included in the appdomains', 'domain of the url passed to displaydialogasync'],
    OFFICE12005: ['displaydialogasync uses the http protocol', 'passed to displaydialogasync…https is required'],
    OFFICE12006: ['dialog box was closed, usually because'],
    OFFICE12007: ['add-in already has an active dialog', 'dialog box is already opened', 'only have one dialog box open at a time'],
    OFFICE12009: ['user chose to ignore the dialog box'],
    OFFICE12011: ['browser restrictions prevented us from creating', 'domain of the add-in host…security zone'],
    OFFICE13000: ['identity api is not supported for this add-in', 'api for identity is not supported'],
    OFFICE13001: ['~user is not signed into office', '~user is not signed in to office'],
    OFFICE13002: ['~user aborted sign in or consent', '~user aborted sign-in or consent', '~user aborted the consent', '~user aborted consent', 'user aborted sign-in'],
    OFFICE13004: ['invalid resource url specified in the manifest'],
    OFFICE13005: ['missing grants for this add'],
    OFFICE13007: ['office application was unable to get an access token', 'host was unable to get an access token', 'unable to obtain an access token to the add-in'],
    OFFICE13008: ['before a previous call of getaccesstoken'],
    OFFICE13012: ['~api is not supported in this platform', '~api is not supported on this platform', '~api is not supported by this platform'],
    OFFICE13013: ['getaccesstoken was called too many times', '~token was called too many times'],
  },
} satisfies PhraseTable as PhraseTable;
