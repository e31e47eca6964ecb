package dev.ironwright.samples.ironkv;

import dev.ironwright.protocols.Message;

/// What travels: a numbered message, or the acknowledgement of some.
public sealed interface Frame extends Message permits SingleMessage, Ack {}
