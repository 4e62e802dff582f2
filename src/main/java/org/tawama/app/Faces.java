package org.tawama.app;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/// Which faces the register shows, and what each is handed. Nothing is found by scanning: this file is the list.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Faces {}
