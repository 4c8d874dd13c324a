import { Component, type ReactNode } from 'react';
import { NotFetched } from './fetched-later.tsx';

type Props = {
  children: ReactNode;
  /** What stands here when the code could not be fetched; what is given to it fetches it again. */
  otherwise: ReactNode | ((again: () => void) => ReactNode);
  onFailed?: () => void;
};

/** Around code that is fetched later, where its absence must not take the page with it. Other errors go on. */
export class Otherwise extends Component<Props, { failure: NotFetched | null }> {
  override state: { failure: NotFetched | null } = { failure: null };

  static getDerivedStateFromError(error: unknown) {
    if (error instanceof NotFetched) return { failure: error };
    throw error;
  }

  override componentDidCatch(error: unknown) {
    if (!(error instanceof NotFetched)) return;
    error.forget();
    this.props.onFailed?.();
  }

  override render() {
    const { otherwise, children } = this.props;
    if (!this.state.failure) return children;
    return typeof otherwise === 'function' ? otherwise(() => this.setState({ failure: null })) : otherwise;
  }
}
