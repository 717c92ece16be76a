import { Component, type ReactNode } from 'react'
import { Crash } from './Crash.tsx'

type IfCrashedProps = { readonly place: string; readonly children: ReactNode }
type IfCrashedState = { readonly place: string; readonly isCrashed: boolean }

/** Shows what is inside, and once that failed to load or to draw, a way on. At another place it begins anew. */
export class IfCrashed extends Component<IfCrashedProps, IfCrashedState> {
  override state: IfCrashedState = { place: this.props.place, isCrashed: false }

  static getDerivedStateFromError(): Partial<IfCrashedState> {
    return { isCrashed: true }
  }

  static getDerivedStateFromProps({ place }: IfCrashedProps, before: IfCrashedState): IfCrashedState | null {
    return place === before.place ? null : { place, isCrashed: false }
  }

  override render(): ReactNode {
    return this.state.isCrashed ? <Crash /> : this.props.children
  }
}
