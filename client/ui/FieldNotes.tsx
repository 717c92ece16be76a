import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { FieldError, Text } from 'react-aria-components'
import styles from './Field.module.css'
import { Icon } from './Icon.tsx'

export type FieldWords = {
  readonly label: string
  /** Said under the field, before anything goes wrong. */
  readonly description?: ReactNode
  /** What happened and what to do; its presence marks the field as invalid. */
  readonly error?: string | undefined
}

/** What stands below a field: help, then trouble. Both are tied to the field for screen readers. */
export function FieldNotes({ description, error }: Pick<FieldWords, 'description' | 'error'>) {
  return (
    <>
      {description && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      {error && (
        <FieldError className={styles.error}>
          <Icon of={CircleAlert} size="s" />
          {error}
        </FieldError>
      )}
    </>
  )
}
