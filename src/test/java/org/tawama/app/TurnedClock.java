package org.tawama.app;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands where it was turned to, forward or back.
public final class TurnedClock extends Clock {
    private volatile Instant now;

    public TurnedClock(String start) {
        this.now = Instant.parse(start);
    }

    public void turn(String to) {
        now = Instant.parse(to);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
