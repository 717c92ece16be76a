import { config } from 'zod/mini'

// zod would build faster checks from source text, which our content security policy forbids. It decides when a schema is
// made, so this module is imported before all others.
config({ jitless: true })
