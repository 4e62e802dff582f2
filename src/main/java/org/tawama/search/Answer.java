package org.tawama.search;

/// What became of an inquiry: a page, or a refusal that names the parameter.
public sealed interface Answer permits Found, Refused {}
