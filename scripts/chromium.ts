// Chromium for journeys, benchmarks and screenshots: the one that CHROMIUM_PATH names, on macOS the installed Chrome, else
// the one that comes from npm, compressed, with the few libraries and the fonts that a small Debian does not have.
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

export type Chromium = {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Plain flags: with those that the package proposes for servers, Lighthouse gives no performance score. */
export const chromiumFlags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

const installedOnMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
const modules = join(import.meta.dirname, '..', 'node_modules')

export async function findChromium(): Promise<Chromium> {
  const given = process.env['CHROMIUM_PATH']
  if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH is ${given}, and there is no such file`)
  if (given) return { executablePath: given, env: process.env }
  if (process.platform === 'darwin' && existsSync(installedOnMac))
    return { executablePath: installedOnMac, env: process.env }
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'there is no Chromium from npm for this machine. Install Chrome or Chromium, and name it: CHROMIUM_PATH=/path/to/chromium',
    )

  const folder = await unpacked()
  // The libraries of the machine come first: they are newer, and those of the package are for when there are none.
  const libraries = [process.env['LD_LIBRARY_PATH'], '/usr/lib/x86_64-linux-gnu', join(folder, 'lib')]
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(':'),
      // Without any font, pages crash: those of the package serve where the machine has set up none.
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') }),
    },
  }
}

/** The folder of the unpacked browser: made beside and put in place whole, so that no run finds half of it. */
async function unpacked(): Promise<string> {
  const home = join(modules, '@sparticuz/chromium')
  const { version }: { version: string } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const folder = join(modules, '.cache', `chromium-${version}`)
  if (existsSync(folder)) return folder
  mkdirSync(join(modules, '.cache'), { recursive: true })
  const staging = mkdtempSync(`${folder}-`)
  try {
    await decompress(join(home, 'bin/chromium.br'), join(staging, 'chromium'))
    for (const name of ['al2023', 'fonts']) {
      const archive = join(staging, `${name}.tar`)
      await decompress(join(home, `bin/${name}.tar.br`), archive)
      execFileSync('tar', ['-x', '--no-same-owner', '-f', archive, '-C', staging])
      rmSync(archive)
    }
    writeFileSync(join(staging, 'fonts.conf'), fontsConfiguration(folder))
    // Whoever may read the repository may run it.
    for (const one of [staging, join(staging, 'chromium')]) chmodSync(one, 0o755)
    renameSync(staging, folder)
  } catch (error) {
    // Another run may have been quicker.
    if (!existsSync(folder)) throw error
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
  return folder
}

function fontsConfiguration(folder: string): string {
  const folders = [join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts']
  const lines = [...folders.map((one) => `<dir>${one}</dir>`), `<cachedir>${join(folder, 'fonts-cache')}</cachedir>`]
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...lines,
    '</fontconfig>',
    '',
  ].join('\n')
}

async function decompress(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to))
}
