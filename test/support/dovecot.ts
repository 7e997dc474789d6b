import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { createTransport, type SendMailOptions } from 'nodemailer';

/** A real mail server on this machine, for as long as a test lasts. */
export interface Dovecot {
  readonly host: string;
  readonly imapPort: number;
  readonly imapsPort: number;
  readonly user: string;
  readonly password: string;
  /** PEM of the server's own certificate, for `localhost` and 127.0.0.1. */
  readonly certificate: string;
  readonly folder: string;
  /** Hands a mail over by LMTP, as a mail server would. It is in the mailbox when this resolves. */
  deliver(mail: SendMailOptions, to?: string): Promise<void>;
  /** The same with a message that is already written out, byte for byte. */
  deliverSource(source: Uint8Array | string, to?: string): Promise<void>;
  /** Puts a message into the mailbox by IMAP, with an arrival time of choice. */
  append(source: Uint8Array | string, arrivedAt?: number): Promise<void>;
  /** A second client, to look at what is in the mailbox; `close()` it. */
  connect(): Promise<ImapFlow>;
  /** Removes what the server remembers of the mailbox, as a restored server does: UIDVALIDITY changes. */
  forgetUidValidity(): Promise<void>;
  start(): Promise<void>;
  kill9(): Promise<void>;
  /** Ends the server and removes its folder. Twice is fine. */
  stop(): Promise<void>;
}

const host = '127.0.0.1';
const user = 'support@desk.example';
const password = 'geheim';

