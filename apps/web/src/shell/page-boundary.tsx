import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { Component, type ReactNode } from 'react';
import { whenConnectionReturns } from '../doors/connection.ts';
import { isNetworkFailure, problemOf } from '../doors/problem.ts';
import { NotFetched } from '../look/fetched-later.tsx';
import { BrokenPage } from './broken-page.tsx';
import { UnknownPage } from './unknown-page.tsx';

type Caught = { error: unknown; at: string };

/** Catches what goes wrong in a page, so that the frame around it still works. Another address begins afresh. */
export function PageBoundary({ children }: { children: ReactNode }) {
  const path = useLocation({ select: (location) => location.pathname });
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <Boundary path={path} onReset={reset}>
          {children}
        </Boundary>
      )}
    </QueryErrorResetBoundary>
  );
}

const isUnreachable = (error: unknown) => error instanceof NotFetched || isNetworkFailure(error);

class Boundary extends Component<{ path: string; onReset: () => void; children: ReactNode }, { caught: Caught | null }> {
  override state: { caught: Caught | null } = { caught: null };
  #forget: (() => void) | undefined;

  static getDerivedStateFromError(error: unknown) {
    return { caught: { error, at: window.location.pathname } };
  }

  override componentDidMount() {
    this.#forget = whenConnectionReturns(() => {
      if (this.state.caught && isUnreachable(this.state.caught.error)) this.again();
    });
  }

  override componentDidUpdate() {
    if (this.state.caught && this.state.caught.at !== this.props.path) this.again();
  }

  override componentWillUnmount() {
    this.#forget?.();
  }

  again = () => {
    if (this.state.caught?.error instanceof NotFetched) this.state.caught.error.forget();
    this.props.onReset();
    this.setState({ caught: null });
  };

  override render() {
    const { caught } = this.state;
    if (!caught) return this.props.children;
    const { refusal, incident } = problemOf(caught.error);
    if (refusal === 'not-found') return <UnknownPage />;
    // The dialog over the page asks to sign in; this page comes by itself afterwards.
    if (refusal === 'not-signed-in') return null;
    return <BrokenPage isUnreachable={isUnreachable(caught.error)} incident={incident} onAgain={this.again} />;
  }
}
