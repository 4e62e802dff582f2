package org.tawama.registrar;

/// A record as the register holds it: its value, and when that was learnt.
public record Held<T>(Kind<T> kind, String id, T value, Recorded recorded) {}
