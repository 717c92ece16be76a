// `npm run build`: installs what is missing and builds what changed, for whoever starts the server by other means.
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'

ensureInstalled()
ensureBuilt()
