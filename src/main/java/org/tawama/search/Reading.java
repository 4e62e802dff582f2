package org.tawama.search;

/// What became of a reader's parameters: an inquiry, or a refusal that names one of them.
public sealed interface Reading permits Inquiry, Refused {}
