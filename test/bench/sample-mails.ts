/** Mails as a service desk gets them: much plain text, much Outlook, a fifth with files. The same for the same count. */
export function sampleMails(count: number): readonly Buffer[] {
  const random = seeded(20_261_122);
  return Array.from({ length: count }, (_, index) => sampleMail(index, random));
}

const words =
  'de het een printer storing lijn drie staat stil sinds vanmorgen wij kunnen niet verder graag hulp order voorraad scherm melding fout bij opslaan collega terminal barcode scanner netwerk traag rapport maand afsluiting gebruiker wachtwoord nieuw'.split(
    ' ',
  );

function sampleMail(index: number, random: () => number): Buffer {
  const kind = random();
  const text = paragraphs(3 + Math.floor(random() * 6), random);
  const head = [
    'Received: from mail.metaal.example (mail.metaal.example [192.0.2.7]) by mx.desk.example with ESMTPS; Sun, 22 Nov 2026 09:00:00 +0100',
    'DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=metaal.example; s=s1; bh=Zm9vYmFyYmF6; b=Zm9vYmFyYmF6Zm9vYmFyYmF6Zm9vYmFyYmF6',
    `From: =?utf-8?Q?Ren=C3=A9_de_Boer?= <rene${index % 40}@metaal.example>`,
    'To: "Servicedesk" <support@desk.example>',
    `Subject: =?utf-8?Q?Storing_op_lijn_${index}_=E2=80=93_graag_hulp?=`,
    `Message-ID: <bench-${index}@metaal.example>`,
    'Date: Sun, 22 Nov 2026 09:00:00 +0100',
    'MIME-Version: 1.0',
  ];
  const plain = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', text];
  const outlook = [
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(Buffer.from(outlookHtml(text, random))),
  ];
  const alternative = multipart('alternative', `alt-${index}`, [plain, outlook]);
  if (kind < 0.4) return Buffer.from([...head, ...plain, ''].join('\r\n'));
  if (kind < 0.8) return Buffer.from([...head, ...alternative, ''].join('\r\n'));
  const size = kind < 0.97 ? 20_000 + random() * 120_000 : 600_000 + random() * 900_000;
  const file = [
    'Content-Type: application/pdf; name="verslag.pdf"',
    'Content-Disposition: attachment; filename="verslag.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(bytes(Math.floor(size), random)),
  ];
  return Buffer.from([...head, ...multipart('mixed', `mix-${index}`, [alternative, file]), ''].join('\r\n'));
}

function multipart(kind: string, boundary: string, parts: readonly (readonly string[])[]): readonly string[] {
  return [
    `Content-Type: multipart/${kind}; boundary="${boundary}"`,
    '',
    ...parts.flatMap((part) => [`--${boundary}`, ...part]),
    `--${boundary}--`,
  ];
}

function outlookHtml(text: string, random: () => number): string {
  const rows = text
    .split('\n')
    .map((line) => `<p class=MsoNormal><span style='font-size:11.0pt'>${line}<o:p></o:p></span></p>`);
  const history = Array.from(
    { length: 4 },
    () => `<blockquote style='border:none'><p>${sentence(30, random)}</p></blockquote>`,
  );
  const style = '<style>@font-face {font-family:Calibri;} p.MsoNormal {margin:0cm;font-size:11.0pt;}</style>';
  return `<html><head>${style.repeat(4)}</head><body lang=NL><div class=WordSection1>${rows.join('\n')}${history.join('\n')}</div></body></html>`;
}

function paragraphs(count: number, random: () => number): string {
  return Array.from({ length: count }, () => sentence(25 + Math.floor(random() * 40), random)).join('\n');
}

function sentence(length: number, random: () => number): string {
  return Array.from({ length }, () => words[Math.floor(random() * words.length)] ?? '').join(' ');
}

function bytes(length: number, random: () => number): Buffer {
  const block = Buffer.alloc(length);
  for (let at = 0; at + 4 <= length; at += 4) block.writeUInt32LE(Math.floor(random() * 2 ** 32), at);
  return block;
}

function base64Lines(content: Buffer): string {
  return content.toString('base64').replace(/(.{76})/g, '$1\r\n');
}

function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
