import { useTranslation } from '../../locales/useTranslation.tsx'
import styles from './PaperGuide.module.css'
import { Blank } from './PaperGuide.tsx'

/** As many as a page holds with room for a hand. */
const AGREEMENTS = 5
const PEOPLE = 5

/** What a pair or a team fills in together: agreements, the next date, who is in. */
export function PaperTables({ first }: { readonly first: number }) {
  const { t } = useTranslation('paperGuide')
  return (
    <>
      <section aria-labelledby="step-agreements" className={styles.together}>
        <h2 id="step-agreements">
          <span className={styles.number}>{first}</span> {t('agreements.title')}
        </h2>
        <p className={styles.hint}>{t('agreements.hint')}</p>
        <Table
          label={t('agreements.title')}
          columns={[t('agreements.what'), t('agreements.who'), t('agreements.when'), t('agreements.know')]}
          rows={AGREEMENTS}
          className={styles.agreements}
        />
      </section>
      <section aria-labelledby="step-review" className={styles.step}>
        <h2 id="step-review">
          <span className={styles.number}>{first + 1}</span> {t('review.title')}
        </h2>
        <p className={styles.blanks}>
          <Blank label={t('review.on')} />
          <Blank label={t('review.rhythm')} isShort />
        </p>
        <p className={styles.blanks}>
          <Blank label={t('review.sign')} />
        </p>
      </section>
      <section aria-labelledby="step-commit" className={styles.step}>
        <h2 id="step-commit">
          <span className={styles.number}>{first + 2}</span> {t('commit.title')}
        </h2>
        <p className={styles.hint}>{t('commit.hint')}</p>
        <Table
          label={t('commit.title')}
          columns={[t('commit.name'), t('commit.word'), t('commit.signature')]}
          rows={PEOPLE}
          className={styles.people}
        />
        <p className={styles.blanks}>
          <Blank label={t('celebrate')} />
        </p>
      </section>
    </>
  )
}

type TableProps = {
  readonly label: string
  readonly columns: readonly string[]
  readonly rows: number
  readonly className: string | undefined
}

function Table({ label, columns, rows, className }: TableProps) {
  return (
    <table aria-label={label} className={`${styles.table} ${className}`}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody aria-hidden="true">
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: empty rows have nothing else
          <tr key={row}>
            {columns.map((column) => (
              <td key={column} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
