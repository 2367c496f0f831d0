import { Component, type ReactNode } from 'react';
import { Failure } from '../ui/states.tsx';

interface BoundaryProps {
  readonly children: ReactNode;
}

/** What a page throws while it is fetched or drawn ends up here, so that the head and the way elsewhere stay. */
export class Boundary extends Component<BoundaryProps, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error) return <Failure error={error} retry={() => window.location.reload()} />;
    return this.props.children;
  }
}
