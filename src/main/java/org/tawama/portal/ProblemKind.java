package org.tawama.portal;

/// A kind of problem that the interface answers with: what it means, and what to do about it.
public record ProblemKind(String title, String text, String code) {}
