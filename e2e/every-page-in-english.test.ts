import { walkEveryPage } from './every-page.ts'

walkEveryPage('en')
