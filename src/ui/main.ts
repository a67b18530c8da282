import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './app/App.vue'
import { followSystem } from './app/appearance.ts'
import { manageFocus } from './app/focus.ts'
import { makeRouter } from './app/router.ts'
import { useSettings } from './app/settingsStore.ts'
import { installShortcuts } from './app/shortcuts/registry.ts'
import { useStatus } from './app/statusStore.ts'
import { allowEmptyMarkupAndOwnWorkers } from './app/trusted-types.ts'
import { connect, defaultTransport } from './bridge/call.ts'
import { preload } from './composables/useQuery.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'

allowEmptyMarkupAndOwnWorkers(window, document.baseURI)
// The key in the address must be taken before the router reads the fragment as a route.
connect(defaultTransport())
const router = makeRouter()

const app = createApp(App)
app.use(createPinia())
followSystem()
installShortcuts(window)
manageFocus(router)
app.use(router)

// The first paint is the whole page: whatever it shows first has arrived, and Enter already works.
await Promise.all([
  useStatus().load(),
  useSettings()
    .load()
    .catch(() => undefined),
  preload('study.today', {}),
  router.isReady(),
])
app.mount('#app')
