import { Component, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import { Crash } from './Crash.tsx'

type AtProps = { readonly place: string; readonly children: ReactNode }
type AtState = { readonly crashedAt: string | null }

/** Shows what is inside, and once that failed to load or to draw, a way on; elsewhere it begins anew. */
export function IfCrashed({ children }: { readonly children: ReactNode }) {
  return <At place={useLocation().pathname}>{children}</At>
}

class At extends Component<AtProps, AtState> {
  override state: AtState = { crashedAt: null }

  override componentDidCatch(): void {
    this.setState({ crashedAt: this.props.place })
  }

  static getDerivedStateFromError(): AtState {
    return { crashedAt: '' }
  }

  override render(): ReactNode {
    const { crashedAt } = this.state
    return crashedAt === '' || crashedAt === this.props.place ? <Crash /> : this.props.children
  }
}
