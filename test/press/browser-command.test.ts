// What the browser is started with, and what it gets to know.

import { describe, expect, it } from 'vitest';
import { browserCommand } from '../../src/press/browser-command.ts';

const system = { node: 'v20.20.2', platform: 'linux', arch: 'x64', isRoot: false };
const command = (
  host: { env?: Record<string, string>; isRoot?: boolean; scratch?: string } = {},
  program = { path: '/chrome' },
) =>
  browserCommand(program, host.scratch ?? '/tmp/s', 'profile-1', {
    env: host.env ?? {},
    system: { ...system, isRoot: host.isRoot ?? false },
  });

describe('browserCommand', () => {
  it('keeps the sandbox for everyone but root, and those who switch it off', () => {
    expect(command().args).not.toContain('--no-sandbox');
    expect(command({ env: { BULLETIN_NO_SANDBOX: '0', PUPPETEER_DANGEROUS_NO_SANDBOX: 'true' } }).args).not.toContain(
      '--no-sandbox',
    );
    expect(command({ env: { BULLETIN_NO_SANDBOX: '1' } }).args).toContain('--no-sandbox');
    expect(command({ isRoot: true }).args).toContain('--no-sandbox');
  });

  it('cuts the network off, and never switches a protection off', () => {
    const { args } = command();
    expect(args).toContain('--proxy-server=http://127.0.0.1:9');
    expect(args).toContain('--proxy-bypass-list=<-loopback>');
    expect(args).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
    expect(
      args.filter((arg) =>
        /web-security|site-isolation|site-per-process|allow-file|ignore-certificate|insecure|single-process|no-zygote/.test(
          arg,
        ),
      ),
    ).toEqual([]);
  });

  it('passes the browser nothing of the environment that is not on the list', () => {
    const env = {
      PATH: '/bin',
      HOME: '/h',
      XDG_RUNTIME_DIR: '/run',
      GITHUB_TOKEN: 's',
      AWS_SECRET_ACCESS_KEY: 's',
      http_proxy: 'p',
      NODE_OPTIONS: 'x',
      LD_PRELOAD: 'x',
    };
    expect(command({ env }).env).toEqual({
      PATH: '/bin',
      HOME: '/h',
      XDG_RUNTIME_DIR: '/run',
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      TMPDIR: '/tmp/s',
    });
  });

  it('says where the bundled browser’s libraries and font are, to it alone', () => {
    const program = { path: '/chrome', libraries: '/cache/lib', fontConfig: '/tmp/s/fonts.conf' };
    expect(command({ env: { LD_LIBRARY_PATH: '/mine' } }, program).env).toMatchObject({
      LD_LIBRARY_PATH: '/cache/lib',
      FONTCONFIG_FILE: '/tmp/s/fonts.conf',
    });
    expect(command({ env: { LD_LIBRARY_PATH: '/mine' } }).env).toMatchObject({ LD_LIBRARY_PATH: '/mine' });
  });

  it('leaves the temporary folder as it is where the name of a socket in ours would be too long', () => {
    const scratch = `/tmp/${'x'.repeat(80)}`;
    expect(command({ scratch, env: { TMPDIR: '/t' } }).env).toMatchObject({ TMPDIR: '/t' });
  });
});
