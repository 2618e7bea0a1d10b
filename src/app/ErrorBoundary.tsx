import { Component, type ReactNode } from "react";

interface Props {
  readonly children: ReactNode;
  /** Shown in place of what failed. */
  readonly fallback: (error: unknown) => ReactNode;
  /** When this changes (another screen), what failed is tried anew. */
  readonly resetKey: string;
}

interface State {
  readonly failed: { readonly error: unknown } | null;
}

/** Keeps one screen's failure from taking the rest along. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: { error } };
  }

  override componentDidUpdate(previous: Props): void {
    if (previous.resetKey !== this.props.resetKey && this.state.failed !== null) this.setState({ failed: null });
  }

  override render(): ReactNode {
    return this.state.failed === null ? this.props.children : this.props.fallback(this.state.failed.error);
  }
}
