import { classes } from './classes.ts'
import faceStyles from './Face.module.css'
import { Face, type FaceProps } from './Face.tsx'
import styles from './Faces.module.css'

export type FacesProps = {
  readonly people: readonly { readonly id: string; readonly name: string; readonly color: number }[]
  /** Names the group: "8 people here". */
  readonly label: string
  readonly unnamed: string
  /** Says how many are not shown: "5 more". */
  readonly moreLabel: (count: number) => string
  /** How many rounds there is room for, the one that counts the rest included. */
  readonly max?: number
  readonly size?: FaceProps['size']
}

/** People in a row, overlapping; the last round counts those who did not fit. */
export function Faces({ people, label, unnamed, moreLabel, max = 4, size = 'm' }: FacesProps) {
  const fits = people.length <= max ? people.length : max - 1
  const rest = people.length - fits
  return (
    <ul aria-label={label} className={styles.faces}>
      {people.slice(0, fits).map((person) => (
        <li key={person.id}>
          <Face name={person.name} color={person.color} unnamed={unnamed} size={size} />
        </li>
      ))}
      {rest > 0 && (
        <li>
          <span
            role="img"
            aria-label={moreLabel(rest)}
            className={classes(faceStyles.face, faceStyles[size], styles.more)}
          >
            +{rest}
          </span>
        </li>
      )}
    </ul>
  )
}
