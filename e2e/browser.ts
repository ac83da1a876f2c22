// Chromium from npm, or the one that CHROMIUM_PATH names (on macOS, the installed Chrome).
import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

const flags = [
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

export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({ executablePath: await browserPath(), args: flags })
}

async function browserPath(): Promise<string> {
  const given = process.env['CHROMIUM_PATH']
  if (given) return given
  if (process.platform === 'darwin' && existsSync(installedOnMac)) return installedOnMac
  return chromium.executablePath()
}