/** Starts Dovecot in a new folder on free loopback ports; the ports stay the same over `kill9` and `start`. */
export async function startDovecot(): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'klokslag-dovecot-'));
  const [imapPort, imapsPort, lmtpPort] = await freePorts(3);
  const owner = mailOwner();
  prepareFolder(folder, owner);
  makeCertificate(folder);
  writeFileSync(join(folder, 'dovecot.conf'), configuration({ folder, owner, imapPort, imapsPort, lmtpPort }));
  let server: ChildProcess | undefined;

  const sendBy = async (mail: SendMailOptions): Promise<void> => {
    const transport = createTransport({ host, port: lmtpPort, lmtp: true, ignoreTLS: true, secure: false });
    try {
      await transport.sendMail(mail);
    } finally {
      transport.close();
    }
  };
  const connectClient = async (): Promise<ImapFlow> => {
    const client = new ImapFlow({
      host,
      port: imapPort,
      secure: false,
      doSTARTTLS: false,
      auth: { user, pass: password },
      logger: false,
      disableAutoIdle: true,
    });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };
  const kill9 = async (): Promise<void> => {
    const running = server;
    server = undefined;
    if (running?.pid === undefined || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    // The server leads its own process group: the master and every worker end together.
    process.kill(-running.pid, 'SIGKILL');
    await ended;
  };
  const start = async (): Promise<void> => {
    server = spawn('/usr/sbin/dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], {
      detached: true,
      stdio: 'ignore',
    });
    await Promise.all([greeted(imapPort, folder), greeted(lmtpPort, folder)]);
  };

  await start();
  return {
    host,
    imapPort,
    imapsPort,
    user,
    password,
    certificate: readFileSync(join(folder, 'cert.pem'), 'utf8'),
    folder,
    deliver: (mail, to = user) => sendBy({ ...mail, envelope: { from: '', to: [to], ...envelopeOf(mail) } }),
    deliverSource: (source, to = user) =>
      sendBy({ raw: typeof source === 'string' ? source : Buffer.from(source), envelope: { from: '', to: [to] } }),
    append: async (source, arrivedAt) => {
      const client = await connectClient();
      await client.append('INBOX', Buffer.from(source), [], arrivedAt === undefined ? undefined : new Date(arrivedAt));
      await client.logout();
    },
    connect: connectClient,
    forgetUidValidity: async () => {
      const maildir = join(folder, 'home', 'support', 'Maildir');
      const [header = ''] = readFileSync(join(maildir, 'dovecot-uidlist'), 'utf8').split('\n');
      for (const name of readdirSync(maildir).filter((entry) => entry.startsWith('dovecot'))) {
        rmSync(join(maildir, name), { force: true });
      }
      // Made anew within the same second, the server would choose the same number again.
      const renumbered = header.replace(/V\d+/, (found) => `V${Number(found.slice(1)) + 1000}`).replace(/N\d+/, 'N1');
      writeFileSync(join(maildir, 'dovecot-uidlist'), `${renumbered}\n`);
      chownSync(join(maildir, 'dovecot-uidlist'), owner.uid, owner.gid);
    },
    start,
    kill9,
    stop: async () => {
      await kill9();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whether this machine can run it at all. */
export function hasDovecot(): boolean {
  return existsSync('/usr/sbin/dovecot') && existsSync('/usr/lib/dovecot/lmtp');
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
  /** Account names for the server's own processes; absent to take its defaults, which only root can. */
  readonly unprivileged?: { readonly user: string; readonly group: string };
}

function envelopeOf(mail: SendMailOptions): { readonly from?: string } {
  return typeof mail.from === 'string' ? { from: mail.from } : {};
}

function mailOwner(): Owner {
  if (process.getuid?.() === 0) return { uid: idOf('-u', 'mail'), gid: idOf('-g', 'mail') };
  const named = (flag: string): string => execFileSync('id', [flag, '-n'], { encoding: 'utf8' }).trim();
  return {
    uid: process.getuid?.() ?? 0,
    gid: process.getgid?.() ?? 0,
    unprivileged: { user: named('-u'), group: named('-g') },
  };
}

function idOf(flag: '-u' | '-g', name: string): number {
  return Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
}

function prepareFolder(folder: string, owner: Owner): void {
  chmodSync(folder, 0o755);
  for (const name of ['run', 'state', 'home', 'home/support']) mkdirSync(join(folder, name), { mode: 0o755 });
  for (const name of ['home', 'home/support']) chownSync(join(folder, name), owner.uid, owner.gid);
  writeFileSync(
    join(folder, 'passwd'),
    `${user}:{PLAIN}${password}:${owner.uid}:${owner.gid}::${folder}/home/support::\n`,
  );
}

function makeCertificate(folder: string): void {
  execFileSync(
    'openssl',
    [
      ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '30'],
      ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'],
      ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')],
    ].flat(),
    { stdio: 'ignore' },
  );
}

interface Places {
  readonly folder: string;
  readonly owner: Owner;
  readonly imapPort: number;
  readonly imapsPort: number;
  readonly lmtpPort: number;
}

/** Dovecot 2.3 wants one setting per line. */
function configuration({ folder, owner, imapPort, imapsPort, lmtpPort }: Places): string {
  const accounts = owner.unprivileged
    ? `default_internal_user = ${owner.unprivileged.user}
default_login_user = ${owner.unprivileged.user}
default_internal_group = ${owner.unprivileged.group}`
    : 'default_internal_user = dovecot\ndefault_login_user = dovenull';
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
instance_name = klokslag-test
log_path = ${folder}/dovecot.log
info_log_path = ${folder}/dovecot.log
protocols = imap lmtp
listen = ${host}
ssl = yes
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_username_format = %Lu
auth_failure_delay = 0
first_valid_uid = 1
mail_location = maildir:~/Maildir
mail_max_userip_connections = 50
default_process_limit = 20
default_client_limit = 200
${accounts}
postmaster_address = postmaster@desk.example
lda_mailbox_autocreate = yes
service imap-login {
  chroot =
  inet_listener imap {
    address = ${host}
    port = ${imapPort}
  }
  inet_listener imaps {
    address = ${host}
    port = ${imapsPort}
    ssl = yes
  }
}
service lmtp {
  inet_listener lmtp {
    address = ${host}
    port = ${lmtpPort}
  }
  unix_listener lmtp {
    mode = 0600
  }
}
service anvil {
  chroot =
  # A wrong password must not make the next test wait.
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  chroot =
}
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${folder}/passwd
}
userdb {
  driver = passwd-file
  args = username_format=%u ${folder}/passwd
}
namespace inbox {
  inbox = yes
  separator = /
}
`;
}

async function freePorts(count: 3): Promise<readonly [number, number, number]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(servers.map(listening));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  const [first = 0, second = 0, third = 0] = ports;
  return [first, second, third];
}

function listening(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('expected a port'));
      else resolve(address.port);
    });
  });
}

/** Resolves when the server says hello on the port. */
async function greeted(port: number, folder: string): Promise<void> {
  const giveUpAt = performance.now() + 15_000;
  while (!(await saysHello(port))) {
    if (performance.now() > giveUpAt) {
      const log = join(folder, 'dovecot.log');
      throw new Error(`Dovecot did not start: ${existsSync(log) ? readFileSync(log, 'utf8').slice(-2000) : 'no log'}`);
    }
  }
}

function saysHello(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const answer = (hello: boolean): void => {
      socket.destroy();
      if (hello) resolve(true);
      else setTimeout(() => resolve(false), 20);
    };
    socket.once('data', () => answer(true));
    socket.once('error', () => answer(false));
    socket.once('close', () => answer(false));
  });
}
