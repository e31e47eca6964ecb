/// A built-in protocol for the tests.
package dev.ironwright.protocols.loader.lamp;
