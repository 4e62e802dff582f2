package org.tawama.register;

import java.time.Duration;

/// How long one who asks will wait, counted from when he began.
record Patience(Duration whole, long beganNanos) {
    /// Whoever waited long for one thing still gets so much time for the next.
    private static final Duration LEAST = Duration.ofMillis(200);

    static Patience beginning(Duration whole) {
        return new Patience(whole, System.nanoTime());
    }

    /// What may be spent on waiting for other askers, so that something is left for the database itself.
    Duration half() {
        return whole.dividedBy(2);
    }

    int leftMillis() {
        var left = whole.minusNanos(System.nanoTime() - beganNanos);
        return (int) (left.compareTo(LEAST) < 0 ? LEAST : left).toMillis();
    }
}
