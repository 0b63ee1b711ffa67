const express = require('express');
const jwt = require('jsonwebtoken');

const app = express();

app.post('/login', express.text(), async (request, response) => {
  const { header, payload } = jwt.decode(request.body, { complete: true });
  const { amurl, msexchuid } = JSON.parse(payload.appctx);
  const metadata = await (await fetch(amurl)).json();
  const key = metadata.keys.find((one) => one.keyinfo.x5t === header.x5t);
  jwt.verify(request.body, `-----BEGIN CERTIFICATE-----\n${key.keyvalue.value}\n-----END CERTIFICATE-----`);
  response.send(`${msexchuid}@${amurl}`);
});

app.listen(3000);
