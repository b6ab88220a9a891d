// A real browser from npm alone, for machines without browser, system libraries and fonts.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const projectRoot = path.resolve(import.meta.dirname, '../..');
const LAUNCH_DEADLINE_MS = 30_000;

export const launch = async () => chromium.launch(settings());

/** One that remembers, as the browser of a phone does: what its pages stored is there when the folder is opened again. */
export const launchRemembering = async (folder, options) => chromium.launchPersistentContext(folder, { ...settings(), ...options });

function settings() {
  const { executablePath, env } = process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH, env: {} } : unpacked();
  return {
    executablePath, headless: true, timeout: LAUNCH_DEADLINE_MS, env: { ...process.env, ...env },
    // as root, and in most containers, there is no user namespace to build the sandbox from
    chromiumSandbox: false,
    args: ['--disable-dev-shm-usage', '--lang=ko-KR'],
  };
}

export const axeSource = () => fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export async function fontsDrawing(page, selector) {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    return fonts.map(({ familyName, isCustomFont }) => ({ family: familyName, isServed: isCustomFont }));
  } finally {
    await session.detach();
  }
}

/** Unpacked once per version, into our own cache: in the shared temporary folder anything could be lying there already. */
function unpacked() {
  const version = packageVersion();
  const home = path.join(cacheFolder(), `chromium-${version}`);
  if (!fs.existsSync(home)) {
    const aside = fs.mkdtempSync(`${home}.`);
    try {
      unpackInto(aside, home);
      fs.chmodSync(aside, 0o755);
      if (!fs.existsSync(home)) fs.renameSync(aside, home); // complete or not there at all
    } finally {
      fs.rmSync(aside, { recursive: true, force: true });
    }
  }
  return {
    executablePath: path.join(home, 'chromium'),
    env: { FONTCONFIG_FILE: path.join(home, 'fonts.conf'), LD_LIBRARY_PATH: path.join(home, 'al2023/lib') },
  };
}

function packageVersion() {
  const entry = require.resolve('@sparticuz/chromium');
  const name = path.join('@sparticuz', 'chromium');
  const home = entry.slice(0, entry.lastIndexOf(name) + name.length);
  return JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8')).version;
}

/** node_modules may belong to somebody else; then a private folder of this run serves. */
function cacheFolder() {
  const folder = path.join(projectRoot, 'node_modules/.cache');
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.W_OK);
    return folder;
  } catch {
    return fs.mkdtempSync(path.join(os.tmpdir(), 'goreuge-chromium-'));
  }
}

function unpackInto(folder, finalHome) {
  // in a child, because the package reads its environment on loading: TMPDIR says where to unpack, the runtime's name
  // makes it unpack the system libraries (libnss3 and others) as well
  execFileSync(process.execPath, ['--input-type=module', '-e', "import chromium from '@sparticuz/chromium'; await chromium.executablePath()"], {
    cwd: projectRoot, env: { PATH: process.env.PATH, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
  });
  fs.chmodSync(path.join(folder, 'chromium'), 0o755);
  // its own configuration points to a folder that is not there, and without a single font the first page crashes it
  fs.writeFileSync(path.join(folder, 'fonts.conf'), `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${finalHome}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${finalHome}/fc-cache</cachedir></fontconfig>
`);
}
