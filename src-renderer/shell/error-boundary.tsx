import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  /** Another one begins afresh. */
  readonly place: string;
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly failedAt?: string;
}

/** The one place on the screen that catches: it says so, and the rest goes on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = {};

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { failedAt: '' };
  }

  override componentDidCatch(error: unknown): void {
    this.setState({ failedAt: this.props.place });
    console.error('a screen failed', error);
  }

  override render(): ReactNode {
    const { failedAt } = this.state;
    const hasFailed = failedAt !== undefined && (failedAt === '' || failedAt === this.props.place);
    return hasFailed ? this.props.fallback : this.props.children;
  }
}
