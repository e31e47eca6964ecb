package dev.ironwright.protocols;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The greatest number of elements of a list or set in a state or message: a number, or the name of
/// a bound or method of the bounds that is one.
///
/// Only induction asks: it looks at every value that a type allows, not only at those reached.
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface AtMost {
    String value();
}
